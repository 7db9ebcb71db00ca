/** One try of the node: the real runner in a session whose connection leads to the model of eSMS. */
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { sms } from '../../../../../nodes/Esms/channels/sms';
import { bindReader } from '../../../../../nodes/Esms/operation/bindReader';
import type { Reader } from '../../../../../nodes/Esms/operation/reader';
import type { ItemResult } from '../../../../../nodes/Esms/runner/items/itemResult';
import { runItems } from '../../../../../nodes/Esms/runner/items/runItems';
import { sendBatches } from '../../../../../nodes/Esms/runner/items/sendBatches';
import type { Session } from '../../../../../nodes/Esms/runner/items/session';
import { openKeyUses } from '../../../../../nodes/Esms/runner/once/keyUses';
import { openKnownIds } from '../../../../../nodes/Esms/runner/once/knownIds';
import { openLedger, TOOL_RUN } from '../../../../../nodes/Esms/runner/once/ledger';
import { createTurns } from '../../../../../nodes/Esms/runner/once/turns';
import type { ApiRequest, RawAnswer } from '../../../../../nodes/Esms/transport/apiRequest';
import { node } from '../../../transport/scriptedConnection';
import { clock } from './clock';
import { keyOf, phoneOf, sendList, sendOne, type Tagger } from './operations';
import type { Row, World } from './script';
import { originOf } from '../originOf';

/** What n8n keeps for the node while an execution lives. */
export interface Memory {
	executionId: string;
	runIndex: number;
	/** Goes through JSON into a saved execution. */
	nodeContext: IDataObject;
	/** Goes through JSON into the saved workflow. */
	staticData: IDataObject;
}

export interface Try {
	world: World;
	rows: readonly Row[];
	sendAt: number;
	memory: Memory;
	tagger: Tagger;
	signal: AbortSignal | undefined;
	send: (request: ApiRequest) => Promise<RawAnswer>;
}

/** What each item is told; those that were never started leave holes. */
export async function runNode(attempt: Try): Promise<ItemResult[]> {
	const { world, rows, tagger } = attempt;
	const session = sessionOf(attempt);
	const results =
		world.shape === 'list'
			? await sendBatches(sendList(world, tagger), rows.length, session)
			: await runItems(sendOne(world, tagger), rows.length, session);
	// As the runner does, whatever the end.
	session.keyUses.save();
	// As the runner does when nothing is left to try again.
	if (results.every(({ ok }) => ok)) session.ledger.clear();
	return results;
}

function sessionOf({ world, rows, sendAt, memory, signal, send }: Try): Session {
	const context = {
		getContext: () => memory.nodeContext,
		getExecutionId: () => memory.executionId,
		getWorkflowStaticData: () => memory.staticData,
		getNodeParameter: (name: string, item: number) =>
			parametersOf(rows[item]!, world, sendAt)[name],
		getNode: () => node,
		getTimezone: () => 'Asia/Ho_Chi_Minh',
		evaluateExpression: () => '',
	} as unknown as IExecuteFunctions;
	const runIndex = world.shape === 'tool' ? TOOL_RUN : memory.runIndex;
	const ledger = openLedger(context, runIndex);
	return {
		connection: { node, send, bases: { sms: '', voice: '' }, secretKey: '' },
		control: { codes: [sms.codes.send], timeoutMs: 30_000, signal },
		limits: { parallelRequests: world.width, requestsPerSecond: 0, timeoutMs: 30_000 },
		continueOnFail: world.continues,
		origin: originOf(ledger, { runIndex, nodeId: node.id }),
		ledger,
		knownIds: openKnownIds(context),
		keyUses: openKeyUses(context),
		tellsTime: true,
		turns: createTurns(),
		read: (itemIndex): Reader => bindReader(context, itemIndex, () => ''),
		lookUp: async () => undefined,
	};
}

const parametersOf = (row: Row, { mode, textTellsTime }: World, sendAt: number): IDataObject => ({
	phone: phoneOf(row.phone),
	message: `${row.text}${textTellsTime ? ` at ${clock.now}` : ''}`,
	sendAt,
	options: { duplicateProtection: mode, duplicateKey: keyOf(row.key) },
});
