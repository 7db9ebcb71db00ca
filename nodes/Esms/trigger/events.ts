import type { EventName } from '../domain/callback';

interface EventOption {
	name: string;
	value: EventName;
	/** In the node panel, where n8n would write “On sms delivered” by itself. */
	action: string;
	description: string;
}

/** What can start a workflow, in the order of the outputs. */
export const eventOptions: readonly EventOption[] = [
	{
		name: 'Call Answered',
		value: 'callAnswered',
		action: 'On call answered',
		description: 'A voice call was answered; tells the key that was pressed',
	},
	{
		name: 'Call Not Answered',
		value: 'callNotAnswered',
		action: 'On call not answered',
		description: 'A voice call was not picked up or did not come about',
	},
	{
		name: 'SMS Delivered',
		value: 'smsDelivered',
		action: 'On SMS delivered',
		description: 'A message arrived on the phone',
	},
	{
		name: 'SMS Failed',
		value: 'smsFailed',
		action: 'On SMS failed',
		description: 'A message was rejected or did not arrive',
	},
	{
		name: 'SMS Status Changed',
		value: 'smsStatusChanged',
		action: 'On SMS status changed',
		description: 'A message is waiting, on its way, or finished without a known result',
	},
];
