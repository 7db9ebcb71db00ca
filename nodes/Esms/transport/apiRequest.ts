import type { IDataObject } from 'n8n-workflow';
import type { CodeTable } from './codes';

/** eSMS answers SMS, account and brandname calls on one host and voice calls on another. */
export type Host = 'sms' | 'voice';

/** One request; where the keys go is the credential's business. */
export interface ApiRequest {
	/** What codes mean, where an operation uses another channel's endpoint. */
	codes?: readonly CodeTable[];
	/** Codes that are results here, such as a wrong one-time code; they count as success. */
	answers?: readonly string[];
	host: Host;
	method: 'GET' | 'POST';
	/** What follows `/MainService.svc/json/`, for example `GetBalance_json`. */
	operation: string;
	/** The answer is a list, which can only be read from JSON. */
	answersList?: true;
	/** A send: an answer that belongs to a query proves nothing. */
	startsMessage?: true;
	/** JSON members of a POST, query parameters of a GET. Vendor spelling. */
	fields?: IDataObject;
	/** Elements of a POST in XML, escaped, instead of `fields`; the keys are added in front. */
	xml?: string;
}

export interface RawAnswer {
	status: number;
	text: string;
	headers: IDataObject;
}
