/**
 * The vendor's documented requests and answers, one file an operation under `cases/`, all run by this
 * one test through n8n's engine.
 */
import nock from 'nock';
import type { IDataObject } from 'n8n-workflow';
import { filesBelow } from '../../law/source';
import { READING_ORDER } from '../../../nodes/Esms/domain/readingOrder';
import { closeNetwork } from '../closedNetwork';
import { execute } from '../engine';
import type { ContractCase, Exchange, OperationCases } from './contractCase';
import { isSimplified } from './documented';

/** `test/law/registry.test.ts` checks that no operation is without its file. */
const files = filesBelow('test/engine/contract/cases');
const operations = files.map(
	(path) => jest.requireActual<{ cases: OperationCases }>(`../../../${path}`).cases,
);

closeNetwork();

// The samples have times that were ahead then.
beforeAll(() => jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-10-01T00:00:00Z')));

test('each file is about the operation that it is named after', () => {
	expect(
		operations.map(
			({ resource, operation }) => `test/engine/contract/cases/${resource}.${operation}.ts`,
		),
	).toEqual(files);
});

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
		if (isSimplified(parameters)) {
			for (const { json } of result.items) expectReadingOrder(json);
		}
		expect(result.error?.message).toBe(failure?.message);
		if (failure?.advice !== undefined) {
			expect(result.error?.description).toContain(failure.advice);
		}
	});
});

/** Who, what became of it, what it costs, when, ids (design 3.9), and behind them what only one operation tells. */
function expectReadingOrder(json: IDataObject): void {
	const names = Object.keys(json);
	const common = READING_ORDER.filter((name) => name in json);
	expect(names.slice(0, common.length)).toEqual(common);
}

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
