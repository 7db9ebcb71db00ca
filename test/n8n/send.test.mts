import assert from 'node:assert/strict';
import { before, beforeEach, describe, test } from 'node:test';

import { demoKeys } from '../../simulator/demo.mts';
import { itemsOf, jsonOf, type Execution } from './harness/execution.mts';
import type { Credential } from './harness/n8nApi.mts';
import { sendSms } from './harness/nodes.mts';
import { sharedStack } from './harness/sharedStack.mts';
import { createCredential } from './harness/stack.mts';
import { chain, manualTrigger, withItems } from './harness/workflowJson.mts';

const { api, gateway } = sharedStack();

const SEND = 'SendMultipleMessage_V4_post_json';

let credential: Credential;
before(async () => {
	credential = await createCredential(api, gateway, 'Send', demoKeys);
});
beforeEach(() => gateway.reset());

const sent = async () => (await gateway.messages()).map(({ phones }) => phones[0]);

const sendRequests = async () =>
	(await gateway.requests()).filter(({ operation }) => operation === SEND);

async function send(
	phones: readonly string[],
	...settings: Parameters<typeof sendSms> extends [Credential, ...infer Rest] ? Rest : never
): Promise<Execution> {
	const workflow = chain('Send', manualTrigger, sendSms(credential, ...settings));
	const items = phones.map((phone) => ({ phone, message: 'Xin chao' }));
	return await api.run(await api.createWorkflow(withItems(workflow, items)));
}

describe('Send SMS', () => {
	test('gives out each message with its id, linked to its item', async () => {
		const execution = await send(['0912345678', '+84 987 654 321']);
		assert.equal(execution.status, 'success');
		const booked = await gateway.messages();
		const idOf = (phone: string) => booked.find(({ phones }) => phones.includes(phone))?.id;
		const items = itemsOf(execution, 'Send SMS');
		assert.deepEqual(
			items.map(({ json, pairedItem }) => [json.phone, json.messageId, pairedItem]),
			[
				['0912345678', idOf('0912345678'), { item: 0 }],
				['0987654321', idOf('0987654321'), { item: 1 }],
			],
		);
		assert.equal(booked.length, 2);
	});

	test('lets a wrong number among ten good ones fail alone', async () => {
		const good = Array.from({ length: 10 }, (_, index) => `091234567${index}`);
		const phones = [...good.slice(0, 4), '12345', ...good.slice(4)];
		const execution = await send(phones, {}, { onError: 'continueRegularOutput' });

		assert.equal(execution.status, 'success');
		const items = itemsOf(execution, 'Send SMS');
		assert.equal(items.length, 11);
		assert.deepEqual(
			items.map(({ pairedItem }) => pairedItem),
			phones.map((_, item) => ({ item })),
		);
		assert.deepEqual(
			items.flatMap(({ json }, index) => ('error' in json ? [index] : [])),
			[4],
		);
		const { json } = items[4]!;
		assert.deepEqual(
			{ phone: json.phone, accepted: json.accepted, outcome: json.outcome },
			{ phone: '12345', accepted: false, outcome: 'notSent' },
		);
		const { message, phone, row } = json.error as Record<string, unknown>;
		assert.match(String(message), /phone/i);
		assert.deepEqual([phone, row], ['12345', 5]);
		assert.deepEqual((await sent()).toSorted(), good);
		assert.equal((await sendRequests()).length, 10, 'the wrong number is never sent to eSMS');
	});

	test('shows what eSMS refuses as a clear message', async () => {
		const execution = await send(['0900000146']);
		assert.equal(execution.status, 'error');
		const { message, description } = execution.data.resultData.error!;
		assert.match(`${message} ${description}`, /146/);
		assert.match(message, /template/i);
		assert.deepEqual(await sent(), []);
	});

	test('accepts once and reports once when the answer is lost after acceptance', async () => {
		await gateway.fail({ operation: SEND, kind: 'reset', times: 1, afterAcceptance: true });
		const execution = await send(['0912345678']);
		assert.equal(execution.status, 'success');
		const booked = await gateway.messages();
		assert.equal(booked.length, 1);
		const [message, ...more] = jsonOf(execution, 'Send SMS');
		assert.deepEqual(more, []);
		assert.equal(message?.duplicate, true);
		assert.equal(message?.requestId, booked[0]!.requestId);
		assert.equal((await sendRequests()).length, 2, 'the second request was answered 124');
	});

	test('does not let n8n send again after an HTTP 401', async () => {
		await gateway.fail({ operation: SEND, kind: 'status', status: 401, times: 1 });
		const execution = await send(['0912345678']);
		assert.equal(execution.status, 'error');
		assert.equal((await sendRequests()).length, 1);
		assert.deepEqual(await sent(), []);
	});
});
