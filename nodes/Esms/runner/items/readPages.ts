import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../../domain/member';
import { inReadingOrder } from '../../domain/readingOrder';
import { limit, returnAll } from '../../fields/list';
import type { PagedOperation } from '../../operation/operation';
import type { Reader } from '../../operation/reader';
import type { Failure } from '../../transport/failure';
import { askPages, type Page } from './askPages';
import { createBreath } from './breath';
import { failedItem, type ItemResult } from './itemResult';
import { unchanged } from './readItem';
import type { Session } from './session';

/**
 * Asks for as many pages as are wanted: the first one, then all that its total announces, `width` at a
 * time, which fit together if new rows come at the end (assumption A70). An incomplete list is never
 * passed off as a whole one.
 */
export async function readPages(
	operation: PagedOperation,
	read: Reader,
	session: Session,
	width: number,
): Promise<ItemResult> {
	const wanted = read.raw(returnAll.name) === true ? Infinity : Number(read.take(limit));
	const list = new List(wanted, Math.min(operation.maxPageSize, wanted));
	const fail = (failure: Failure) => failedItem(session, read.itemIndex, failure);
	const rows: IDataObject[] = [];
	const breathe = createBreath();

	let first = 1;
	while (!list.isEnd && rows.length < wanted && !session.control.signal?.aborted) {
		const { announced: count, pageSize } = list;
		const pages = await askPages(operation, read, session, { first, count, pageSize, width });
		for (const asked of pages) {
			await breathe();
			if (!asked.ok) return fail(unchanged(asked.failure));
			const { page } = asked;
			if (!list.take(page)) return fail(endedEarly(list.seen, page.total!));
			rows.push(...rowsOf(operation, page, read));
		}
		first += count;
	}
	return { ok: true, json: rows.slice(0, wanted) };
}

/** The rows of a page that were asked for. */
function rowsOf(operation: PagedOperation, page: Page, read: Reader): IDataObject[] {
	const { wants = () => true } = operation;
	const wanted = page.rows.filter(isObject).filter((row) => wants(row, read));
	return read.simplify()
		? wanted.map((row) => inReadingOrder(operation.response(row)))
		: (wanted as IDataObject[]);
}

/** How far a list has been read. */
class List {
	/** Rows on all pages so far. */
	seen = 0;

	isEnd = false;

	/** How many pages can be asked for at once. */
	announced = 1;

	private isFirst = true;

	constructor(
		private readonly wanted: number,
		readonly pageSize: number,
	) {}

	/** False for a page that is empty although the list announced more. */
	take({ rows, total, isOnly }: Page): boolean {
		const { length } = rows;
		this.seen += length;
		const isAll = total !== undefined && this.seen >= total;
		if (length === 0 && total !== undefined && !isAll) return false;
		this.isEnd = isOnly || isAll || length === 0 || (total === undefined && length < this.pageSize);
		this.announced = this.isFirst ? this.pagesBehind(total, length) : 1;
		this.isFirst = false;
		return true;
	}

	/** Smaller pages than asked for tell nothing of how many there are. */
	private pagesBehind(total: number | undefined, length: number): number {
		return total === undefined || length < this.pageSize
			? 1
			: Math.max(1, Math.ceil((Math.min(this.wanted, total) - this.seen) / this.pageSize));
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
