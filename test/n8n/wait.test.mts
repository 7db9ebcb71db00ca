import assert from 'node:assert/strict';
import { before, beforeEach, describe, test } from 'node:test';

import { demoKeys } from '../../simulator/demo.mts';
import { itemsOf, jsonOf, type Execution } from './harness/execution.mts';
import type { Credential } from './harness/n8nApi.mts';
import { callAndWait, sendAndWait } from './harness/nodes.mts';
import { sharedStack } from './harness/sharedStack.mts';
import { createCredential } from './harness/stack.mts';
import { chain, editFields, fork, manualTrigger, withItems } from './harness/workflowJson.mts';

const { api, gateway } = sharedStack();

let credential: Credential;
before(async () => {
	credential = await createCredential(api, gateway, 'Wait', demoKeys);
});
beforeEach(async () => {
	await gateway.reset();
	await gateway.set({ deliverAfterMs: 1000, answerAfterMs: 1000 });
});

/** What each branch tells: what it got, and the row that the execution began with. */
const told = {
	outcome: '={{ $json.outcome }}',
	messageId: '={{ $json.messageId }}',
	order: '={{ $("Start").item.json.order }}',
};

const OUTPUTS = ['Timeout', 'Key 1', 'Key 2', 'Other Key or None', 'Not Answered', 'Failed'];

function confirmationCall(phone: string, parameters: Record<string, unknown> = {}) {
	const workflow = fork(
		chain('Confirmation call', manualTrigger, callAndWait(credential, parameters)),
		...OUTPUTS.map((name) => editFields(name, told)),
	);
	return api.createWorkflow(withItems(workflow, [{ phone, order: `DH-${phone}` }]));
}

const branchesOf = (execution: Execution): string[] =>
	Object.keys(execution.data.resultData.runData).filter((name) => OUTPUTS.includes(name));

for (const join of ['?', '&']) {
	describe(`a confirmation call, its report joined with “${join}”`, () => {
		beforeEach(() => gateway.set({ callbackJoin: join }));

		const cases: Array<[phone: string, branch: string, outcome: string, key: string]> = [
			['0900001101', 'Key 1', 'answered', '1'],
			['0900001102', 'Key 2', 'answered', '2'],
			['0900001105', 'Other Key or None', 'answered', '5'],
			['0900001110', 'Other Key or None', 'answered', ''],
			['0900001111', 'Not Answered', 'notAnswered', ''],
			['0900001112', 'Failed', 'failed', ''],
		];
		for (const [phone, branch, outcome, key] of cases) {
			test(`to ${phone} goes on at “${branch}”`, async () => {
				const execution = await api.run(await confirmationCall(phone));
				assert.equal(execution.status, 'success');
				assert.deepEqual(branchesOf(execution), [branch]);
				const [booked, ...more] = await gateway.calls();
				assert.deepEqual(more, []);
				const [result] = itemsOf(execution, 'Call and Wait', OUTPUTS.indexOf(branch));
				assert.equal(result?.json.outcome, outcome);
				assert.equal(result?.json.keyPressed, key);
				assert.equal(result?.json.messageId, booked?.id);
				assert.equal(result?.json.phone, phone);
				assert.deepEqual(jsonOf(execution, branch), [
					{ outcome, messageId: booked?.id, order: `DH-${phone}` },
				]);
				assert.doesNotMatch(JSON.stringify(result), /signature/);
			});
		}
	});
}
