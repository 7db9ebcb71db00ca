import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { Channel } from '../channels/channel';
import type { ApiRequest } from '../transport/apiRequest';
import type { CallResult } from '../transport/call';
import type { CodeTable } from '../transport/codes';
import type { Reader } from './reader';

/** Something that requests depend on, such as the templates of a brandname: asked once an execution. */
export interface Lookup {
	/** Lookups with the same key are one. */
	key: string;
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

export interface Described {
	/** Saved in workflows: never changes. */
	value: string;
	name: string;
	action: string;
	description: string;
	/** Tells a language model what it does and wants; absent when an AI agent can't use it as a tool. */
	toolDescription?: string;
	/** By what it travels: host, dates, reports, and what codes mean. */
	channel: Channel;
	/** What codes mean for this operation alone; looked up before the channel's table. */
	codes?: CodeTable;
	/** Names of eSMS's operations that it uses. */
	endpoints: readonly string[];
	/** n8n literals without resource and operation; the menus add those. */
	properties: INodeProperties[];
	lookup?(read: Reader): Lookup | undefined;
}
