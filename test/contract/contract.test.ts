/**
 * The vendor's documented requests and answers, one file an operation under `cases/`, all run by this
 * one test through n8n's engine.
 */
import nock from 'nock';
import type { IDataObject } from 'n8n-workflow';
import { closeNetwork } from '../engine/closedNetwork';
import { execute } from '../engine/engine';
import { cases as getBalance } from './cases/account.getBalance';
import { cases as send } from './cases/sms.send';
import type { ContractCase, OperationCases } from './contractCase';

/** One entry an operation; `test/architecture` checks that none is missing. */
export const operations: OperationCases[] = [getBalance, send];

closeNetwork();

describe.each(operations)('$resource → $operation', ({ resource, operation, cases }) => {
	test.each(cases)('$name', async (contractCase: ContractCase) => {
		const seen: IDataObject[] = [];
		const { method, url, body } = contractCase.request;
		const { origin, pathname, searchParams } = new URL(url);
		nock(origin)
			.persist()
			.intercept(pathname, method, (sent: IDataObject) => {
				if (method === 'POST') seen.push(sent);
				return true;
			})
			.query((query) => {
				if (method === 'GET') seen.push(query as IDataObject);
				return true;
			})
			.reply(contractCase.answer.http ?? 200, contractCase.answer.text);

		const { items, error } = await execute({
			parameters: { resource, operation, ...contractCase.parameters },
		});

		expect(seen[0]).toEqual(method === 'POST' ? body : Object.fromEntries(searchParams));
		const { output, failure } = contractCase;
		expect(items.map(({ json }) => json)).toEqual(output ?? []);
		expect(error?.message).toBe(failure?.message);
		if (failure?.advice !== undefined) expect(error?.description).toContain(failure.advice);
	});
});
