import assert from 'node:assert/strict';
import { before, beforeEach, describe, test } from 'node:test';

import { demoKeys } from '../../simulator/demo.mts';
import { rowsOf } from './harness/dataTables.mts';
import { fillIn, importExample } from './harness/examples.mts';
import { jsonOf } from './harness/execution.mts';
import type { Credential } from './harness/n8nApi.mts';
import { NO_OUTPUTS, NO_TABLES } from './harness/n8nFeatures.mts';
import { sharedStack } from './harness/sharedStack.mts';
import { createCredential } from './harness/stack.mts';
import { until } from './harness/until.mts';
import type { WorkflowJson } from './harness/workflowJson.mts';

const { n8n, api, gateway } = sharedStack();

let credential: Credential;
before(async () => {
	credential = await createCredential(api, gateway, 'Examples', demoKeys);
});
beforeEach(async () => {
	await gateway.reset();
	await gateway.set({ deliverAfterMs: 800, answerAfterMs: 800 });
});

describe('confirmation-call.json', { skip: NO_OUTPUTS }, () => {
	const run = async (phone: string, edit: (workflow: WorkflowJson) => void = () => {}) => {
		const workflow = await importExample(api, n8n.url, credential, 'confirmation-call', (json) => {
			fillIn(json, 'Sample Order', 'phone', phone);
			edit(json);
		});
		const execution = await api.run(workflow, 150);
		assert.equal(execution.status, 'success');
		return execution;
	};

	for (const [phone, branch, status] of [
		['0900001101', 'Confirmed', 'confirmed'],
		['0900001102', 'Cancelled', 'cancelled'],
	] as const) {
		test(`a key pressed at ${phone} leads to “${branch}”, without an SMS`, async () => {
			const execution = await run(phone);
			const [call] = await gateway.calls();
			assert.match(call?.spokenText ?? '', /DH-1024.*250000/);
			assert.deepEqual(jsonOf(execution, branch), [
				{ orderId: 'DH-1024', status, messageId: call?.id },
			]);
			assert.deepEqual(await gateway.messages(), []);
		});
	}

	const isShort = ({ nodes }: WorkflowJson) => {
		nodes.find(({ name }) => name === 'Ask to Confirm')!.parameters.waitLimit = 0.05;
	};
	for (const [what, phone, edit] of [
		['another key', '0900001107', undefined],
		['no answer', '0900001111', undefined],
		['a call that fails', '0900001112', undefined],
		['silence until the limit', '0900001113', isShort],
	] as const) {
		test(`${what} leads to an SMS`, async () => {
			const execution = await run(phone, edit);
			const [message, ...more] = await gateway.messages();
			assert.deepEqual(more, []);
			assert.deepEqual(message?.phones, [phone]);
			assert.match(message?.content ?? '', /^Don hang DH-1024 \(250000 d\) dang cho xac nhan/);
			assert.deepEqual(jsonOf(execution, 'Asked by SMS'), [
				{ orderId: 'DH-1024', status: 'asked by SMS', messageId: message?.id },
			]);
		});
	}
});

describe('otp-sms-then-call.json', () => {
	for (const [phone, way] of [
		['0900001000', 'SMS'],
		['0900001001', 'call'],
		['0900001002', 'call'],
	] as const) {
		test(`the code for ${phone} arrives by ${way}`, async () => {
			const workflow = await importExample(api, n8n.url, credential, 'otp-sms-then-call', (json) =>
				fillIn(json, 'New Code', 'phone', phone),
			);
			const execution = await api.run(workflow);
			assert.equal(execution.status, 'success');
			const code = String(jsonOf(execution, 'New Code')[0]?.code);
			assert.match(code, /^\d{6}$/);

			const [sms, call, ...more] = await gateway.messages();
			assert.deepEqual(more, []);
			assert.equal(sms?.content, `${code} la ma xac thuc cua ban. Ma co hieu luc trong 5 phut.`);
			assert.equal(call?.content, way === 'call' ? code : undefined);
			const last = way === 'call' ? 'Code Is Called' : 'Code Is There';
			const messageId = way === 'call' ? call?.id : sms?.id;
			assert.deepEqual(jsonOf(execution, last), [{ phone, way, messageId }]);
		});
	}
});

const tracking = 'delivery-tracking.json writes what became of each message to its row, and counts';
test(tracking, { skip: NO_TABLES }, async () => {
	const orders = [
		'0900001000',
		'0900001001',
		'12345',
		'0900001002',
		'0900000146',
		'0900001005',
	].map((phone, index) => ({ orderId: `DH-${index}`, phone, text: `Don hang ${index}` }));
	const workflow = await importExample(api, n8n.url, credential, 'delivery-tracking', (json) => {
		const sample = json.nodes.find(({ name }) => name === 'Sample Orders')!;
		sample.parameters.jsonOutput = JSON.stringify({ orders });
	});
	// The dashboard may come first.
	assert.equal((await api.runSchedule(workflow)).status, 'success');
	await api.activate(workflow);
	assert.equal((await api.run(workflow)).status, 'success');

	const rows = await until('the results of those that have one', async () => {
		const all = await rowsOf(api, 'esms_deliveries');
		const waiting = all.filter(({ result }) => result === 'waiting for eSMS');
		return all.length === orders.length && waiting.length === 1 ? all : undefined;
	});
	const ids = new Map((await gateway.messages()).map(({ phones, id }) => [phones[0], id]));
	assert.deepEqual(
		rows.map(({ orderId, messageId, result, telco, price }) => [
			orderId,
			messageId,
			result,
			telco,
			price,
		]),
		[
			['DH-0', ids.get('0900001000'), 'delivered', 'MobiFone', 850],
			['DH-1', ids.get('0900001001'), 'failed', 'MobiFone', rows[1]?.price],
			['DH-2', '', rows[2]?.result, '', 0],
			['DH-3', ids.get('0900001002'), 'rejected', 'MobiFone', rows[3]?.price],
			['DH-4', '', rows[4]?.result, '', 0],
			['DH-5', ids.get('0900001005'), 'waiting for eSMS', '', 0],
		],
	);
	assert.match(String(rows[2]?.result), /^not sent: The 'Phone' /);
	assert.match(String(rows[4]?.result), /^not sent: .*template/i);

	// The second count replaces the first.
	for (const run of [1, 2]) {
		assert.equal((await api.runSchedule(workflow)).status, 'success', `count ${run}`);
	}
	const dashboard = await rowsOf(api, 'esms_dashboard');
	assert.deepEqual(
		dashboard
			.map(({ outcome, telco, messages, cost }) => [outcome, telco, messages, cost])
			.sort(([a], [b]) => String(a).localeCompare(String(b))),
		[
			['delivered', 'MobiFone', 1, 850],
			['failed', 'MobiFone', 1, rows[1]?.price],
			['not sent', '–', 2, 0],
			['rejected', 'MobiFone', 1, rows[3]?.price],
			['waiting for eSMS', '–', 1, 0],
		],
	);
	await api.deactivate(workflow);
});
