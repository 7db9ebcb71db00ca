import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { AnswerBody } from '../transport/answerBody';
import type { Family } from '../transport/codes';
import type { ApiRequest } from '../transport/connection';
import type { Reader } from './reader';

/** What is known of a message that eSMS accepted. */
export interface Sent {
	requestId: string;
	/** eSMS had accepted this RequestId before; nothing was sent by this request. */
	duplicate: boolean;
	/** What was asked for, in vendor spelling. */
	fields: IDataObject;
}

interface Described {
	/** Saved in workflows: never changes. */
	value: string;
	name: string;
	action: string;
	description: string;
	/** Decides what an error code means. */
	family: Family;
	/** n8n literals without resource and operation; the menus add those. */
	properties: INodeProperties[];
	/** Builds the request of one item; refuses bad input through the reader. */
	request(read: Reader): ApiRequest;
}

/** Asks for something; may be repeated freely. */
export interface ReadOperation extends Described {
	effect: 'read';
	/** Maps the body of a successful answer. */
	response(body: AnswerBody): IDataObject | IDataObject[];
}

/** Sends and costs money; the runner adds the RequestId and keeps it from happening twice. */
export interface SendOperation extends Described {
	effect: 'send';
	response(body: AnswerBody, sent: Sent): IDataObject;
}

/** Everything the node has to know of one operation. */
export type Operation = ReadOperation | SendOperation;

export interface Resource {
	value: string;
	name: string;
	operations: readonly Operation[];
}
