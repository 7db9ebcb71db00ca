import type { IDataObject } from 'n8n-workflow';
import { deriveRequestId, randomRequestId } from '../../domain/requestId';
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
 * Tells messages apart within one execution. By default the recipient and the place in the list are
 * enough: texts with the time or a random code differ between two tries of the same message.
 */
export function identityOf(protection: Protection, fields: IDataObject): string {
	switch (protection.mode) {
		case 'ownKey':
			return `ownKey ${recipientOf(fields)} ${protection.key}`;
		case 'content':
			return `content ${contentId(fields)}`;
		default:
			return `${protection.mode} ${recipientOf(fields)}`;
	}
}

/** The number, or a digest of the numbers of an advertising request. */
const recipientOf = ({ Phone, Phones }: IDataObject): string =>
	Array.isArray(Phones) ? deriveRequestId(Phones as string[]) : String(Phone);

/** The RequestId of a message. `attempt` counts refusals by eSMS, which may hold a refused id. */
export function requestIdOf(
	protection: Protection,
	fields: IDataObject,
	origin: Origin,
	itemIndex: number,
	attempt: number,
): string {
	switch (protection.mode) {
		case 'off':
			return randomRequestId();
		case 'content':
			return contentId(fields);
		case 'ownKey':
			// eSMS remembers the ids of test messages too; a rehearsal must not block the real send.
			return fields.Sandbox === '1' ? deriveRequestId(['sandbox', protection.key]) : protection.key;
		case 'execution':
			return deriveRequestId([
				origin.instanceId,
				origin.workflowId,
				origin.nodeId,
				origin.runIndex,
				origin.firstExecutionId,
				itemIndex,
				attempt,
				// Callback Data may hold the time, so the address is no part of the message.
				JSON.stringify({ ...fields, CallbackUrl: undefined }),
			]);
	}
}

/** Of a message only what the recipient notices counts; the rest is about time and reports. */
const contentId = (fields: IDataObject): string =>
	deriveRequestId([
		'content',
		JSON.stringify(fields, (key, value) => (BESIDE_CONTENT.has(key) ? undefined : value)),
	]);

const BESIDE_CONTENT = new Set(['CallbackUrl', 'campaignid', 'SendDate']);
