import type { BatchOperation } from '../../operation/operation';
import { INVALID_INPUT } from '../../operation/reader';
import type { Failure } from '../../transport/failure';
import { contentId } from '../once/identity';
import { batchesOf, numberOwnKeys, type Batch } from './batches';
import { placeOf, type Group, type Member } from './groups';
import { claimKey, sharedKey, SHARED_KEY_ADVICE } from './ownKey';
import type { ItemResult } from './itemResult';
import type { Session } from './session';
import { tooFew } from './tooFew';

type Fail = (itemIndexes: readonly number[], failure: Failure) => void;

/** The requests for groups of items; what can't go out fails before any of them. */
export function planBatches(
	operation: BatchOperation,
	groups: readonly Group[],
	session: Session,
	results: readonly ItemResult[],
	fail: Fail,
): Batch[] {
	const batches = groups.flatMap((group) => {
		const failure = isEnough(group, operation)
			? sharedListKey(group, session)
			: tooFew(operation, group.members.size, results, groups);
		if (failure === undefined) return batchesOf(group, operation);
		fail(itemsOf([...group.members.values(), ...group.repeated]), failure);
		return [];
	});
	const numbered = numberOwnKeys(batches, (key, members) => isUsed(key, members, session));
	return numbered.filter((batch) => {
		const failure = sharedBatchKey(batch, session);
		if (failure) fail(itemsOf(withRepeated(batch)), failure);
		return failure === undefined;
	});
}

/** What is asked for again needs no minimum: under the id of then, eSMS takes the whole list or none. */
const isEnough = ({ members, askedAs }: Group, { minRecipients }: BatchOperation): boolean =>
	members.size >= minRecipients || askedAs !== undefined;

/** Also where a request for others had the key, and these were refused under an id of their own. */
const isUsed = (key: string, members: readonly Member[], { ledger }: Session): boolean =>
	ledger.under(key)?.maybeAccepted === true ||
	members.some((member) => (ledger.find(placeOf(member))?.requestId ?? key) !== key);

const itemsOf = (members: readonly Member[]): number[] => members.map(({ read }) => read.itemIndex);

const withRepeated = ({ group, members }: Batch): Member[] => {
	const recipients = new Set(members.map(({ recipient }) => recipient));
	return [...members, ...group.repeated.filter(({ recipient }) => recipients.has(recipient))];
};

/** A list with another text has the key already. */
function sharedListKey(group: Group, { keyUses }: Session): Failure | undefined {
	const { draft, protection, members, taken, askedAs } = group;
	if (protection.mode !== 'ownKey') return undefined;
	const [first] = members.values();
	const use = { content: contentId(draft.to([])), itemIndex: first!.read.itemIndex };
	const other = keyUses.claim(listName(protection.key), use);
	const isAskedAgain = askedAs !== undefined || taken.size > 0;
	return other && !isAskedAgain ? shared(sharedKey(protection, other)) : undefined;
}

/** A request for others had the key, in an earlier run of this execution. */
function sharedBatchKey(batch: Batch, session: Session): Failure | undefined {
	const { group, members, protection } = batch;
	const message = group.draft.to(members.map(({ recipient }) => recipient));
	const outgoing = { message, protection, places: members.map(placeOf) };
	const other = claimKey(outgoing, members[0]!.read.itemIndex, session);
	return other && shared(sharedKey(protection, other));
}

/** What eSMS took has used the key for its text, also for the lists behind it. */
export function noteList({ protection }: Group, { keyUses }: Session): void {
	if (protection.mode === 'ownKey') keyUses.note(listName(protection.key));
}

/** No key is so long. */
const listName = (key: string): string => `text of the list ${key}`.padEnd(51);

const shared = (title: string): Failure => ({
	kind: 'input',
	code: INVALID_INPUT,
	title,
	advice: `Nothing was sent or charged. ${SHARED_KEY_ADVICE}`,
	retryable: false,
	outcome: 'notSent',
});
