import type { IDataObject } from 'n8n-workflow';
import type { Failure } from '../../transport/failure';
import { fromFailure, type ItemError } from './itemError';
import type { Session } from './session';

/** A message that eSMS has, and that must not be sent again. */
export interface Accepted {
	itemIndex: number;
	messageId: string;
	requestId: string;
	/** Sandbox: nothing was sent. */
	rehearsal?: true;
}

/** One item's result. */
export type Slot =
	{ ok: true; json: IDataObject[]; accepted?: Accepted } | { ok: false; why: ItemError };

export const failedSlot = (
	{ connection }: Session,
	itemIndex: number,
	failure: Failure,
	requestId?: string,
): Slot => ({ ok: false, why: fromFailure(connection.node, itemIndex, failure, requestId) });
