import type { IDataObject } from 'n8n-workflow';
import { API_KEY, SECRET_KEY } from '../engine/engine';

/** One documented exchange with eSMS and what the node makes of it. */
export interface ContractCase {
	/** Sentence, with the section of esms-api.md. */
	name: string;
	parameters: IDataObject;
	request: { method: 'GET' | 'POST'; url: string; body?: unknown };
	answer: { text: string; http?: number };
	/** Items that come out; none for a failure. */
	output?: unknown[];
	failure?: { message: string; advice?: string };
}

export interface OperationCases {
	resource: string;
	operation: string;
	cases: ContractCase[];
}

export const KEYS = { ApiKey: API_KEY, SecretKey: SECRET_KEY };
