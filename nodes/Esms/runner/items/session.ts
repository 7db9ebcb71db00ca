import type { IExecuteFunctions } from 'n8n-workflow';
import { callbackToken } from '../../domain/callbackToken';
import { call, type CallControl, type CallResult } from '../../transport/call';
import { connect, type Connection } from '../../transport/connection';
import { isTool } from './asTool';
import type { Origin } from '../once/identity';
import { openLedger, TOOL_RUN, type Ledger } from '../once/ledger';
import { readLimits, type Limits } from './limits';
import type { Lookup } from '../../operation/described';
import type { Operation } from '../../operation/operation';
import { createPacer } from './pacer';
import { openRefusedKeys, type RefusedKeys } from '../once/refusedKeys';
import { bindReader, type Reader } from '../../operation/reader';

/** Everything that holds for one run of the node, whatever the item. */
export interface Session {
	connection: Connection;
	control: CallControl;
	limits: Limits;
	continueOnFail: boolean;
	origin: Origin;
	ledger: Ledger;
	refusedKeys: RefusedKeys;
	read(itemIndex: number): Reader;
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
	const lookups = new Map<string, Promise<CallResult>>();

	return {
		connection,
		control,
		limits,
		ledger,
		refusedKeys: openRefusedKeys(context),
		continueOnFail: context.continueOnFail(),
		origin: {
			instanceId: context.getInstanceId(),
			workflowId: String(context.getWorkflow().id),
			nodeId: connection.node.id,
			runIndex,
			firstExecutionId: ledger.firstExecutionId,
		},
		read: (itemIndex) => bindReader(context, itemIndex, token),
		async lookUp(lookup) {
			if (lookup === undefined) return undefined;
			const { key, request } = lookup;
			if (!lookups.has(key)) lookups.set(key, call(connection, request, { ...control, codes: [] }));
			return await lookups.get(key);
		},
	};
}
