import type { IDataObject } from 'n8n-workflow';
import { API_KEY, RESUME_URL, SECRET_KEY } from '../engine';

export interface Exchange {
	/** `body`: members of a JSON object, or the text of a POST in XML, compared to the letter. */
	request: { method: 'GET' | 'POST'; url: string; body?: unknown };
	answer: { text: string; http?: number };
}

/** One documented exchange with eSMS and what the node makes of it. */
export interface ContractCase extends Exchange {
	/** Sentence, with the section of docs/esms-api.md: `esms-api 3.1`. */
	name: string;
	parameters: IDataObject;
	/** Input items; one empty item unless told. */
	items?: IDataObject[];
	/** A second question that the operation depends on. */
	lookup?: Exchange;
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

const BASES = { sms: 'https://rest.esms.vn', voice: 'https://voiceapi.esms.vn' };

/** Address of an operation. */
export const urlOf = (host: keyof typeof BASES, operation: string): string =>
	`${BASES[host]}/MainService.svc/json/${operation}`;

/** A GET with the keys in the query. */
export const getRequest = (
	host: keyof typeof BASES,
	operation: string,
	query: Record<string, string>,
): Exchange['request'] => ({
	method: 'GET',
	url: `${urlOf(host, operation)}?${new URLSearchParams({ ...query, ...KEYS }).toString()}`,
});

/** A POST with the keys in the JSON body. */
export const postRequest = (operation: string, body: IDataObject): Exchange['request'] => ({
	method: 'POST',
	url: urlOf('sms', operation),
	body: { ...KEYS, ...body },
});

/** Where the execution that waits for a message wants its delivery report (esms-api 5.1, 5.2). */
export const smsReportUrl = (requestId: string): string =>
	`${RESUME_URL}&esms_request=${requestId}&esms=`;

/** As above for a call, with the parameters that eSMS fills in (esms-api 5.3). */
export const callReportUrl = (requestId: string): string =>
	`${RESUME_URL}&esms_request=${requestId}&ReferenceId=&CallDuration=&CallStatus=&Ivr=&Price=&SentResult=&CID=&SendStatus=`;

export type Asked = Pick<ContractCase, 'parameters' | 'request' | 'items'>;

/** Many answers to one request: those that become items, and those that become a failure. */
export const answersTo = (asked: Asked) => ({
	answered: (name: string, text: string, output: unknown[]): ContractCase => ({
		...asked,
		name,
		answer: { text },
		output,
	}),
	refused: (name: string, text: string, message: string, advice?: string): ContractCase => ({
		...asked,
		name,
		answer: { text },
		failure: { message, ...(advice !== undefined && { advice }) },
	}),
});

const isSend = ({ request }: Asked): boolean => /\/(?:Send|Make|VoiceOTP)/.test(request.url);

/** Codes that every operation can meet (esms-api 6). */
export const commonRefusals = (
	asked: Asked,
	member: 'CodeResult' | 'CodeResponse',
	code140 = 'eSMS does not accept requests from this n8n server',
): ContractCase[] => {
	const { refused } = answersTo(asked);
	return [
		refused(
			'wrong keys (esms-api 6)',
			`{"${member}":"101","ErrorMessage":"Authorize Failed"}`,
			'eSMS does not know these keys (code 101): Authorize Failed',
			'Copy the API Key and Secret Key again',
		),
		refused(
			'wrong keys under the other name of the code, with a dot (esms-api 2.8, 3.7)',
			`{"${member === 'CodeResult' ? 'CodeResponse' : 'CodeResult'}":"101","CountRegenerate":0,"ErrorMessage":"Authorize Failed."}`,
			// A message believes its own answer alone.
			isSend(asked)
				? 'eSMS gave no readable answer (HTTP 200): “an answer to another request (code 101): Authorize Failed.”'
				: 'eSMS does not know these keys (code 101): Authorize Failed.',
		),
		refused(
			'an address that is not whitelisted (esms-api 6)',
			`{"${member}":"140","ErrorMessage":"IP not allow"}`,
			`${code140} (code 140): IP not allow`,
			"dd the server's public IP address",
		),
		refused(
			'an inactive account (esms-api 6), the code as a number (esms-api 11.1)',
			`{"${member}":143}`,
			'The eSMS account is inactive or locked (code 143)',
			'Ask eSMS support',
		),
		refused(
			'a request that eSMS could not read (esms-api 1.4)',
			'{"error":"Invalid request"}',
			'eSMS could not read the request: Invalid request',
		),
	];
};

/** Codes of one operation: code, title and what eSMS wrote with it, if anything. */
export const refusals = (
	asked: Asked,
	member: 'CodeResult' | 'CodeResponse',
	codes: ReadonlyArray<readonly [code: string, title: string, vendorText?: string]>,
): ContractCase[] =>
	codes.map(([code, title, ErrorMessage]) =>
		answersTo(asked).refused(
			`code ${code} (esms-api 6)`,
			JSON.stringify({ [member]: code, ErrorMessage }),
			`${title} (code ${code})${ErrorMessage === undefined ? '' : `: ${ErrorMessage}`}`,
		),
	);
