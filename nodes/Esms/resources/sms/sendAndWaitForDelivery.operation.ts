import { waitLimit } from '../../fields/waiting';
import { andWait } from '../../operation/andWait';
import { send } from './send.operation';

/** Sends as `send` does, then waits for the delivery report (esms-api 5.2). */
export const sendAndWaitForDelivery = andWait(send, {
	value: 'sendAndWaitForDelivery',
	name: 'Send and Wait for Delivery',
	action: 'Send SMS and wait for delivery',
	description:
		'Sends a message to one number and pauses the workflow until its delivery report or the limit',
	fields: waitLimit(24, 'hours'),
});
