import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';

import { demoKeys } from '../../simulator/demo.mts';
import { importExamples, type Examples } from './harness/examples.mts';
import { itemsOf, jsonOf, type Execution } from './harness/execution.mts';
import type { Credential, SavedWorkflow } from './harness/n8nApi.mts';
import { esmsTrigger, listenerUrl, sendSms } from './harness/nodes.mts';
import { sharedStack } from './harness/sharedStack.mts';
import { createCredential } from './harness/stack.mts';
import { until } from './harness/until.mts';
import { chain, manualTrigger, withItems } from './harness/workflowJson.mts';

const { n8n, api, gateway } = sharedStack();

let credential: Credential;
before(async () => {
	credential = await createCredential(api, gateway, 'Delivery report', demoKeys);
});
beforeEach(async () => {
	await gateway.reset();
});

const firstExecutionOf = (workflow: SavedWorkflow): Promise<Execution> =>
	until('the execution that the report starts', async () => {
		const [first] = await api.executionsOf(workflow);
		return first && (await api.execution(first.id));
	});

describe('the two example workflows', () => {
	let examples: Examples;
	before(async () => {
		examples = await importExamples(api, n8n.url, credential);
		await api.activate(examples.reporting);
	});
	after(() => api.deactivate(examples.reporting));

	test('send, hear the report, and start the second workflow with the callback data', async () => {
		const sending = await api.run(examples.sending);
		assert.equal(sending.status, 'success');
		const [item, ...more] = itemsOf(sending, 'Send SMS');
		assert.deepEqual(more, []);
		assert.deepEqual(item?.pairedItem, { item: 0 });
		assert.equal(item?.json.phone, '0912345678');

		const reporting = await firstExecutionOf(examples.reporting);
		assert.equal(reporting.status, 'success');
		assert.equal(reporting.mode, 'webhook');
		const [report] = itemsOf(reporting, 'eSMS Trigger');
		assert.equal(report?.json.event, 'smsDelivered');
		assert.equal(report?.json.status, 'finished');
		assert.equal(report?.json.successCount, 1);
		assert.equal(report?.json.failedCount, 0);
		assert.equal(report?.json.requestId, item?.json.requestId);
		assert.deepEqual(report?.json.callbackData, { orderId: 'DH-1024' });

		const row = itemsOf(reporting, 'Row for the CRM')[0];
		assert.deepEqual(row?.json, {
			orderId: 'DH-1024',
			messageId: item?.json.messageId,
			phone: '0912345678',
			result: 'delivered',
		});
		assert.deepEqual(row?.pairedItem, { item: 0 });
	});
});

describe('a delivery report', () => {
	let trigger: ReturnType<typeof esmsTrigger>;
	let listening: SavedWorkflow;

	async function listen(parameters: Record<string, unknown> = {}): Promise<void> {
		trigger = esmsTrigger(credential, parameters);
		listening = await api.createWorkflow(chain('Listen', trigger));
		await api.activate(listening);
	}

	async function send(phone: string): Promise<void> {
		const options = {
			callbackUrl: listenerUrl(n8n.url, trigger),
			callbackData: { values: [{ name: 'row', value: 'a&b=c?d "é"' }] },
		};
		const workflow = chain('Send', manualTrigger, sendSms(credential, options));
		const items = [{ phone, message: 'Xin chao' }];
		const { status } = await api.run(await api.createWorkflow(withItems(workflow, items)));
		assert.equal(status, 'success');
	}

	/** Until eSMS has got its answer to every report that it sent. */
	const answered = (count: number) =>
		until(`${count} answered reports`, async () => {
			const attempts = (await gateway.messages()).flatMap(({ callbacks }) => callbacks);
			return attempts.filter(({ httpStatus }) => httpStatus !== null).length >= count
				? attempts
				: undefined;
		});

	/**
	 * How many executions were started so far: counted once the report of a further message has started
	 * its own, because whatever an earlier report was to start is there by then.
	 */
	async function startedBeforeAnother(): Promise<number> {
		const phone = '0987654321';
		await send(phone);
		const started = await until('the execution of a further message', async () => {
			const summaries = await api.executionsOf(listening);
			const executions = await Promise.all(summaries.map(({ id }) => api.execution(id)));
			const isThere = executions.some(
				(execution) => jsonOf(execution, 'eSMS Trigger')[0]?.phone === phone,
			);
			return isThere ? executions.length : undefined;
		});
		return started - 1;
	}

	for (const join of ['?', '&']) {
		test(`is read whole when eSMS joins it with “${join}”`, async () => {
			await gateway.set({ callbackJoin: join });
			await listen();
			await send('0912345678');
			const [report] = jsonOf(await firstExecutionOf(listening), 'eSMS Trigger');
			const [booked] = await gateway.messages();
			assert.equal(report?.messageId, booked?.id);
			assert.equal(report?.requestId, booked?.requestId);
			assert.deepEqual(report?.callbackData, { row: 'a&b=c?d "é"' });
			await api.deactivate(listening);
		});
	}

	test('is answered 200 and dropped when its event is not chosen', async () => {
		await listen({ events: ['smsDelivered'] });
		await send('0900001001');
		const attempts = await answered(1);
		assert.deepEqual(
			attempts.map(({ httpStatus }) => httpStatus),
			[200],
		);
		assert.equal(await startedBeforeAnother(), 0);
		await api.deactivate(listening);
	});

	test('starts one execution when eSMS sends it twice', async () => {
		await listen();
		await send('0900001006');
		const attempts = await answered(2);
		assert.deepEqual(
			attempts.map(({ httpStatus }) => httpStatus),
			[200, 200],
		);
		await firstExecutionOf(listening);
		assert.equal(await startedBeforeAnother(), 1);
		await api.deactivate(listening);
	});

	test('comes once for a message whose answer was lost after acceptance', async () => {
		await listen();
		await gateway.fail({ kind: 'reset', times: 1, afterAcceptance: true });
		await send('0912345678');
		const attempts = await answered(1);
		const report = jsonOf(await firstExecutionOf(listening), 'eSMS Trigger')[0];
		const booked = await gateway.messages();
		assert.equal(booked.length, 1);
		assert.equal(report?.messageId, booked[0]?.id);
		assert.equal(attempts.length, 1);
		assert.equal(await startedBeforeAnother(), 1);
		await api.deactivate(listening);
	});

	test('of before the final one starts nothing when it comes late', async () => {
		await listen({ events: ['smsDelivered', 'smsFailed', 'smsStatusChanged'] });
		await gateway.set({ autoDeliver: false });
		await send('0912345678');
		const { id, callbackUrl } = (await gateway.messages()).at(-1)!;
		for (const SendStatus of ['7', '5&SendSuccess=1', '7', '2']) {
			const { status } = await fetch(`${callbackUrl}&SMSID=${id}&SendStatus=${SendStatus}`);
			assert.equal(status, 200);
		}
		const executions = await until('two executions', async () => {
			const started = await api.executionsOf(listening);
			return started.length >= 2 ? started : undefined;
		});
		assert.equal(executions.length, 2);
		await api.deactivate(listening);
	});

	test('leaves by the output of its event', async () => {
		await listen({ outputs: 'perEvent', events: ['smsDelivered', 'smsFailed'] });
		await send('0900001001');
		const execution = await firstExecutionOf(listening);
		assert.equal(itemsOf(execution, 'eSMS Trigger', 0).length, 0);
		assert.equal(itemsOf(execution, 'eSMS Trigger', 1)[0]?.json.event, 'smsFailed');
		await api.deactivate(listening);
	});
});
