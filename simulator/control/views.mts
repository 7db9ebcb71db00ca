import { networkOf } from '../world/networks.mts';
import type { Call } from '../world/calls.mts';
import { type Message, status } from '../world/messages.mts';

/** One word for where a message stands. */
export function messageState(message: Message): string {
	const { sandbox, sendFailed, sendSuccess } = message;
	if (sandbox) return 'sandbox';
	if (message.status === status.rejected) return 'rejected';
	if (message.status === status.finished) {
		if (sendSuccess > 0) return sendFailed > 0 ? 'partly' : 'delivered';
		return sendFailed > 0 ? 'failed' : 'unknown';
	}
	if (message.status === status.odd) return 'unknown';
	if (message.held) return 'held';
	if (message.status === status.atCarrier) return 'atCarrier';
	return message.status === status.approval ? 'approval' : 'waiting';
}

export const messageView = (message: Message) => ({
	...message,
	phone: message.phones[0] ?? '',
	network: networkOf(message.phones[0] ?? '').name,
	state: messageState(message),
});

export const callView = (call: Call) => ({ ...call, network: networkOf(call.phone).name });

export type MessageView = ReturnType<typeof messageView>;
export type CallView = ReturnType<typeof callView>;
