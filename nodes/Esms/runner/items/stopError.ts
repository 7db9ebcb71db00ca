import type { NodeApiError, NodeOperationError } from 'n8n-workflow';
import { idList, usableIds } from '../../domain/idList';
import { maskMessageId } from '../../domain/maskPhone';
import type { ItemError } from './itemError';
import type { Accepted, ItemResult } from './itemResult';

/** Of a list of 100,000 n8n would save 30 MB with the execution; the ledger has them all. */
const IDS_KEPT = 1_000;

/** A message that eSMS may have. */
interface Unknown {
	itemIndex: number;
	requestId: string;
}

/**
 * The error that stops the node: the first item's own, and what was accepted nevertheless or may have
 * been, because those messages are paid for and n8n shows no output of a node that failed.
 */
export function stopError(
	outcomes: readonly ItemResult[],
	itemCount: number,
): NodeApiError | NodeOperationError {
	const { accepted, unknown, first } = sort(outcomes);
	const { error } = first!;
	if (unknown.length > 0) error.context.unknown = unknown.slice(0, IDS_KEPT);
	if (itemCount === 1) return error;
	if (accepted.length > 0) error.context.accepted = accepted.slice(0, IDS_KEPT).map(told);
	const others = unknown.filter(({ itemIndex }) => itemIndex !== error.context.itemIndex);
	if (accepted.length + others.length > 0) {
		error.description = [
			error.description,
			...describeAccepted(accepted, itemCount),
			...describeUnknown(others),
			...describeRest(itemCount - outcomes.length),
			describeRetry(accepted),
		].join(' ');
	}
	return error;
}

/** n8n logs errors, and some message ids end with the phone number. */
const told = ({ itemIndex, messageId, requestId }: Accepted) => ({
	itemIndex,
	messageId: maskMessageId(messageId),
	requestId,
});

interface Sorted {
	accepted: Accepted[];
	unknown: Unknown[];
	first?: ItemError;
}

function sort(outcomes: readonly ItemResult[]): Sorted {
	const sorted: Sorted = { accepted: [], unknown: [] };
	for (const outcome of outcomes) {
		if (outcome.ok) {
			const { accepted: one } = outcome;
			if (one) sorted.accepted.push(one);
			continue;
		}
		sorted.first ??= outcome.why;
		const { json, error } = outcome.why;
		if (json.outcome === 'unknown') {
			const itemIndex = Number(error.context.itemIndex);
			sorted.unknown.push({ itemIndex, requestId: String(json.requestId ?? '') });
		}
	}
	return sorted;
}

function describeAccepted(accepted: readonly Accepted[], itemCount: number): string[] {
	if (accepted.length === 0) return [];
	const ids = usableIds(accepted.map(({ messageId }) => messageId));
	return [`eSMS accepted ${accepted.length} of the ${itemCount} messages (${ids}).`];
}

function describeUnknown(unknown: readonly Unknown[]): string[] {
	if (unknown.length === 0) return [];
	const ids = unknown.map(({ requestId }) => requestId).filter((id) => id !== '');
	const named = ids.length === 0 ? '' : ` (RequestIds: ${idList(ids)})`;
	return [`Of ${unknown.length} more it is not known whether eSMS accepted them${named}.`];
}

const describeRest = (notStarted: number): string[] =>
	notStarted > 0 ? [`${notStarted} ${notStarted === 1 ? 'was' : 'were'} not started.`] : [];

const describeRetry = (accepted: readonly Accepted[]): string =>
	accepted.some(({ mode }) => mode === 'off')
		? "'Duplicate Protection' is off: a retry of this execution sends the accepted ones again."
		: "To go on, retry this execution: 'Executions' tab → 'Retry execution'. It does not send the accepted ones again; 'Execute step' and every other new run does.";
