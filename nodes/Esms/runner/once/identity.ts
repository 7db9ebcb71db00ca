import { deriveRequestId, randomRequestId } from '../../domain/requestId';
import type { Message } from '../../operation/message';
import type { Protection } from '../../operation/protection';

/** Where in n8n a message comes from; two places never share an id by chance. */
export interface Origin {
	instanceId: string;
	workflowId: string;
	nodeId: string;
	runIndex: number;
	firstExecutionId: string;
}

/**
 * Tells messages to one recipient apart within one execution. By default the recipient and the place in
 * the list are enough: texts with the time or a random code differ between two tries of the same message.
 * A model has no list: what it words otherwise is another message.
 */
export function identityOf(
	protection: Protection,
	message: Message,
	recipient: string,
	isTool: boolean,
): string {
	if (isTool) {
		return `tool ${[recipient, ...chosen(protection, message)].join(' ')} ${deriveRequestId([JSON.stringify(message.identity)])}`;
	}
	switch (protection.mode) {
		case 'ownKey':
			return `ownKey ${recipient} ${protection.key}`;
		case 'content':
			return `content ${recipient} ${contentId(message)}`;
		default:
			return `${protection.mode} ${recipient}`;
	}
}

/** What the person chose to tell messages by: then other words are no other wording of the same message. */
function chosen(protection: Protection, message: Message): string[] {
	if (protection.mode === 'ownKey') return [protection.key];
	return protection.mode === 'content' ? [contentId(message)] : [];
}

/** The RequestId of a message. `attempt` counts refusals by eSMS, which may hold a refused id. */
export function requestIdOf(
	protection: Protection,
	message: Message,
	origin: Origin,
	itemIndex: number,
	attempt: number,
): string {
	switch (protection.mode) {
		case 'off':
			return randomRequestId();
		case 'content':
			return contentId(message);
		case 'ownKey':
			// eSMS remembers the ids of test messages too (assumption A7); a rehearsal must not block the
			// real send. The key alone counts, in the whole account (assumptions A3 and A4).
			return message.isRehearsal ? deriveRequestId(['sandbox', protection.key]) : protection.key;
		case 'execution':
			return deriveRequestId([
				origin.instanceId,
				origin.workflowId,
				origin.nodeId,
				origin.runIndex,
				origin.firstExecutionId,
				itemIndex,
				attempt,
				JSON.stringify(message.identity),
			]);
	}
}

/** Of what the recipient notices. */
export const contentId = ({ content }: Message): string =>
	deriveRequestId(['content', JSON.stringify(content)]);
