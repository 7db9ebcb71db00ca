import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { ReportKind } from '../domain/callbackUrl';
import type { Result } from '../domain/result';
import type { AnswerBody } from '../transport/answerBody';
import type { CallResult } from '../transport/call';
import type { Family } from '../transport/codes';
import type { ApiRequest } from '../transport/connection';
import type { Reader } from './reader';

/** Something that requests depend on, such as the templates of a brandname: asked once an execution. */
export interface Lookup {
	/** Lookups with the same key are one. */
	key: string;
	family: Family;
	request: ApiRequest;
}

/** What an answer is about. */
export interface Asked {
	/** What was asked for, in vendor spelling. */
	fields: IDataObject;
	/** The answer of the lookup, when there was one. */
	found?: CallResult | undefined;
}

/** What is known of a message that eSMS accepted. */
export interface Sent extends Asked {
	requestId: string;
	/** eSMS had accepted this RequestId before; nothing was sent by this request. */
	duplicate: boolean;
	/** What the operation noticed before sending. */
	note?: string | undefined;
}

/** A request with something to tell the person although it goes out. */
export interface SendRequest extends ApiRequest {
	note?: string;
}

export interface Described {
	/** Saved in workflows: never changes. */
	value: string;
	name: string;
	action: string;
	description: string;
	/** Tells a language model what it does and wants; absent when an AI agent can't use it as a tool. */
	toolDescription?: string;
	/** Decides what an error code means. */
	family: Family;
	/** n8n literals without resource and operation; the menus add those. */
	properties: INodeProperties[];
	lookup?(read: Reader): Lookup | undefined;
}

/** Asks for something, once for each item; may be repeated freely. */
export interface ReadOperation extends Described {
	effect: 'read';
	shape: 'item';
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
	/** eSMS ignores RequestIds here, so what is unknown is never asked again. */
	ignoresRequestId?(read: Reader): boolean;
	request(read: Reader, found?: CallResult): SendRequest;
	response(body: AnswerBody, sent: Sent): IDataObject;
}

/** Sends one message and puts the execution to sleep until its report comes, or the limit. */
export interface WaitOperation extends Omit<SendOperation, 'shape'> {
	shape: 'wait';
	report: ReportKind;
}

/** Sends one request for many items: all that differ in nothing but the phone number. */
export interface BatchOperation extends Described {
	effect: 'send';
	shape: 'batch';
	minRecipients: number;
	maxRecipients: number;
	/** The number of one item; a refusal sets the item aside and doesn't touch the others. */
	recipient(read: Reader): Result<string>;
	/** The request without its numbers. */
	request(read: Reader): ApiRequest;
	/** The request with its numbers. */
	withRecipients(request: ApiRequest, phones: readonly string[]): ApiRequest;
	response(body: AnswerBody, sent: Sent, phone: string): IDataObject;
}

/** Everything the node has to know of one operation. */
export type Operation =
	ReadOperation | PagedOperation | SendOperation | WaitOperation | BatchOperation;

export interface Resource {
	value: string;
	name: string;
	operations: readonly Operation[];
}
