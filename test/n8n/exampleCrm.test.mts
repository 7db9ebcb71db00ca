import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';

import { demoKeys } from '../../simulator/demo.mts';
import { importExample } from './harness/examples.mts';
import type { SavedWorkflow } from './harness/n8nApi.mts';
import { sharedStack } from './harness/sharedStack.mts';
import { createCredential } from './harness/stack.mts';

const { n8n, api, gateway } = sharedStack();
const proof = { name: 'X-CRM', value: 'known-to-the-crm-alone' };

let workflow: SavedWorkflow;
before(async () => {
	const credential = await createCredential(api, gateway, 'CRM to SMS', demoKeys);
	const header = await api.createCredential('CRM', 'httpHeaderAuth', proof);
	workflow = await importExample(api, n8n.url, credential, 'crm-row-to-sms', ({ nodes }) => {
		const entrance = nodes.find(({ name }) => name === 'CRM Row Changed')!;
		entrance.credentials = { httpHeaderAuth: { id: header.id, name: header.name } };
	});
	await api.activate(workflow);
});
after(() => api.deactivate(workflow));
beforeEach(() => gateway.reset());

const change = async (
	row: Record<string, unknown>,
	headers: Record<string, string> = { [proof.name]: proof.value },
) =>
	await fetch(`${n8n.url}/webhook/esms-crm-order`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', ...headers },
		body: JSON.stringify(row),
	});

const answerTo = async (row: Record<string, unknown>) =>
	(await (await change(row)).json()) as Record<string, unknown>;

const row = { customer: 'Nguyễn Thị Lan', phone: '0912 345 678', status: 'confirmed' };

test('a confirmed order gets one SMS, also when the CRM reports it twice', async () => {
	const order = { ...row, orderId: 'DH-1' };
	const [first, second] = [await answerTo(order), await answerTo(order)];
	const [message, ...more] = await gateway.messages();
	assert.deepEqual(more, []);
	assert.equal(message?.content, 'Don hang DH-1 cua Nguyen Thi Lan da duoc xac nhan.');
	assert.equal(message.requestId, 'order-DH-1-confirmed');
	assert.deepEqual(first, { orderId: 'DH-1', result: 'sent', messageId: message.id });
	assert.deepEqual(second, { orderId: 'DH-1', result: 'sent before', messageId: '' });
});

test('a number out of a spreadsheet works', async () => {
	assert.equal((await answerTo({ ...row, orderId: 2, phone: 912345678 })).result, 'sent');
	assert.deepEqual((await gateway.messages())[0]?.phones, ['0912345678']);
});

for (const [what, change] of [
	['a row with another status', { orderId: 'DH-3', status: 'new' }],
	['a row without an order number', { orderId: '' }],
	['a row without anything', { orderId: undefined, status: undefined }],
] as const) {
	test(`${what} sends nothing`, async () => {
		assert.equal((await answerTo({ ...row, ...change })).result, 'nothing to send');
		assert.deepEqual(await gateway.requests(), []);
	});
}

for (const [what, phone, reason, whatToDo] of [
	['a number that is none', '12345', /^The 'Phone' /, /^Nothing was sent/],
	['a refusal of eSMS', '0900000146', /template/, /^Nothing was sent or charged/],
] as const) {
	test(`the CRM is told of ${what}`, async () => {
		const answer = await answerTo({ ...row, orderId: `DH-${phone}`, phone });
		assert.equal(answer.result, 'not sent');
		assert.match(String(answer.reason), reason);
		assert.match(String(answer.whatToDo), whatToDo);
		assert.deepEqual(await gateway.messages(), []);
	});
}

test('the CRM is told when eSMS gave no answer', async () => {
	await gateway.fail({ kind: 'status', status: 503, probability: 1 });
	const answer = await answerTo({ ...row, orderId: 'DH-5' });
	await gateway.heal();
	assert.equal(answer.result, 'unclear');
	assert.match(String(answer.whatToDo), /may have been accepted/);
});

test('who does not know the header sends nothing', async () => {
	for (const headers of [{}, { [proof.name]: 'guessed' }]) {
		assert.equal((await change({ ...row, orderId: 'DH-6' }, headers)).status, 403);
	}
	assert.deepEqual(await gateway.requests(), []);
});
