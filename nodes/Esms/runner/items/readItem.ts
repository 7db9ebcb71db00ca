import type { IDataObject } from 'n8n-workflow';
import { inReadingOrder } from '../../domain/readingOrder';
import { call } from '../../transport/call';
import { ofQuestion, type Failure } from '../../transport/failure';
import type { ReadOperation } from '../../operation/operation';
import type { Reader } from '../../operation/reader';
import type { Session } from './session';
import { failedItem, type ItemResult } from './itemResult';

/** Asks once for one item. */
export async function readItem(
	operation: ReadOperation,
	read: Reader,
	session: Session,
): Promise<ItemResult> {
	const request = operation.request(read);
	const found = await session.lookUp(operation.lookup?.(read));
	const { answers = [] } = operation;
	const result = await call(session.connection, { ...request, answers }, session.control);
	if (!result.ok) return failedItem(session, read.itemIndex, unchanged(result.failure));
	const simplify = read.simplify();
	const asked = { fields: request.fields ?? {}, found };
	return {
		ok: true,
		json: simplify
			? [operation.response(result.body, asked)].flat().map(inReadingOrder)
			: [result.body as IDataObject],
	};
}

/** A question that got no answer changed nothing. */
export function unchanged(failure: Failure): Failure {
	if (failure.outcome !== 'unknown') return ofQuestion(failure);
	const { advice } = failure;
	return {
		...failure,
		advice: `Nothing was changed at eSMS. ${advice === '' ? 'Run this again in a moment.' : advice}`,
	};
}
