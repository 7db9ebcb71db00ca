import { balancedParts } from '../../domain/balancedParts';
import { deriveRequestId } from '../../domain/requestId';
import type { BatchOperation, Draft, SendTime } from '../../operation/operation';
import type { Protection } from '../../operation/protection';
import type { Reader } from '../../operation/reader';

/** One item of a request for many. */
export interface Member {
	recipient: string;
	read: Reader;
	/** What tells its message from another one to the same recipient. */
	identity: string;
}

/** Items that differ in nothing but the recipient. */
export interface Group {
	draft: Draft;
	protection: Protection;
	/** The first item of each recipient. */
	members: Map<string, Member>;
	/** Items whose recipient came before in the group. */
	repeated: Array<{ itemIndex: number; recipient: string }>;
	/** Asked for before under this RequestId, and unknown since: eSMS is given the same ones again. */
	askedAs?: string;
}

/** The recipients of one request. */
export interface Batch {
	group: Group;
	protection: Protection;
	members: readonly Member[];
}

/** Two evaluations of “in an hour” mean one time; items take seconds to evaluate. */
const SAME_TIME_MS = 120_000;

/** Groups by all that a request says. */
export class Groups {
	readonly all: Group[] = [];

	private readonly byBody = new Map<string, Group[]>();

	find(draft: Draft, protection: Protection, askedAs?: string): Group {
		const key = JSON.stringify([askedAs ?? draft.body, protection]);
		const alike = this.byBody.get(key) ?? [];
		let group = alike.find((other) => isSameTime(other.draft.sendAt, draft.sendAt));
		if (group === undefined) {
			group = {
				draft,
				protection,
				members: new Map(),
				repeated: [],
				...(askedAs !== undefined && { askedAs }),
			};
			this.all.push(group);
			this.byBody.set(key, [...alike, group]);
		}
		return group;
	}
}

/** Times that rows have written are compared to the second: two minutes between them are two campaigns. */
function isSameTime(a: SendTime | undefined, b: SendTime | undefined): boolean {
	if (a === undefined || b === undefined) return a === b;
	const apart = Math.abs(a.at.getTime() - b.at.getTime());
	return apart < 1000 || (a.isRelative && b.isRelative && apart <= SAME_TIME_MS);
}

/** Requests of nearly the same size, each within what eSMS takes. */
export const batchesOf = (group: Group, { maxRecipients }: BatchOperation): Batch[] =>
	balancedParts([...group.members.values()], maxRecipients).map((members) => ({
		group,
		members,
		protection: group.protection,
	}));

/**
 * An own key names one request. The further requests of a list get ids made of their recipients, which
 * nobody types, so that they can't be another campaign's key; and so does what is left of a list whose
 * first request has used the key.
 */
export function numberOwnKeys(
	batches: readonly Batch[],
	isUsed: (key: string) => boolean,
): Batch[] {
	const used = new Set<string>();
	return batches.map((batch) => {
		const { protection, members, group } = batch;
		if (protection.mode !== 'ownKey' || group.askedAs !== undefined) return batch;
		if (!used.has(protection.key) && !isUsed(protection.key)) {
			used.add(protection.key);
			return batch;
		}
		const recipients = members.map(({ recipient }) => recipient);
		const key = deriveRequestId(['ownKey', protection.key, ...recipients]);
		return { ...batch, protection: { ...protection, key } };
	});
}
