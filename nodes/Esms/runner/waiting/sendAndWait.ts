import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { WaitOperation } from '../../operation/operation';
import type { Reader } from '../../operation/reader';
import { readWaitLimit } from '../../operation/waitLimit';
import { forModel } from '../items/asTool';
import { failedOutputs } from '../items/failedOutput';
import { tellNotices } from '../items/hints';
import { fromThrown, type ItemError } from '../items/itemError';
import type { Session } from '../items/session';
import { stopError } from '../items/stopError';
import { afterEarlierTry } from '../items/triedItem';
import { knownEnd } from './knownEnd';
import { refuseWhatCannotWait } from './refusals';
import { keyIn, reportedItem } from './reportedItem';
import { sendForReport, type Acceptance } from './sendForReport';
import { linkAllOutputs, toOutput } from './toOutput';
import { waitingItem } from './waitingItem';

/** How long a report is waited for that is due, and that may have come before anybody could take it. */
const DUE_MS = 60_000;

/**
 * Sends one message with the execution's own address as Callback URL, and puts the execution to sleep
 * until `resume.ts` hears the report. When the limit passes first, n8n lets the node's input items
 * through, so these are told beforehand what that means.
 */
export async function sendAndWait(
	context: IExecuteFunctions,
	operation: WaitOperation,
	session: Session,
): Promise<INodeExecutionData[][]> {
	const items = context.getInputData();
	const [item] = items;
	const sending = await send(context, operation, session);
	if (!sending.ok) return fail(context, operation, session, sending.why);
	const { sent, acceptance, read } = sending;
	session.ledger.clear();

	const end = await knownEnd(acceptance, String(sent.messageId ?? ''), operation, session);
	const outcome = end.is === 'open' ? 'timeout' : 'duplicate';
	// A call may be reported by the channel of the messages.
	const waiting = waitingItem(sent, [operation.channel, acceptance.sender], outcome);
	if (end.is === 'told') {
		const { outcome: known, status } = end;
		const told = reportedItem(waiting, status, known);
		return toOutput(context, operation, { outcome: known, key: keyIn(status) }, [told]);
	}
	if (end.is === 'elsewhere') {
		return toOutput(context, operation, { outcome }, [{ json: waiting, pairedItem: { item: 0 } }]);
	}
	// A new object: the old one is the output of the node before, which its other branches use.
	item!.json = waiting;

	// With Execute Once there may be more items, which nobody waits for.
	context.getExecuteData().data.main = [items];
	linkAllOutputs(context, operation);
	await context.putExecutionToWait(readWaitLimit(read, end.is === 'over' ? DUE_MS : undefined));
	// What is returned now only shows in the editor, where it would look like a result.
	return [[]];
}

type Sending =
	| { ok: true; sent: INodeExecutionData['json']; acceptance: Acceptance; read: Reader }
	| { ok: false; why: ItemError };

async function send(
	context: IExecuteFunctions,
	operation: WaitOperation,
	session: Session,
): Promise<Sending> {
	try {
		refuseWhatCannotWait(context, operation, session, context.getInputData().length);
		const read = { ...session.read(0), simplify: () => true };
		readWaitLimit(read);
		const { result, acceptance } = await sendForReport(context, operation, read, session);
		tellNotices(context, result);
		return result.ok ? { ok: true, sent: result.json[0]!, acceptance: acceptance!, read } : result;
	} catch (thrown) {
		return { ok: false, why: whyOf(thrown, session) };
	}
}

/** What keeps a retry from waiting doesn't change what eSMS may have of an earlier try. */
function whyOf(thrown: unknown, session: Session): ItemError {
	const earlier = session.ledger.at(0);
	const result =
		earlier?.accepted || earlier?.maybeAccepted
			? afterEarlierTry(session, 0, earlier, thrown)
			: undefined;
	return result?.ok === false ? result.why : fromThrown(session.connection.node, 0, thrown);
}

function fail(
	context: IExecuteFunctions,
	operation: WaitOperation,
	{ continueOnFail }: Session,
	why: ItemError,
): INodeExecutionData[][] {
	if (!continueOnFail) throw forModel(context, stopError([{ ok: false, why }], 1));
	const failed = failedOutputs(context, operation);
	return toOutput(
		context,
		operation,
		{ outcome: 'failed' },
		context.getInputData().map((_, item) => failed(item, why.json)),
	);
}
