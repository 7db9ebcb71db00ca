import type { EventName } from '../domain/callback';

/** What can start a workflow, in the order of the outputs. */
export const eventOptions: ReadonlyArray<{ name: string; value: EventName; description: string }> =
	[
		{
			name: 'Call Answered',
			value: 'callAnswered',
			description: 'A voice call was answered; tells the key that was pressed',
		},
		{
			name: 'Call Not Answered',
			value: 'callNotAnswered',
			description: 'A voice call was not picked up or did not come about',
		},
		{
			name: 'SMS Delivered',
			value: 'smsDelivered',
			description: 'A message arrived on the phone',
		},
		{
			name: 'SMS Failed',
			value: 'smsFailed',
			description: 'A message was rejected or did not arrive',
		},
		{
			name: 'SMS Status Changed',
			value: 'smsStatusChanged',
			description: 'A message is waiting, on its way, or finished without a known result',
		},
	];
