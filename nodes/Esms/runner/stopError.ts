import type { NodeApiError, NodeOperationError } from 'n8n-workflow';
import type { ItemError } from './itemError';

/** A message that eSMS has, and that must not be sent again. */
export interface Accepted {
	itemIndex: number;
	messageId: string;
	requestId: string;
}

type Outcome = { ok: true; accepted?: Accepted } | { ok: false; why: ItemError };

/** Ids that fit into a text; all of them stand in the error's context. */
const IDS_SHOWN = 20;

/**
 * The error that stops the node: the first item's own, and what was accepted nevertheless, because
 * those messages are paid for and n8n shows no output of a node that failed.
 */
export function stopError(
	outcomes: Iterable<Outcome>,
	itemCount: number,
): NodeApiError | NodeOperationError {
	const accepted: Accepted[] = [];
	let first: ItemError | undefined;
	let started = 0;
	for (const outcome of outcomes) {
		started += 1;
		if (!outcome.ok) first ??= outcome.why;
		else if (outcome.accepted) accepted.push(outcome.accepted);
	}
	const { error } = first!;
	if (itemCount > 1 && accepted.length > 0) {
		error.description = [error.description, describe(accepted, itemCount, started)].join(' ');
		error.context.accepted = accepted;
	}
	return error;
}

function describe(accepted: readonly Accepted[], itemCount: number, started: number): string {
	const ids = accepted
		.slice(0, IDS_SHOWN)
		.map(({ messageId, requestId }) => messageId || requestId);
	const more = accepted.length > IDS_SHOWN ? ` and ${accepted.length - IDS_SHOWN} more` : '';
	const notStarted = started < itemCount ? ` ${itemCount - started} were not started.` : '';
	return `eSMS accepted ${accepted.length} of the ${itemCount} messages (message IDs: ${ids.join(', ')}${more}).${notStarted} A retry of this execution does not send the accepted ones again.`;
}
