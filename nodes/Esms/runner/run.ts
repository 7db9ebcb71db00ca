import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { Operation, Resource } from '../operation/operation';
import { forModel } from './items/asTool';
import { createBreath } from './items/breath';
import { failedOutputs } from './items/failedOutput';
import { findOperation } from './items/findOperation';
import { tellHints } from './items/hints';
import { runItems } from './items/runItems';
import { sendBatches } from './items/sendBatches';
import { openSession, type Session } from './items/session';
import { doubtSharedMessageIds } from './items/sharedMessageIds';
import { stopError } from './items/stopError';
import { isStarted, toItems } from './items/toItems';
import { sendAndWait } from './waiting/sendAndWait';
import { toOutput } from './waiting/toOutput';

/**
 * Runs the chosen operation over all items: at most so many at a time, paced, each output linked to its
 * item. After a failure nothing new is started, unless the node continues on fail.
 */
export async function run(
	context: IExecuteFunctions,
	resources: readonly Resource[],
): Promise<INodeExecutionData[][]> {
	const progress: Progress = {};
	// Left to n8n, a node that continues on fail would pass its input on as if all had gone well.
	if (!context.continueOnFail()) return await runAll(context, resources, progress);
	try {
		return await runAll(context, resources, progress);
	} catch (thrown) {
		return await failAll(context, progress, thrown);
	}
}

/** How far a run has come. */
interface Progress {
	operation?: Operation;
	/** From here on, something may have been sent. */
	session?: Session;
}

async function runAll(
	context: IExecuteFunctions,
	resources: readonly Resource[],
	progress: Progress,
): Promise<INodeExecutionData[][]> {
	const operation = (progress.operation = findOperation(context, resources));
	const session = (progress.session = await openSession(context, operation));
	try {
		return await runOperation(context, operation, session);
	} finally {
		session.keyUses.save();
	}
}

async function runOperation(
	context: IExecuteFunctions,
	operation: Operation,
	session: Session,
): Promise<INodeExecutionData[][]> {
	const { length } = context.getInputData();
	if (operation.shape === 'wait') return await sendAndWait(context, operation, session);
	const results =
		operation.shape === 'batch'
			? await sendBatches(operation, length, session)
			: await runItems(operation, length, session);

	await doubtSharedMessageIds(results, session);
	const started = results.filter(isStarted);
	tellHints(context, operation, started);
	if (started.every(({ ok }) => ok)) session.ledger.clear();
	else if (!session.continueOnFail) throw forModel(context, stopError(started, length));
	return [await toItems(context, operation, results)];
}

/** Something that concerns no item in particular, such as the credential, keeps all of them. */
async function failAll(
	context: IExecuteFunctions,
	{ operation, session }: Progress,
	thrown: unknown,
): Promise<INodeExecutionData[][]> {
	const { message, description } = thrown as { message?: string; description?: string | null };
	const error: IDataObject = {
		message: message ?? String(thrown),
		...(description && { description }),
		code: 'NODE',
		outcome: session === undefined ? 'notSent' : 'unknown',
		retryable: false,
	};
	const items: INodeExecutionData[] = [];
	const failed = failedOutputs(context, operation);
	const breathe = createBreath();
	for (const item of context.getInputData().keys()) {
		await breathe();
		items.push(failed(item, error));
	}
	return operation?.shape === 'wait'
		? toOutput(context, operation, { outcome: 'failed' }, items)
		: [items];
}
