import type { INodeProperties } from 'n8n-workflow';
import { buildResumeUrl } from '../domain/callbackUrl';
import { shortEnoughForGet } from '../domain/queryLength';
import { deriveRequestId } from '../domain/requestId';
import { sandbox } from '../fields/sendOptions';
import type { Message } from './message';
import type { Described } from './described';
import type { SendOperation, WaitOperation } from './operation';
import { readProtection } from './protection';
import type { Reader } from './reader';

export interface Waiting extends Pick<Described, 'value' | 'name' | 'action' | 'description'> {
	/** Fields of the waiting, shown above the options. */
	fields: INodeProperties[];
}

/**
 * Options that make no sense for one message whose report goes to the execution itself; left over from another
 * operation, they are refused (`leftovers.ts`). Sandbox stays in sight: n8n's editor would drop it when the operation
 * is changed to one that doesn't show it, and what was to be rehearsed would be sent.
 */
const NOT_WHILE_WAITING = new Set([
	'callbackData',
	'callbackUrl',
	'maxParallelRequests',
	'maxRequestsPerSecond',
	'simplify',
]);

/** The same send, after which the execution waits for the result. */
export function andWait(send: SendOperation, { fields, ...described }: Waiting): WaitOperation {
	const firstOptions = send.properties.findIndex(isOptions);
	return {
		...send,
		...described,
		// The answer would come long after the model wants it.
		toolDescription: undefined,
		shape: 'wait',
		properties: [
			...send.properties.slice(0, firstOptions),
			...fields,
			...send.properties.slice(firstOptions).map(withoutUseless),
		],
		request(read, found) {
			const message = send.request(read, found);
			if (message.isRehearsal) refuseRehearsal(read);
			if (message.request.method === 'GET') refuseTooLong(read, message, send);
			return message;
		},
	};
}

const isOptions = ({ name }: INodeProperties): boolean => name === 'options';

const withoutUseless = (property: INodeProperties): INodeProperties =>
	isOptions(property)
		? {
				...property,
				options: property.options?.filter(({ name }) => !NOT_WHILE_WAITING.has(name)) ?? [],
			}
		: property;

/** A sandbox message has no report (assumption A44). */
const refuseRehearsal = (read: Reader): never =>
	read.refuse(
		`'${sandbox.literal.displayName}' is on, and a rehearsal has no report to wait for`,
		`To rehearse, choose the operation without waiting. To send and wait, remove the option '${sandbox.literal.displayName}'.`,
	);

/** The address of the execution makes a GET longer than the operation itself could see. */
function refuseTooLong(read: Reader, message: Message, { channel }: SendOperation): void {
	const protection = readProtection(read);
	// Other ids are made up by the node, and all as long as this.
	const requestId = protection.mode === 'ownKey' ? protection.key : deriveRequestId([]);
	const callbackUrl = read.demand(
		'Resume URL',
		buildResumeUrl(read.resumeUrl, requestId, channel.callbackParameters),
		"Check n8n's WEBHOOK_URL.",
	);
	// Of the ids, only the address can be long.
	const { fields = {} } = message.withIds({ requestId: '', callbackUrl });
	read.demand('Message', shortEnoughForGet(fields), 'Shorten its text or values.');
}
