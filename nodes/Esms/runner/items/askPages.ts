import type { PagedOperation } from '../../operation/operation';
import type { Reader } from '../../operation/reader';
import { call } from '../../transport/call';
import type { Failure } from '../../transport/failure';
import { runPool } from './pool';
import type { Session } from './session';

/** What one page says. */
export interface Page {
	rows: unknown[];
	/** How many rows all pages have together, when eSMS says so. */
	total: number | undefined;
	/** It is the whole list. */
	isOnly: boolean;
}

export type AskedPage = { ok: true; page: Page } | { ok: false; failure: Failure };

/** Asks for `count` pages from `first` on, `width` at a time; behind a failure there may be fewer. */
export async function askPages(
	operation: PagedOperation,
	read: Reader,
	{ connection, control }: Session,
	{ first, count, pageSize, width }: Record<'first' | 'count' | 'pageSize' | 'width', number>,
): Promise<AskedPage[]> {
	const pages: AskedPage[] = new Array(count);
	let anyFailed = false;
	const ask = async (number: number): Promise<AskedPage> => {
		const request = operation.request(read, number, pageSize);
		const result = await call(connection, { ...request, answersList: true }, control);
		if (!result.ok) return result;
		const { body } = result;
		const page: Page = {
			// eSMS leaves out an empty list (assumption A26).
			rows: operation.list(body) ?? [],
			total: operation.total?.(body),
			isOnly: request.pages === 'one',
		};
		return { ok: true, page };
	};
	await runPool(
		count,
		width,
		async (index) => {
			pages[index] = await ask(first + index);
			anyFailed ||= !pages[index].ok;
		},
		() => !anyFailed && !control.signal?.aborted,
	);
	// Pages that were never asked for leave holes behind a failure.
	return pages.filter((page) => page !== undefined);
}
