/**
 * The vendor's documented requests and answers, one file an operation under `cases/`, all run by this
 * one test through n8n's engine.
 */
import nock from 'nock';
import type { IDataObject } from 'n8n-workflow';
import { closeNetwork } from '../engine/closedNetwork';
import { execute } from '../engine/engine';
import { cases as getBalance } from './cases/account.getBalance';
import { cases as getBrandnames } from './cases/brandname.getMany';
import { cases as estimatePrice } from './cases/sms.estimatePrice';
import { cases as getSms } from './cases/sms.getMany';
import { cases as getRecipientResults } from './cases/sms.getRecipientResults';
import { cases as getSmsStatus } from './cases/sms.getStatus';
import { cases as send } from './cases/sms.send';
import { cases as sendAndWait } from './cases/sms.sendAndWaitForDelivery';
import { cases as sendAdvertising } from './cases/sms.sendAdvertising';
import { cases as getTemplates } from './cases/template.getMany';
import { cases as callFromRecording } from './cases/voiceCall.callFromRecording';
import { cases as callFromRecordingAndWait } from './cases/voiceCall.callFromRecordingAndWait';
import { cases as callFromTemplate } from './cases/voiceCall.callFromTemplate';
import { cases as callFromTemplateAndWait } from './cases/voiceCall.callFromTemplateAndWait';
import { cases as callWithOtp } from './cases/voiceCall.callWithOtp';
import { cases as callWithOtpAndWait } from './cases/voiceCall.callWithOtpAndWait';
import { cases as getCallStatus } from './cases/voiceCall.getStatus';
import type { ContractCase, Exchange, OperationCases } from './contractCase';

/** One entry an operation; `test/architecture` checks that none is missing. */
export const operations: OperationCases[] = [
	getBalance,
	getBrandnames,
	estimatePrice,
	getSms,
	getRecipientResults,
	getSmsStatus,
	send,
	sendAndWait,
	sendAdvertising,
	getTemplates,
	callFromRecording,
	callFromRecordingAndWait,
	callFromTemplate,
	callFromTemplateAndWait,
	callWithOtp,
	callWithOtpAndWait,
	getCallStatus,
];

closeNetwork();

describe.each(operations)('$resource → $operation', ({ resource, operation, cases }) => {
	test.each(cases)('$name', async (contractCase: ContractCase) => {
		const { parameters, items, lookup, output, failure } = contractCase;
		const exchanges = [contractCase, ...(lookup ? [lookup] : [])];
		const seen = exchanges.map(serve);

		const result = await execute({
			parameters: { resource, operation, ...parameters },
			...(items && { items }),
		});

		for (const [index, exchange] of exchanges.entries()) {
			// Every try asks the same.
			expect(seen[index]).not.toEqual([]);
			for (const request of seen[index]!) expect(request).toEqual(asDocumented(exchange));
		}
		expect(result.items.map(({ json }) => json)).toEqual(output ?? []);
		expect(result.error?.message).toBe(failure?.message);
		if (failure?.advice !== undefined) {
			expect(result.error?.description).toContain(failure.advice);
		}
	});
});

interface Seen {
	query: IDataObject;
	body: unknown;
	contentType: string | undefined;
}

/** Answers a request and notes what came. */
function serve({ request, answer }: Exchange): Seen[] {
	const seen: Seen[] = [];
	const { origin, pathname } = new URL(request.url);
	nock(origin)
		.persist()
		.intercept(pathname, request.method)
		.query(true)
		.reply(function (uri, body) {
			const { searchParams } = new URL(uri, origin);
			const query = [...searchParams];
			// A parameter that came twice would be hidden by an object.
			expect(new Set(query.map(([name]) => name)).size).toBe(query.length);
			const contentType = [this.req.headers['content-type']].flat()[0]?.split(';', 1)[0];
			seen.push({ query: Object.fromEntries(query), body, contentType });
			return [answer.http ?? 200, answer.text];
		});
	return seen;
}

function asDocumented({ request: { method, url, body } }: Exchange): Seen {
	const query = Object.fromEntries(new URL(url).searchParams);
	if (method === 'GET') return { query, body: '', contentType: undefined };
	const contentType = typeof body === 'string' ? 'text/plain' : 'application/json';
	return { query, body, contentType };
}
