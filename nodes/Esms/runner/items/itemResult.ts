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
	isRehearsal?: true;
	/** Duplicate Protection was off: another try would be another message. */
	isUnprotected?: true;
	/** Another execution would send it again. */
	isPerExecution?: true;
}

/** What the node gives for one item. */
export type ItemResult =
	| { ok: true; json: IDataObject[]; accepted?: Accepted; notices?: readonly string[] }
	| { ok: false; why: ItemError };

export const failedItem = (
	{ connection }: Session,
	itemIndex: number,
	failure: Failure,
	requestId?: string,
): ItemResult => ({ ok: false, why: fromFailure(connection.node, itemIndex, failure, requestId) });
