import type { Unusable } from '../../domain/unusable';
import type { BatchOperation } from '../../operation/operation';
import type { Failure } from '../../transport/failure';
import type { Group } from './groups';
import type { ItemResult } from './itemResult';
import { rowOf } from './rows';

/** Why a group is not sent, and which items didn't count for it. */
export const tooFew = (
	operation: BatchOperation,
	count: number,
	results: readonly ItemResult[],
	groups: readonly Group[],
): Failure => ({
	kind: 'input',
	code: 'TOO_FEW_RECIPIENTS',
	...operation.tooFew(count, notCounted(results, groups)),
	retryable: false,
	outcome: 'notSent',
});

/** Items whose number is none, or came before. */
function notCounted(results: readonly ItemResult[], groups: readonly Group[]): Unusable[] {
	const aside = [...results.entries()].flatMap(([position, result]): Unusable[] => {
		if (!result?.ok || result.aside === undefined) return [];
		return [{ position: rowOf(position), written: result.json[0]!.phone, reason: result.aside }];
	});
	const repeated = groups.flatMap((group) =>
		group.repeated.map(({ read, recipient }): Unusable => {
			return { position: rowOf(read.itemIndex), written: recipient, reason: 'came before' };
		}),
	);
	return [...aside, ...repeated].sort((a, b) => a.position - b.position);
}
