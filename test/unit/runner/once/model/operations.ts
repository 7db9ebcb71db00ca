/** Made-up operations around which the real runner sends. */
import type { IDataObject } from 'n8n-workflow';
import { sms } from '../../../../../nodes/Esms/channels/sms';
import { accept, refuse } from '../../../../../nodes/Esms/domain/result';
import { buildMessage, type Message } from '../../../../../nodes/Esms/operation/message';
import type { BatchOperation, SendOperation } from '../../../../../nodes/Esms/operation/operation';
import type { Reader } from '../../../../../nodes/Esms/operation/reader';
import type { AnswerBody } from '../../../../../nodes/Esms/transport/answerBody';
import type { Tag } from './esms';
import { INVALID_PHONE, type World } from './script';

/** What tells messages apart, as the person sees it. */
export interface Tagger {
	ofItem(itemIndex: number, text: string): Tag;
	/** `first`: the item whose text goes to all of them. */
	ofList(first: number, phones: readonly string[], text: string): Tag;
}

const described = {
	value: 'made-up',
	name: 'Made Up',
	action: 'Make up',
	description: '',
	effect: 'send' as const,
	channel: sms,
	endpoints: [],
	properties: [],
} satisfies Partial<SendOperation>;

const REQUEST = { host: 'sms', method: 'POST', operation: 'Send' } as const;

export const keyOf = (key: number): string => `key-${key}`;
export const phoneOf = (phone: number): string => `090000000${phone}`;

function refusePast(read: Reader): void {
	const sendAt = read.raw('sendAt') as number;
	if (sendAt > 0 && read.moment.now > sendAt) read.refuse('It is too late', 'Choose another time.');
}

const PHONE = { name: 'phone', displayName: 'Phone' };
const TEXT = { name: 'message', displayName: 'Message' };

/** The tag goes along with the request, not in it. */
const tagged = (message: Message, tag: Tag): Message => ({
	...message,
	withIds: (ids) => Object.assign(message.withIds(ids), { tag }),
});

export const sendOne = ({ ignoresRequestId }: World, tagger: Tagger): SendOperation => ({
	...described,
	shape: 'item',
	request(read) {
		refusePast(read);
		const phone = read.text(PHONE);
		const text = read.text(TEXT);
		const message = buildMessage(
			{ ...REQUEST, fields: { Phone: phone, Content: text } },
			{ recipients: [phone], ignoresRequestId },
		);
		return tagged(message, tagger.ofItem(read.itemIndex, text));
	},
	response: (body, about) => toldOf(body, about),
});

export const sendList = (
	{ minRecipients, maxRecipients }: World,
	tagger: Tagger,
): BatchOperation => ({
	...described,
	shape: 'batch',
	minRecipients,
	maxRecipients,
	tooFew: (count) => ({ title: `Too few: ${count}`, advice: 'Nothing was sent or charged.' }),
	recipient: (read) =>
		read.text(PHONE) === phoneOf(INVALID_PHONE) ? refuse('is none') : accept(read.text(PHONE)),
	draft(read) {
		refusePast(read);
		const text = read.text(TEXT);
		const body: IDataObject = { Content: text };
		return {
			body,
			to: (recipients) =>
				tagged(
					buildMessage(
						{ ...REQUEST, fields: { ...body, Phones: [...recipients] } },
						{ recipients },
					),
					tagger.ofList(read.itemIndex, recipients, text),
				),
		};
	},
	refusalOf: (body, recipient) => (body.Failed as Record<string, string> | undefined)?.[recipient],
	response: (body, about) => toldOf(body, about),
});

const toldOf = (
	{ SMSID }: AnswerBody,
	{ requestId, duplicate }: { requestId: string; duplicate: boolean },
): IDataObject => ({ accepted: true, messageId: String(SMSID ?? ''), requestId, duplicate });
