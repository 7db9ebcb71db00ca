import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../../domain/member';
import { parseWholeNumber } from '../../domain/wholeNumber';
import { call } from '../../transport/call';
import type { Failure } from '../../transport/failure';
import type { PagedOperation } from '../../operation/operation';
import { runPool } from './pool';
import type { Reader } from '../../operation/reader';
import { unchanged } from './readItems';
import type { Session } from './session';
import { failedSlot, type Slot } from './slot';

/** What one page says. */
type Page =
	{ ok: true; received: unknown[]; total: number | undefined } | { ok: false; failure: Failure };

/**
 * Asks for as many pages as are wanted: the first one, then all that its total announces, `width` at a
 * time. An incomplete list is never passed off as a whole one.
 */
export async function readPages(
	operation: PagedOperation,
	read: Reader,
	session: Session,
	width: number,
): Promise<Slot> {
	const wanted =
		read.raw('returnAll') === true
			? Infinity
			: Number(read.demand('Limit', parseWholeNumber(read.raw('limit'), 1, 1_000_000)));
	const pageSize = Math.min(operation.maxPageSize, wanted);
	const simplify = read.simplify();
	const rows: IDataObject[] = [];
	const keep = (row: unknown): void => {
		if (!isObject(row) || !(operation.wants?.(row, read) ?? true)) return;
		rows.push(simplify ? operation.response(row) : (row as IDataObject));
	};

	let seen = 0;
	let next = 1;
	let announced = 1;
	let isEnd = false;
	while (!isEnd && rows.length < wanted && !session.control.signal?.aborted) {
		const isFirst = next === 1;
		const { pages, isOnlyPage } = await askPages(next, announced);
		next += announced;
		announced = 1;
		for (const page of pages) {
			if (!page.ok) return failedSlot(session, read.itemIndex, unchanged(page.failure));
			const { received, total } = page;
			seen += received.length;
			received.forEach(keep);
			const isAll = total !== undefined && seen >= total;
			if (received.length === 0 && total !== undefined && !isAll) {
				return failedSlot(session, read.itemIndex, endedEarly(seen, total));
			}
			isEnd =
				isOnlyPage ||
				isAll ||
				received.length === 0 ||
				(total === undefined && received.length < pageSize);
			// Smaller pages than asked for tell nothing of how many there are.
			if (isFirst && total !== undefined && received.length === pageSize) {
				announced = Math.max(1, Math.ceil((Math.min(wanted, total) - seen) / pageSize));
			}
		}
	}
	return { ok: true, json: rows.slice(0, wanted) };

	async function askPages(first: number, count: number) {
		const pages: Page[] = new Array(count);
		let isOnlyPage = false;
		let anyFailed = false;
		await runPool(
			count,
			width,
			async (index) => {
				const request = operation.request(read, first + index, pageSize);
				isOnlyPage ||= request.pages === 'one';
				const page = await ask({ ...request, answersList: true });
				pages[index] = page;
				anyFailed ||= !page.ok;
			},
			() => !anyFailed && !session.control.signal?.aborted,
		);
		// Pages that were never asked for leave holes behind a failure.
		return { pages: pages.filter((page) => page !== undefined), isOnlyPage };
	}

	async function ask(request: Parameters<typeof call>[1]): Promise<Page> {
		const result = await call(session.connection, request, session.control);
		if (!result.ok) return result;
		const { body } = result;
		return { ok: true, received: operation.list(body) ?? [], total: operation.total?.(body) };
	}
}

const endedEarly = (seen: number, total: number): Failure => ({
	kind: 'temporary',
	code: 'INCOMPLETE',
	title: `eSMS announced ${total} rows and gave only ${seen}`,
	advice: 'Nothing was changed at eSMS. Run this again, or ask for a shorter period.',
	retryable: true,
	outcome: 'refused',
});
