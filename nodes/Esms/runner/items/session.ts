import type { IExecuteFunctions } from 'n8n-workflow';
import { callbackToken } from '../../domain/callbackToken';
import { isPrivateHost } from '../../domain/privateHost';
import { bindReader } from '../../operation/bindReader';
import type { Lookup } from '../../operation/described';
import type { Operation } from '../../operation/operation';
import type { Reader } from '../../operation/reader';
import { writtenIn } from '../../operation/writtenIn';
import { call, type CallControl, type CallResult } from '../../transport/call';
import { connect, type Connection } from '../../transport/connection';
import type { Origin } from '../once/identity';
import { openKeyUses, type KeyUses } from '../once/keyUses';
import { openKnownIds, type KnownIds } from '../once/knownIds';
import { openLedger, TOOL_RUN, type Ledger } from '../once/ledger';
import { createTurns, type Turns } from '../once/turns';
import { isTool } from './asTool';
import { readLimits, type Limits } from './limits';
import { createPacer } from './pacer';
import { tellsTime } from './tellsTime';

/** Everything that holds for one run of the node, whatever the item. */
export interface Session {
	connection: Connection;
	control: CallControl;
	limits: Limits;
	continueOnFail: boolean;
	origin: Origin;
	/** An expression of the node may tell the time, so that an item read later is another one. */
	tellsTime: boolean;
	ledger: Ledger;
	knownIds: KnownIds;
	keyUses: KeyUses;
	turns: Turns;
	/** `values`: what an earlier reading has found, and where this one leaves what it finds. */
	read(itemIndex: number, values?: Map<string, unknown>): Reader;
	/** Asks for a lookup, once for each of its keys. */
	lookUp(lookup: Lookup | undefined): Promise<CallResult | undefined>;
}

export async function openSession(
	context: IExecuteFunctions,
	operation: Operation,
): Promise<Session> {
	const limits = readLimits(context);
	const connection = await connect(context);
	const direction = operation.effect === 'send' ? 'send' : 'ask';
	const signal = context.getExecutionCancelSignal();
	const control: CallControl = {
		codes: [...(operation.codes ? [operation.codes] : []), operation.channel.codes[direction]],
		timeoutMs: limits.timeoutMs,
		signal,
		pace: createPacer(limits.requestsPerSecond, signal),
	};
	const runIndex = isTool(context)
		? TOOL_RUN
		: Number(context.getWorkflowDataProxy(0).$runIndex ?? 0);
	const ledger = openLedger(context, runIndex);
	const token = (path: string) => callbackToken(connection.secretKey, path);
	const isEsmsPrivate = Object.values(connection.bases).some(isPrivateHost);
	const surroundings = { isEsmsPrivate, effect: operation.effect, written: writtenIn(context) };
	const lookups = new Map<string, Promise<CallResult>>();

	return {
		connection,
		control,
		limits,
		tellsTime: tellsTime(context.getNode().parameters),
		ledger,
		knownIds: openKnownIds(context),
		keyUses: openKeyUses(context),
		turns: createTurns(),
		continueOnFail: context.continueOnFail(),
		origin: {
			instanceId: context.getInstanceId(),
			workflowId: String(context.getWorkflow().id),
			nodeId: connection.node.id,
			runIndex,
			firstExecutionId: ledger.firstExecutionId,
		},
		read: (itemIndex, values) => bindReader(context, itemIndex, token, surroundings, values),
		async lookUp(lookup) {
			if (lookup === undefined) return undefined;
			const { key, request } = lookup;
			if (!lookups.has(key)) lookups.set(key, call(connection, request, { ...control, codes: [] }));
			return await lookups.get(key);
		},
	};
}
