import type { IDataObject } from 'n8n-workflow';
import { balancedParts } from '../../domain/balancedParts';
import { deriveRequestId, MAX_REQUEST_ID_LENGTH } from '../../domain/requestId';
import type { BatchOperation, Draft } from '../../operation/operation';
import type { Protection } from '../../operation/protection';
import type { Reader } from '../../operation/reader';

/** Items that differ in nothing but the recipient. */
export interface Group {
	draft: Draft;
	protection: Protection;
	/** The first item of each recipient. */
	readers: Map<string, Reader>;
	/** Items whose recipient came before in the group. */
	repeated: Array<{ itemIndex: number; recipient: string }>;
}

/** The recipients of one request. */
export interface Batch {
	group: Group;
	protection: Protection;
	recipients: ReadonlyArray<[recipient: string, read: Reader]>;
}

/** Two evaluations of “in an hour” mean one time; items take seconds to evaluate. */
const SAME_TIME_MS = 120_000;

/** Groups by all that a request says. */
export class Groups {
	readonly all: Group[] = [];

	private readonly byBody = new Map<string, Group[]>();

	find(draft: Draft, protection: Protection): Group {
		const key = JSON.stringify([draft.body satisfies IDataObject, protection]);
		const alike = this.byBody.get(key) ?? [];
		let group = alike.find((other) => isSameTime(other.draft.sendAt, draft.sendAt));
		if (group === undefined) {
			group = { draft, protection, readers: new Map(), repeated: [] };
			this.all.push(group);
			this.byBody.set(key, [...alike, group]);
		}
		return group;
	}
}

function isSameTime(a: Date | undefined, b: Date | undefined): boolean {
	if (a === undefined || b === undefined) return a === b;
	return Math.abs(a.getTime() - b.getTime()) <= SAME_TIME_MS;
}

/** Requests of nearly the same size, each within what eSMS takes. */
export const batchesOf = (group: Group, { maxRecipients }: BatchOperation): Batch[] =>
	balancedParts([...group.readers], maxRecipients).map((recipients) => ({
		group,
		recipients,
		protection: group.protection,
	}));

/** An own key names one request: the further requests of a list get the key with their number. */
export function numberOwnKeys(batches: readonly Batch[]): Batch[] {
	const counts = new Map<string, number>();
	return batches.map((batch) => {
		const { protection } = batch;
		if (protection.mode !== 'ownKey') return batch;
		const number = (counts.get(protection.key) ?? 0) + 1;
		counts.set(protection.key, number);
		if (number === 1) return batch;
		const key = `${protection.key}-${number}`;
		const fits = key.length <= MAX_REQUEST_ID_LENGTH;
		return { ...batch, protection: { ...protection, key: fits ? key : deriveRequestId([key]) } };
	});
}
