import type { IDataObject } from 'n8n-workflow';
import type { Protection } from '../../operation/protection';
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
	/** Off: another try would be another message. By execution: another execution would. */
	mode: Protection['mode'];
	/** eSMS had it before; nothing was sent now. */
	isRepeated?: true;
	/** How many of them are billed. */
	parts?: number;
	/** When eSMS sends it, in milliseconds since the epoch; otherwise at once. */
	sendAt?: number;
	/** What a person should know of it although it went out. */
	notices?: readonly string[];
}

/** What the node gives for one item. */
export type ItemResult =
	| {
			ok: true;
			json: IDataObject[];
			accepted?: Accepted;
			/** Why its number is not one to send to, though nothing went wrong. */
			aside?: string;
	  }
	| { ok: false; why: ItemError };

export type FailedItem = Extract<ItemResult, { ok: false }>;

export const failedItem = (
	{ connection }: Session,
	itemIndex: number,
	failure: Failure,
	requestId?: string,
): FailedItem => ({ ok: false, why: fromFailure(connection.node, itemIndex, failure, requestId) });
