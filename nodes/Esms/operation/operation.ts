import type { IDataObject } from 'n8n-workflow';
import type { Result } from '../domain/result';
import type { Unusable } from '../domain/unusable';
import type { AnswerBody } from '../transport/answerBody';
import type { ApiRequest } from '../transport/apiRequest';
import type { CallResult } from '../transport/call';
import type { Asked, Described, Sent } from './described';
import type { Message } from './message';
import type { Reader } from './reader';

/** Asks for something, once for each item; may be repeated freely. */
export interface ReadOperation extends Described {
	effect: 'read';
	shape: 'item';
	/** Codes that are results and no refusals; `response` finds them in the body. */
	answers?: readonly string[];
	/** Builds the request of one item; refuses bad input through the reader. */
	request(read: Reader): ApiRequest;
	/** Maps the body of a successful answer; a list becomes as many items. */
	response(body: AnswerBody, asked: Asked): IDataObject | IDataObject[];
}

/** `pages: 'one'` marks an answer that is the whole list. */
export interface PageRequest extends ApiRequest {
	pages?: 'one';
}

/** Asks for a list that comes in pages; `returnAll` and `limit` say how much of it. */
export interface PagedOperation extends Described {
	effect: 'read';
	shape: 'pages';
	/** The greatest page that eSMS gives. */
	maxPageSize: number;
	/** `page` counts from 1. */
	request(read: Reader, page: number, pageSize: number): PageRequest;
	/** The list as it came; undefined when eSMS left it out, as it does with an empty one. */
	list(body: AnswerBody): unknown[] | undefined;
	/** How many rows there are on all pages, when eSMS says so. */
	total?(body: AnswerBody): number | undefined;
	/** Whether a row was asked for; all are, unless this is given. */
	wants?(row: AnswerBody, read: Reader): boolean;
	response(row: AnswerBody): IDataObject;
}

/** Sends and costs money; the runner adds the RequestId and keeps it from happening twice. */
export interface SendOperation extends Described {
	effect: 'send';
	shape: 'item';
	request(read: Reader, found?: CallResult): Message;
	response(body: AnswerBody, sent: Sent): IDataObject;
}

/** Sends one message and puts the execution to sleep until its report comes, or the limit. */
export interface WaitOperation extends Omit<SendOperation, 'shape'> {
	shape: 'wait';
}

export interface SendTime {
	at: Date;
	/** Made from the present: the same words mean a little later for each next item. */
	isRelative: boolean;
}

/** The message of one item before its recipients are known. */
export interface Draft {
	/** Items with the same body go out together. */
	body: IDataObject;
	/** When eSMS is to send it. */
	sendAt?: SendTime | undefined;
	/** The message to all recipients of a group. */
	to(recipients: readonly string[]): Message;
}

/** Sends one request for many items: all that differ in nothing but the recipient. */
export interface BatchOperation extends Described {
	effect: 'send';
	shape: 'batch';
	minRecipients: number;
	maxRecipients: number;
	/** Why items that differ in nothing but the recipient are not sent; `unusable`: those that didn't count. */
	tooFew(count: number, unusable: readonly Unusable[]): { title: string; advice: string };
	/** The number of one item; a refusal sets the item aside and doesn't touch the others. */
	recipient(read: Reader): Result<string>;
	draft(read: Reader): Draft;
	/** The code with which eSMS refused one recipient of an accepted request; undefined for none. */
	refusalOf?(body: AnswerBody, recipient: string): string | undefined;
	/** `together`: how many recipients the request had. */
	response(body: AnswerBody, sent: Sent, recipient: string, together: number): IDataObject;
}

/** Everything the node has to know of one operation. */
export type Operation =
	ReadOperation | PagedOperation | SendOperation | WaitOperation | BatchOperation;

export interface Resource {
	value: string;
	name: string;
	operations: readonly Operation[];
}
