import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { callbackToken } from '../domain/callbackToken';
import { call, type CallControl } from '../transport/call';
import { connect } from '../transport/connection';
import { deliver, type DeliveryContext } from './deliver';
import { readProtection } from './duplicateProtection';
import { fromFailure, fromThrown, type ItemError } from './itemError';
import { openLedger } from './ledger';
import { readLimits } from './limits';
import { findOperation } from './menus';
import type { Resource, SendOperation } from './operation';
import { createPacer } from './pacer';
import { runPool } from './pool';
import { bindReader, type Reader } from './reader';
import { stopError, type Accepted } from './stopError';

/** One item's result, in the order of the input. */
type Slot = { ok: true; json: IDataObject[]; accepted?: Accepted } | { ok: false; why: ItemError };

/**
 * Runs the chosen operation over all items: at most so many at a time, paced, each output linked to its
 * item. After a failure nothing new is started, unless the node continues on fail.
 */
export async function run(
	context: IExecuteFunctions,
	resources: readonly Resource[],
): Promise<INodeExecutionData[][]> {
	const items = context.getInputData();
	const operation = findOperation(context, resources);
	const limits = readLimits(context);
	const connection = await connect(context);
	const signal = context.getExecutionCancelSignal();
	const control: CallControl = {
		family: operation.family,
		timeoutMs: limits.timeoutMs,
		signal,
		pace: createPacer(limits.requestsPerSecond, signal),
	};
	const token = (path: string) => callbackToken(connection.secretKey, path);
	const runIndex = Number(context.getWorkflowDataProxy(0).$runIndex ?? 0);
	const ledger = operation.effect === 'send' ? openLedger(context, runIndex) : undefined;

	const runItem = async (read: Reader): Promise<Slot> => {
		if (operation.effect === 'read') {
			const result = await call(connection, operation.request(read), control);
			return result.ok
				? { ok: true, json: [operation.response(result.body)].flat() }
				: { ok: false, why: fromFailure(connection.node, read.itemIndex, readFailure(result)) };
		}
		return await sendItem(operation, read, {
			connection,
			control,
			ledger: ledger!,
			origin: {
				instanceId: context.getInstanceId(),
				workflowId: String(context.getWorkflow().id),
				nodeId: connection.node.id,
				runIndex,
				firstExecutionId: ledger!.firstExecutionId,
			},
		});
	};

	const continueOnFail = context.continueOnFail();
	const slots: Slot[] = new Array(items.length);
	let anyFailed = false;
	await runPool(
		items.length,
		limits.parallelRequests,
		async (index) => {
			try {
				slots[index] = await runItem(bindReader(context, index, token));
			} catch (thrown) {
				slots[index] = { ok: false, why: fromThrown(connection.node, index, thrown) };
			}
			anyFailed ||= !slots[index].ok;
		},
		() => !signal?.aborted && (continueOnFail || !anyFailed),
	);

	if (!anyFailed) ledger?.clear();
	else if (!continueOnFail) throw stopError(slotsInOrder(slots), items.length);
	return [toItems(slots)];
}

async function sendItem(
	operation: SendOperation,
	read: Reader,
	context: DeliveryContext,
): Promise<Slot> {
	const request = operation.request(read);
	const options = read.collection('options');
	const protection = readProtection(read, options);
	const delivery = await deliver({ request, itemIndex: read.itemIndex, protection }, context);
	const { requestId } = delivery;
	if (!delivery.ok) {
		const { node } = context.connection;
		return { ok: false, why: fromFailure(node, read.itemIndex, delivery.failure, requestId) };
	}
	const { body, duplicate } = delivery;
	const simple = operation.response(body, { requestId, duplicate, fields: request.fields ?? {} });
	return {
		ok: true,
		json: [options.simplify === false ? (body as IDataObject) : simple],
		accepted: { itemIndex: read.itemIndex, messageId: String(simple.messageId ?? ''), requestId },
	};
}

/** A read that got no answer changed nothing. */
const readFailure = ({ failure }: { failure: Parameters<typeof fromFailure>[2] }) =>
	failure.outcome === 'unknown'
		? { ...failure, advice: 'Nothing was changed at eSMS. Run this again in a moment.' }
		: failure;

function* slotsInOrder(slots: readonly Slot[]) {
	for (const slot of slots) if (slot !== undefined) yield slot;
}

function toItems(slots: readonly Slot[]): INodeExecutionData[] {
	const output: INodeExecutionData[] = [];
	for (const [item, slot] of slots.entries()) {
		if (slot === undefined) continue;
		for (const json of slot.ok ? slot.json : [{ error: slot.why.json }]) {
			output.push({ json, pairedItem: { item } });
		}
	}
	return output;
}
