import { balancedParts } from '../../domain/balancedParts';
import { deriveRequestId } from '../../domain/requestId';
import type { BatchOperation } from '../../operation/operation';
import type { Protection } from '../../operation/protection';
import type { Group, Member } from './groups';

/** The recipients of one request. */
export interface Batch {
	group: Group;
	protection: Protection;
	members: readonly Member[];
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
	isUsed: (key: string, members: readonly Member[]) => boolean,
): Batch[] {
	const used = new Set<string>();
	return batches.map((batch) => {
		const { protection, members, group } = batch;
		if (protection.mode !== 'ownKey' || group.askedAs !== undefined) return batch;
		if (!used.has(protection.key) && !isUsed(protection.key, members)) {
			used.add(protection.key);
			return batch;
		}
		const recipients = members.map(({ recipient }) => recipient);
		const key = deriveRequestId(['ownKey', protection.key, ...recipients]);
		return { ...batch, protection: { ...protection, key } };
	});
}
