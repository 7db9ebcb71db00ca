import assert from 'node:assert/strict';
import { before, beforeEach, describe, test } from 'node:test';

import { demoKeys } from '../../simulator/demo.mts';
import { jsonOf } from './harness/execution.mts';
import type { Credential, SavedWorkflow } from './harness/n8nApi.mts';
import { sendSms } from './harness/nodes.mts';
import { sharedStack } from './harness/sharedStack.mts';
import { createCredential } from './harness/stack.mts';
import { chain, manualTrigger, withItems, type NodeJson } from './harness/workflowJson.mts';

const { api, gateway } = sharedStack();

const SEND = 'SendMultipleMessage_V4_post_json';
const GOOD = ['0912345671', '0912345672', '0912345673', '0912345674', '0912345675'];
const REFUSED = '0912345679';
const ALL = [...GOOD.slice(0, 2), REFUSED, ...GOOD.slice(2)];

const retrying = { retryOnFail: true, maxTries: 3, waitBetweenTries: 100 } as const;

let credential: Credential;
before(async () => {
	credential = await createCredential(api, gateway, 'Retry', demoKeys);
});
beforeEach(() => gateway.reset());

const booked = async () =>
	(await gateway.messages()).map(({ phones: [phone], id }) => [phone, id] as const);

const asked = async (phone: string) =>
	(await gateway.requests()).filter((request) => request.phone === phone).length;

const refuse = (times: number) =>
	gateway.fail({ operation: SEND, phone: REFUSED, kind: 'code', code: '103', times });

function sending(settings: Partial<NodeJson>, phones = ALL): Promise<SavedWorkflow> {
	const workflow = chain('Retry', manualTrigger, sendSms(credential, {}, settings));
	const items = phones.map((phone) => ({ phone, message: 'Xin chao' }));
	return api.createWorkflow(withItems(workflow, items));
}

describe('Retry on Fail over a list with a refused number', () => {
	test('sends every number once and gives out all ids', async () => {
		await refuse(1);
		const execution = await api.run(await sending(retrying));
		assert.equal(execution.status, 'success');

		const books = await booked();
		assert.deepEqual(books.map(([phone]) => phone).toSorted(), ALL.toSorted());
		const ids = new Map(books);
		assert.deepEqual(
			jsonOf(execution, 'Send SMS').map(({ phone, messageId }) => [phone, messageId]),
			ALL.map((phone) => [phone, ids.get(phone)]),
		);
		assert.equal(await asked(REFUSED), 2);
		for (const phone of GOOD) assert.equal(await asked(phone), 1, phone);
	});

	test('keeps the good messages when the number stays refused', async () => {
		await refuse(1000);
		const execution = await api.run(
			await sending({ ...retrying, onError: 'continueRegularOutput' }),
		);
		assert.equal(execution.status, 'success');

		const books = await booked();
		assert.deepEqual(books.map(([phone]) => phone).toSorted(), GOOD);
		const ids = new Map(books);
		const items = jsonOf(execution, 'Send SMS');
		assert.deepEqual(
			items.map(({ phone, messageId }) => (messageId ? [phone, messageId] : undefined)),
			ALL.map((phone) => (phone === REFUSED ? undefined : [phone, ids.get(phone)])),
		);
		const { code } = items[ALL.indexOf(REFUSED)]!.error as { code: string };
		assert.equal(code, '103');
		for (const phone of GOOD) assert.equal(await asked(phone), 1, phone);
	});
});

test('a refused number in front makes n8n try three times, and only that number is asked again', async () => {
	await refuse(1000);
	const phones = [REFUSED, ...GOOD];
	const execution = await api.run(
		await sending({ ...retrying, onError: 'continueRegularOutput' }, phones),
	);
	assert.equal(execution.status, 'success');
	const books = await booked();
	assert.deepEqual(books.map(([phone]) => phone).toSorted(), GOOD);
	const ids = new Map(books);
	assert.deepEqual(
		jsonOf(execution, 'Send SMS').map(({ messageId }) => messageId),
		phones.map((phone) => ids.get(phone) ?? ''),
	);
	assert.equal(await asked(REFUSED), 3);
	for (const phone of GOOD) assert.equal(await asked(phone), 1, phone);
});

describe('a failed execution that a person retries', () => {
	test('sends only what was not sent before', async () => {
		await refuse(1);
		const failed = await api.run(await sending({}));
		assert.equal(failed.status, 'error');

		const execution = await api.retry(failed);
		assert.equal(execution.status, 'success');
		assert.equal(execution.retryOf, failed.id);
		const books = await booked();
		assert.deepEqual(books.map(([phone]) => phone).toSorted(), ALL.toSorted());
		const ids = new Map(books);
		assert.deepEqual(
			jsonOf(execution, 'Send SMS').map(({ phone, messageId }) => [phone, messageId]),
			ALL.map((phone) => [phone, ids.get(phone)]),
		);
	});

	test('learns that eSMS has had the message all along', async () => {
		const phone = GOOD[0]!;
		await gateway.fail({ operation: SEND, kind: 'reset', times: 1, afterAcceptance: true });
		await gateway.fail({ operation: SEND, kind: 'reset', times: 1000 });
		const failed = await api.run(await sending({}, [phone]));
		assert.equal(failed.status, 'error');
		await gateway.heal();

		const execution = await api.retry(failed);
		assert.equal(execution.status, 'success');
		const [message, ...more] = jsonOf(execution, 'Send SMS');
		assert.deepEqual(more, []);
		assert.equal(message?.duplicate, true);
		assert.equal((await booked()).length, 1);
		assert.equal(new Set((await gateway.requests()).map(({ requestId }) => requestId)).size, 1);
	});
});
