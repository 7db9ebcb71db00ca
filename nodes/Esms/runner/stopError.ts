import type { NodeApiError, NodeOperationError } from 'n8n-workflow';
import type { ItemError } from './itemError';
import type { Accepted, Slot } from './slot';

/** Ids that fit into a text; all of them stand in the error's context. */
const IDS_SHOWN = 20;

/**
 * The error that stops the node: the first item's own, and what was accepted nevertheless, because
 * those messages are paid for and n8n shows no output of a node that failed.
 */
export function stopError(
	outcomes: readonly Slot[],
	itemCount: number,
): NodeApiError | NodeOperationError {
	const accepted: Accepted[] = [];
	let first: ItemError | undefined;
	for (const outcome of outcomes) {
		if (!outcome.ok) first ??= outcome.why;
		else if (outcome.accepted) accepted.push(outcome.accepted);
	}
	const { error } = first!;
	if (itemCount > 1 && accepted.length > 0) {
		error.description = [error.description, describe(accepted, itemCount, outcomes.length)].join(
			' ',
		);
		error.context.accepted = accepted;
	}
	return error;
}

function describe(accepted: readonly Accepted[], itemCount: number, started: number): string {
	// The items of one advertising request share their id.
	const ids = [...new Set(accepted.map(({ messageId, requestId }) => messageId || requestId))];
	const more = ids.length > IDS_SHOWN ? ` and ${ids.length - IDS_SHOWN} more` : '';
	const notStarted = started < itemCount ? ` ${itemCount - started} were not started.` : '';
	return `eSMS accepted ${accepted.length} of the ${itemCount} messages (message IDs: ${ids.slice(0, IDS_SHOWN).join(', ')}${more}).${notStarted} A retry of this execution does not send the accepted ones again.`;
}
