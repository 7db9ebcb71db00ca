import assert from 'node:assert/strict';
import { before, beforeEach, describe, test } from 'node:test';

import { demoKeys } from '../../simulator/demo.mts';
import { makeTable } from './harness/dataTables.mts';
import { fillIn, importExample } from './harness/examples.mts';
import { jsonOf } from './harness/execution.mts';
import type { Credential } from './harness/n8nApi.mts';
import { NO_TABLES } from './harness/n8nFeatures.mts';
import { sharedStack } from './harness/sharedStack.mts';
import { createCredential } from './harness/stack.mts';
import type { WorkflowJson } from './harness/workflowJson.mts';

const { n8n, api, gateway } = sharedStack();

let credential: Credential;
before(async () => {
	credential = await createCredential(api, gateway, 'Campaign', demoKeys);
});
beforeEach(() => gateway.reset());

/** The simulator's price of one advertising SMS. */
const PRICE = 500;

const columns = { phone: 'string', name: 'string', agreed: 'boolean' } as const;
const customer = (index: number, agreed = true) => ({
	phone: `09000020${String(index).padStart(2, '0')}`,
	name: `Customer ${index}`,
	agreed,
});
const customers = (count: number) => Array.from({ length: count }, (_, index) => customer(index));

async function run(campaign: string, edit: (workflow: WorkflowJson) => void = () => {}) {
	const workflow = await importExample(
		api,
		n8n.url,
		credential,
		'campaign-with-price-check',
		(json) => {
			fillIn(json, 'Campaign', 'name', campaign);
			edit(json);
		},
	);
	return await api.run(workflow);
}

async function stopsWith(message: RegExp, execution: Awaited<ReturnType<typeof run>>) {
	assert.equal(execution.status, 'error');
	assert.match(execution.data.resultData.error?.message ?? '', message);
	assert.deepEqual(await gateway.messages(), []);
}

describe('campaign-with-price-check.json', { skip: NO_TABLES }, () => {
	test('those who agreed get the advertisement, once, and the sum is told', async () => {
		await makeTable(api, 'esms_customers', columns, [
			...customers(31),
			customer(50, false),
			// The same customer, written in another way.
			{ ...customer(0), phone: '+84 900 002 000' },
		]);
		for (const sentBefore of [false, true]) {
			const execution = await run('autumn');
			assert.equal(execution.status, 'success');
			assert.deepEqual(jsonOf(execution, 'Summary'), [
				{ campaign: 'autumn', accepted: 31, setAside: 1, sentBefore, estimatedPrice: 31 * PRICE },
			]);
		}
		const messages = await gateway.messages();
		assert.deepEqual(
			messages.flatMap(({ phones }) => phones).sort(),
			customers(31).map(({ phone }) => phone),
		);
		assert.ok(
			messages.every(({ brandname, smsType }) => brandname === 'DEMO_QC' && smsType === '1'),
		);
	});

	for (const count of [0, 29]) {
		test(`${count} numbers are too few, which is said before eSMS is asked anything`, async () => {
			await makeTable(api, 'esms_customers', columns, customers(count));
			const message = new RegExp(`^Nothing was sent\\. .*30 or more.* has ${count} of customers`);
			await stopsWith(message, await run(`few ${count}`));
			assert.deepEqual(await gateway.requests(), []);
		});
	}

	test('the first run of all makes the table and stops', async () => {
		const workflow = await importExample(
			api,
			n8n.url,
			credential,
			'campaign-with-price-check',
			({ nodes }) => {
				const text = JSON.stringify(nodes).replaceAll('esms_customers', 'esms_new_customers');
				nodes.splice(0, nodes.length, ...(JSON.parse(text) as typeof nodes));
			},
		);
		await stopsWith(/^Nothing was sent/, await api.run(workflow));
	});

	test('a campaign dearer than allowed stops', async () => {
		await makeTable(api, 'esms_customers', columns, customers(40));
		const dear = await run('dear', (json) => fillIn(json, 'Campaign', 'maxCost', 19_999));
		await stopsWith(/would cost 20000 VND for 40 numbers, more than the 19999 VND/, dear);
	});

	test('a balance that does not suffice stops the campaign, and one that just does lets it go', async () => {
		await makeTable(api, 'esms_customers', columns, customers(40));
		await gateway.setBalance(demoKeys.apiKey, 40 * PRICE - 1);
		await stopsWith(/would cost 20000 VND for 40 numbers, but .* has 19999 VND/, await run('poor'));

		await gateway.setBalance(demoKeys.apiKey, 40 * PRICE);
		const execution = await run('just enough');
		assert.equal(jsonOf(execution, 'Summary')[0]?.accepted, 40);
	});

	test('a row that is no number stops the campaign, and is named', async () => {
		await makeTable(api, 'esms_customers', columns, [
			...customers(30),
			{ phone: '12345', name: 'Nobody', agreed: true },
		]);
		await stopsWith(/^The 'Phones' has entries .*no\. 31 \(/, await run('broken'));
	});
});
