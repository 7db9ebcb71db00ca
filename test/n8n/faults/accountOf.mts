import { itemsOf, type Execution } from '../harness/execution.mts';
import { SEND } from './campaign.mts';
import type { Account, Report } from './compare.mts';
import type { Recipient } from './recipients.mts';

interface Mention {
	itemIndex: number;
	requestId: string;
}

interface ItemFailure {
	message?: string;
	outcome?: string;
	requestId?: string;
}

/** What an execution says of the messages of its campaign, read as a user would read it. */
export function accountOf(execution: Execution, recipients: readonly Recipient[]): Account {
	const reports = new Map<string, Report>();
	const say = (index: number, report: Report) => {
		const { phone } = recipients[index]!;
		if (reports.has(phone)) throw new Error(`Execution ${execution.id} reports ${phone} twice.`);
		reports.set(phone, report);
	};

	for (const { json, pairedItem } of itemsOf(execution, SEND)) {
		const { item } = pairedItem as { item: number };
		say(item, reportOf(json));
	}
	if (execution.status === 'success') return { reports, end: 'whole' };

	const { error } = execution.data.resultData;
	const { accepted = [], unknown = [] } = (error?.context ?? {}) as Record<string, Mention[]>;
	for (const { itemIndex, requestId } of accepted) say(itemIndex, { state: 'accepted', requestId });
	for (const { itemIndex, requestId } of unknown) say(itemIndex, { state: 'unknown', requestId });
	// An error that isn't the node's own came over its head: n8n noticed that the worker is gone.
	const own = (error?.node as { name?: string } | undefined)?.name === SEND;
	return { reports, end: execution.status === 'error' && own ? 'failed' : 'broken' };
}

function reportOf(json: Record<string, unknown>): Report {
	const { error, requestId } = json;
	if (error === undefined) return { state: 'accepted', requestId: String(requestId) };
	const { message = '', outcome, requestId: asked = '' } = error as ItemFailure;
	if (outcome !== 'unknown') return { state: 'failed', reason: message };
	if (asked === '') throw new Error(`“${message}” is unknown and has no RequestId.`);
	return { state: 'unknown', requestId: asked };
}
