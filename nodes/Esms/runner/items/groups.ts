import type { Draft, SendTime } from '../../operation/operation';
import type { Protection } from '../../operation/protection';
import type { Reader } from '../../operation/reader';
import type { Place } from '../once/ledgerEntry';

/** One item of a request for many. */
export interface Member {
	recipient: string;
	read: Reader;
	/** What tells its message from another one to the same recipient. */
	identity: string;
}

export const placeOf = ({ read: { itemIndex }, identity }: Member): Place => ({
	itemIndex,
	identity,
});

/** Of which item a recipient is, and under which id it was asked for. */
export interface Taken {
	itemIndex: number;
	requestId: string;
}

/** Items that differ in nothing but the recipient. */
export interface Group {
	draft: Draft;
	protection: Protection;
	/** The first item of each recipient. */
	members: Map<string, Member>;
	/** Items whose recipient another one has. */
	repeated: Member[];
	/** Whom eSMS has, or may have, with the same message from an earlier try. */
	taken: Map<string, Taken>;
	/** Asked for before under this RequestId, and unknown since: eSMS is given the same ones again. */
	askedAs?: string;
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
				taken: new Map(),
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

/** Adds an item, or sets it beside the one that has its recipient. */
export function join({ members, taken, repeated }: Group, member: Member): void {
	const { recipient } = member;
	if (members.has(recipient) || taken.has(recipient)) repeated.push(member);
	else members.set(recipient, member);
}

/**
 * Notes whom eSMS has, or may have; gives the first item that has this recipient. A number that is repaired
 * into one of those is a repetition, wherever it stands in the list.
 */
export function take({ taken, members, repeated }: Group, recipient: string, by: Taken): Taken {
	const first = taken.get(recipient) ?? by;
	taken.set(recipient, first);
	const other = members.get(recipient);
	if (other) repeated.push(other);
	members.delete(recipient);
	return first;
}
