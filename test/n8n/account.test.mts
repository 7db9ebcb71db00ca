import assert from 'node:assert/strict';
import { before, test } from 'node:test';

import { demoKeys } from '../../simulator/demo.mts';
import { jsonOf } from './harness/execution.mts';
import { getBalance } from './harness/nodes.mts';
import { sharedStack } from './harness/sharedStack.mts';
import { createCredential } from './harness/stack.mts';
import { chain, manualTrigger } from './harness/workflowJson.mts';

const { api, gateway } = sharedStack();

before(() => gateway.reset());

test('Get Balance gives the account’s money', async () => {
	const credential = await createCredential(api, gateway, 'Balance', demoKeys);
	const workflow = await api.createWorkflow(
		chain('Get Balance', manualTrigger, getBalance(credential)),
	);
	const execution = await api.run(workflow);
	assert.equal(execution.status, 'success');
	const [account, ...more] = jsonOf(execution, 'Get Balance');
	assert.deepEqual(more, []);
	assert.equal(account?.balance, 1_000_000);
});
