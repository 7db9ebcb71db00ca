import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';

import { demoKeys } from '../../simulator/demo.mts';
import { N8nRefusal } from './harness/n8nApi.mts';
import { sendSms } from './harness/nodes.mts';
import { sharedStack } from './harness/sharedStack.mts';
import { createCredential, type Keys } from './harness/stack.mts';
import { chain, manualTrigger } from './harness/workflowJson.mts';

const { api, gateway } = sharedStack();

async function listed(keys: Keys, filter?: string): Promise<string[]> {
	const credential = await createCredential(api, gateway, 'Brandnames', keys);
	const { nodes } = chain('Picker', manualTrigger, sendSms(credential));
	const { results } = await api.searchList(nodes[1]!, 'brandname', 'searchBrandnames', filter);
	return results.map(({ value }) => value);
}

describe('the brandname picker', () => {
	before(() => gateway.reset());

	test('lists the account’s brandnames of customer care', async () => {
		assert.deepEqual((await listed(demoKeys)).toSorted(), [
			'Baotrixemay',
			'DEMOSHOP',
			'FREETEXT',
			'VIETTELONLY',
		]);
	});

	test('narrows them down to what is typed', async () => {
		assert.deepEqual(await listed(demoKeys, 'free'), ['FREETEXT']);
	});

	test('shows an error instead of an empty list when the keys are wrong', async () => {
		await assert.rejects(
			listed({ ...demoKeys, secretKey: 'x'.repeat(30) }),
			(error) => error instanceof N8nRefusal && /API Key|Secret Key/.test(error.body),
		);
	});
});
