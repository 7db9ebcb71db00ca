import type { Unusable } from '../../domain/unusable';
import type { BatchOperation } from '../../operation/operation';
import type { Failure } from '../../transport/failure';
import type { Group } from './groups';
import type { ItemResult } from './itemResult';
import { rowOf } from './subject';

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
		if (!result?.ok || !isSetAside(result)) return [];
		const { phone, reason } = result.json[0]!;
		return [
			{ position: rowOf(position), written: phone, reason: withoutConsequence(String(reason)) },
		];
	});
	const repeated = groups.flatMap((group) =>
		group.repeated.map(({ read, recipient }): Unusable => {
			return { position: rowOf(read.itemIndex), written: recipient, reason: 'came before' };
		}),
	);
	return [...aside, ...repeated].sort((a, b) => a.position - b.position);
}

/** The output of such an item tells what became of it, which is no news here. */
const withoutConsequence = (reason: string): string =>
	reason.replace(/^The number /, '').replace(/; nothing was sent for this item$/, '');

export const isSetAside = (result: ItemResult | undefined): boolean =>
	result?.ok === true && !result.accepted;
