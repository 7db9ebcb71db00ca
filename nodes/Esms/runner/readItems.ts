import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../domain/member';
import { parseWholeNumber } from '../domain/wholeNumber';
import type { AnswerBody } from '../transport/answerBody';
import { call } from '../transport/call';
import type { Failure } from '../transport/failure';
import type { PagedOperation, ReadOperation } from './operation';
import type { Reader } from './reader';
import type { Session } from './session';
import { failedSlot, type Slot } from './slot';

/** Asks once for one item. */
export async function readOne(
	operation: ReadOperation,
	read: Reader,
	session: Session,
): Promise<Slot> {
	const request = operation.request(read);
	const found = await session.lookUp(operation.lookup?.(read));
	const result = await call(session.connection, request, session.control);
	if (!result.ok) return failedSlot(session, read.itemIndex, unchanged(result.failure));
	const simplify = read.simplify();
	const asked = { fields: request.fields ?? {}, found };
	return {
		ok: true,
		json: simplify ? [operation.response(result.body, asked)].flat() : [result.body as IDataObject],
	};
}

/** Asks for as many pages as are wanted; an incomplete list is never passed off as a whole one. */
export async function readPages(
	operation: PagedOperation,
	read: Reader,
	session: Session,
): Promise<Slot> {
	const wanted =
		read.raw('returnAll') === true
			? Infinity
			: Number(read.demand('Limit', parseWholeNumber(read.raw('limit'), 1, 1_000_000)));
	const pageSize = Math.min(operation.maxPageSize, wanted);
	const rows: AnswerBody[] = [];
	let seen = 0;
	for (let page = 1; rows.length < wanted && !session.control.signal?.aborted; page++) {
		const request = { ...operation.request(read, page, pageSize), answersList: true as const };
		const result = await call(session.connection, request, session.control);
		if (!result.ok) return failedSlot(session, read.itemIndex, unchanged(result.failure));

		const received = operation.list(result.body) ?? [];
		seen += received.length;
		for (const row of received) {
			if (isObject(row) && (operation.wants?.(row, read) ?? true)) rows.push(row);
		}
		const total = operation.total?.(result.body);
		if (request.pages === 'one' || (total !== undefined && seen >= total)) break;
		if (received.length === 0 && total !== undefined) {
			return failedSlot(session, read.itemIndex, endedEarly(seen, total));
		}
		if (received.length === 0 || (total === undefined && received.length < pageSize)) break;
	}
	const simplify = read.simplify();
	return {
		ok: true,
		json: rows
			.slice(0, wanted)
			.map((row) => (simplify ? operation.response(row) : (row as IDataObject))),
	};
}

const endedEarly = (seen: number, total: number): Failure => ({
	kind: 'temporary',
	code: 'INCOMPLETE',
	title: `eSMS announced ${total} rows and gave only ${seen}`,
	advice: 'Nothing was changed at eSMS. Run this again, or ask for a shorter period.',
	retryable: true,
	outcome: 'refused',
});

/** A question that got no answer changed nothing. */
const unchanged = (failure: Failure): Failure =>
	failure.outcome === 'unknown'
		? { ...failure, advice: 'Nothing was changed at eSMS. Run this again in a moment.' }
		: failure;
