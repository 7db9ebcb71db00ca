import type {
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import type { RawAnswer } from '../transport/apiRequest';
import {
	BASE_URL_ADVICE,
	DEFAULT_BASE_URLS,
	operationUrl,
	readBaseUrl,
} from '../transport/baseUrls';
import { ofQuestion, type Failure } from '../transport/failure';
import { networkFailure } from '../transport/network';
import { readAnswer } from '../transport/readAnswer';
import { redactor } from '../transport/redact';

const OPERATION = 'GetBalance_json';

/** A person waits for the result. */
const TIMEOUT_MS = 15_000;

/**
 * Asks for the balance, as n8n's button “Test” wants it. A test that is only described would show a person
 * `ECONNREFUSED` or `Not Found`, which n8n takes from the network.
 */
export async function testEsmsApi(
	this: ICredentialTestFunctions,
	{ data = {} }: ICredentialsDecrypted<ICredentialDataDecryptedObject>,
): Promise<INodeCredentialTestResult> {
	const sms = readBaseUrl(data.smsBaseUrl || DEFAULT_BASE_URLS.sms);
	if (!sms.ok) return failed(`The 'SMS Base URL' ${sms.reason}. ${BASE_URL_ADVICE}`);
	const voice = readBaseUrl(data.voiceBaseUrl || DEFAULT_BASE_URLS.voice);
	if (!voice.ok) return failed(`The 'Voice Base URL' ${voice.reason}. ${BASE_URL_ADVICE}`);

	const keys = { ApiKey: textOf(data.apiKey), SecretKey: textOf(data.secretKey) };
	let answer: RawAnswer;
	try {
		answer = await ask(this, sms.value, keys);
	} catch (error) {
		return failed(inWords(networkFailure(error)));
	}
	const result = readAnswer(answer, { host: 'sms', method: 'POST', operation: OPERATION }, []);
	return result.ok
		? { status: 'OK', message: 'Connection successful!' }
		: failed(inWords(result.failure));
}

/** By the only helper that n8n gives such a test. */
async function ask(
	{ helpers: { request } }: ICredentialTestFunctions,
	base: string,
	keys: Record<string, string>,
): Promise<RawAnswer> {
	const redact = redactor(Object.values(keys));
	const { statusCode, body, headers } = (await request({
		method: 'POST',
		// Without a final slash (assumption A22).
		uri: operationUrl(base, OPERATION),
		headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
		body: JSON.stringify(keys),
		timeout: TIMEOUT_MS,
		simple: false,
		resolveWithFullResponse: true,
		// A redirected POST would carry the keys to an address that nobody entered.
		followRedirect: false,
	})) as { statusCode: number; body: unknown; headers?: RawAnswer['headers'] };
	return {
		status: statusCode,
		text: redact(typeof body === 'string' ? body : JSON.stringify(body ?? '')),
		headers: headers ?? {},
	};
}

const textOf = (value: unknown): string => String(value ?? '').trim();

const failed = (message: string): INodeCredentialTestResult => ({ status: 'Error', message });

function inWords(failure: Failure): string {
	const { title, advice } = ofQuestion(failure);
	return `${title.replace(/\.$/, '')}. ${advice || 'Try again in a moment.'}`;
}
