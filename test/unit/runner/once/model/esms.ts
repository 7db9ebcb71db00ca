import type { IDataObject } from 'n8n-workflow';
import type { ApiRequest, RawAnswer } from '../../../../../nodes/Esms/transport/apiRequest';
import { json } from '../../../transport/scriptedConnection';
import { clock } from './clock';
import type { World } from './script';
import type { Deed, Sky } from './skies';

const DAY_MS = 24 * 3_600_000;

/** What the model adds to a request, so that it knows whose it is; never looked at by eSMS. */
export interface Tag {
	/** Which execution sends it, and in which try. */
	sender: number;
	tryNumber: number;
	/** What tells the message to each recipient from others, as the person sees it; items can share one. */
	recipients: ReadonlyArray<readonly string[]>;
	/** Where it stands in the list, or for a model, which has none, what it says. */
	place: string;
	/** Which items it stands for. */
	items: readonly number[];
	/** Text and recipients of the request as a whole. */
	wording: string;
}

export type TaggedRequest = ApiRequest & { tag: Tag };

/** A message that eSMS took: the truth. */
export interface Acceptance extends Tag {
	identities: readonly string[];
	at: number;
	requestId: string;
}

/** A message that eSMS refused, or was said to have refused. */
export interface Refusal extends Acceptance {
	/** It came back as eSMS's answer. */
	isHeard: boolean;
}

/** The gateway: it accepts each RequestId once in 24 hours. */
export class Esms {
	readonly acceptances: Acceptance[] = [];
	readonly refusals: Refusal[] = [];
	requests = 0;

	/** Called before each acceptance is noted. */
	onAccept: (acceptance: Acceptance) => void = () => undefined;

	private readonly kept = new Map<string, { at: number; messageId: string }>();
	private late: TaggedRequest[] = [];
	private lastId = 0;

	constructor(private readonly world: World) {}

	/** One request under one sky; throws where the connection breaks. */
	handle(request: TaggedRequest, { deed, instead, showsCode }: Sky): RawAnswer {
		this.requests += 1;
		this.letLateOnesIn();
		const answer = this.do(request, deed, instead === undefined || showsCode);
		const reply = instead === undefined ? json(answer) : instead();
		if (reply instanceof Error) throw reply;
		if (instead && showsCode) this.noteRefusal(request, true);
		return reply;
	}

	/** What was under way when its sender gave up. */
	letLateOnesIn(): void {
		const { late } = this;
		this.late = [];
		for (const request of late) this.accept(request);
	}

	private do(request: TaggedRequest, deed: Deed, isHeard: boolean): IDataObject {
		if (typeof deed === 'object' && 'turnAway' in deed) {
			// “Too fast” is about the request alone.
			if (deed.turnAway !== '160') this.noteRefusal(request, isHeard);
			return { CodeResult: deed.turnAway };
		}
		switch (deed) {
			case 'nothing':
				return {};
			case 'acceptLate':
				this.late.push(request);
				return {};
			case 'accept':
			case 'acceptButOne':
				return this.accept(request, deed === 'acceptButOne');
			case 'acceptTwice':
				// Without an id nobody could tell the second from another message.
				if (requestIdOf(request) !== '') this.accept(request);
				return this.accept(request);
			default:
				return this.refuse(request, deed.refuse, isHeard);
		}
	}

	private accept(request: TaggedRequest, butOne = false): IDataObject {
		const seen = this.seen(request);
		if (seen) return seen;
		const { tag, fields = {} } = request;
		const isPartly = butOne && tag.recipients.length > 1;
		const identities = (isPartly ? tag.recipients.slice(0, -1) : tag.recipients).flat();
		const messageId = `m-${++this.lastId}`;
		const acceptance = { ...tag, identities, at: clock.now, requestId: requestIdOf(request) };
		this.onAccept(acceptance);
		this.acceptances.push(acceptance);
		this.keep(request, messageId);
		const phones = fields.Phones as string[] | undefined;
		return {
			CodeResult: '100',
			SMSID: messageId,
			...(isPartly && { Failed: { [phones!.at(-1)!]: '108' } }),
		};
	}

	private refuse(request: TaggedRequest, code: string, isHeard: boolean): IDataObject {
		const seen = this.seen(request);
		if (seen) return seen;
		this.noteRefusal(request, isHeard);
		const messageId = `m-${++this.lastId}`;
		if (this.world.holds) this.keep(request, messageId);
		return { CodeResult: code, ...(code === '146' && { SMSID: messageId }) };
	}

	private noteRefusal(request: TaggedRequest, isHeard: boolean): void {
		this.refusals.push({
			...request.tag,
			identities: request.tag.recipients.flat(),
			at: clock.now,
			requestId: requestIdOf(request),
			isHeard,
		});
	}

	private keep(request: TaggedRequest, messageId: string): void {
		const id = requestIdOf(request);
		if (id !== '') this.kept.set(id, { at: clock.now, messageId });
	}

	private seen(request: TaggedRequest): IDataObject | undefined {
		const kept = this.kept.get(requestIdOf(request));
		if (kept === undefined || clock.now - kept.at >= DAY_MS) return undefined;
		return {
			CodeResult: '124',
			ErrorMessage: 'Request exist 1',
			...(this.world.namesMessage && { SMSID: kept.messageId }),
		};
	}
}

const requestIdOf = ({ fields }: ApiRequest): string => String(fields?.RequestId ?? '');
