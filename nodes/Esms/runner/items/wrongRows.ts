import { NodeOperationError } from 'n8n-workflow';
import { USUAL_ADVICE } from '../../operation/bindReader';
import { INVALID_INPUT } from '../../operation/reader';
import type { ItemError } from './itemError';
import type { ItemResult } from './itemResult';
import { rowOf, rowsText } from './rows';
import type { Session } from './session';
import { triedBefore } from './triedBefore';

/** So many different mistakes are told. */
const REASONS_TOLD = 5;

/** Of a list of 100,000 n8n would save them all with the execution. */
const ROWS_KEPT = 1_000;

/** The results of a node that stops before anything is sent: that of one item, in the name of all. */
export function stopBefore(
	wrong: readonly ItemError[],
	itemCount: number,
	session: Session,
): ItemResult[] {
	const results: ItemResult[] = new Array(itemCount);
	results[itemOf(wrong[0]!)] = { ok: false, why: wrongRows(wrong, itemCount, session) };
	return results;
}

/** Which rows are wrong, and how. */
function wrongRows(
	wrong: readonly ItemError[],
	itemCount: number,
	{ connection, ledger }: Session,
): ItemError {
	const first = wrong[0]!;
	if (itemCount === 1) return first;
	const reasons = byReason(wrong);
	const earlier = triedBefore(ledger, itemCount);
	const told =
		reasons.size === 1 && isOfAll(wrong, itemCount)
			? ofAll(first, itemCount)
			: ofSome(wrong, reasons, itemCount);
	const error = new NodeOperationError(connection.node, told.title, {
		itemIndex: itemOf(first),
		type: INVALID_INPUT,
		description: [told.description, ...(earlier ? [earlier.told] : [])].join(' '),
	});
	error.context.wrongRows = wrong.slice(0, ROWS_KEPT).map((one) => rowOf(itemOf(one)));
	if (earlier?.accepted.length) error.context.accepted = earlier.accepted;
	if (earlier?.unknown.length) error.context.unknown = earlier.unknown;
	return { json: first.json, error };
}

const itemOf = ({ error }: ItemError): number => Number(error.context.itemIndex ?? 0);

interface Told {
	title: string;
	description: string;
}

/** What is wrong with every row is wrong with the form, or, like too few numbers, with the list. */
const isOfAll = (wrong: readonly ItemError[], itemCount: number): boolean =>
	wrong.length === itemCount || wrong[0]!.json.code !== INVALID_INPUT;

const ofAll = (first: ItemError, itemCount: number): Told => ({
	title: String(first.json.message),
	description: `Nothing was sent or charged: all ${itemCount} rows are checked before the first one goes out. ${adviceOf(first)}`,
});

function ofSome(wrong: readonly ItemError[], reasons: Reasons, itemCount: number): Told {
	const all = [...reasons].map(([reason, rows]) => `${rowsText(rows)}: ${reason}`);
	const rest = all.length - REASONS_TOLD;
	const isOne = all.length === 1;
	const description = [
		`Nothing was sent or charged: all ${itemCount} rows are checked before the first one goes out.`,
		...(isOne ? [adviceOf(wrong[0]!)] : [`${all.slice(0, REASONS_TOLD).join('; ')}.`]),
		...(rest > 0 ? [`There are ${rest} more reasons.`] : []),
		"Correct the rows (they count from 1) and run this again. To send the others without them, set 'On Error' in the node's settings to 'Continue (using error output)'.",
	].filter((part) => part !== '');
	return {
		title: isOne ? all[0]! : `${wrong.length} of ${itemCount} rows can't be sent. ${all[0]!}`,
		description: description.join(' '),
	};
}

type Reasons = ReadonlyMap<string, number[]>;

/** The rows that have the same thing wrong. */
function byReason(wrong: readonly ItemError[]): Reasons {
	const rows = new Map<string, number[]>();
	for (const one of wrong) {
		const reason = String(one.json.message);
		const row = rowOf(itemOf(one));
		const same = rows.get(reason);
		if (same === undefined) rows.set(reason, [row]);
		else same.push(row);
	}
	return rows;
}

/** What the item itself is told, without what holds for that item alone. */
const adviceOf = ({ json }: ItemError): string =>
	String(json.description ?? '')
		.replace(/^Nothing was sent [^.]*\.\s*/, '')
		.replace(USUAL_ADVICE, '');
