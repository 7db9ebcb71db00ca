import assert from 'node:assert/strict';
import { before, beforeEach, describe, test } from 'node:test';

import { demoKeys } from '../../simulator/demo.mts';
import { itemsOf, jsonOf, type Execution } from './harness/execution.mts';
import type { Credential } from './harness/n8nApi.mts';
import { n8nHas, NO_OUTPUTS } from './harness/n8nFeatures.mts';
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

const OUTPUTS = ['Timeout', 'Key 1', 'Key 2', 'Answered', 'No Answer', 'Failed'];

function confirmationCall(phone: string, parameters: Record<string, unknown> = {}) {
	const workflow = fork(
		chain('Confirmation call', manualTrigger, callAndWait(credential, parameters)),
		...OUTPUTS.map((name) => editFields(name, told)),
	);
	return api.createWorkflow(withItems(workflow, [{ phone, order: `DH-${phone}` }]));
}

const branchesOf = (execution: Execution): string[] =>
	Object.keys(execution.data.resultData.runData).filter((name) => OUTPUTS.includes(name));

const NO_TOKEN = !n8nHas.resumeToken && 'this n8n has no token for waiting executions';

test(
	'a call that this n8n could not take on at an output of its own is not made',
	{ skip: n8nHas.outputsAfterWaiting && 'this n8n goes on at any output' },
	async () => {
		const execution = await api.run(await confirmationCall('0900001101'));
		assert.equal(execution.status, 'error');
		const { message, description } = execution.data.resultData.error!;
		assert.equal(message, "'Outputs' set to 'One per Outcome' needs n8n 2.39 or newer");
		assert.match(description ?? '', /^Nothing was sent\..*Switch/);
		assert.deepEqual(await gateway.requests(), []);
	},
);

for (const join of ['?', '&']) {
	describe(`a confirmation call, its report joined with “${join}”`, { skip: NO_OUTPUTS }, () => {
		beforeEach(() => gateway.set({ callbackJoin: join }));

		const cases: Array<[phone: string, branch: string, outcome: string, key: string]> = [
			['0900001101', 'Key 1', 'answered', '1'],
			['0900001102', 'Key 2', 'answered', '2'],
			['0900001105', 'Answered', 'answered', '5'],
			['0900001110', 'Answered', 'answered', ''],
			['0900001111', 'No Answer', 'notAnswered', ''],
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

for (const [what, operation, parameters, outcome] of [
	['a recording', 'callFromRecordingAndWait', { recordingId: '123456' }, 'answered'],
	['a code', 'callWithOtpAndWait', { code: '482101', otpVersion: 'current' }, 'answered'],
	[
		'a code, the older way',
		'callWithOtpAndWait',
		{ code: '482101', otpVersion: 'older' },
		'answered',
	],
] as const) {
	for (const join of ['?', '&']) {
		test(`a call with ${what} is waited for, its report joined with “${join}”`, async () => {
			await gateway.set({ callbackJoin: join });
			const node = callAndWait(credential, { ...parameters, operation, outputs: 'one' });
			const workflow = chain('Call and wait', manualTrigger, node, editFields('After', told));
			const items = [{ phone: '0912345678', order: 'DH-1' }];
			const execution = await api.run(await api.createWorkflow(withItems(workflow, items)));
			assert.equal(execution.status, 'success');
			const [booked, ...more] = [...(await gateway.calls()), ...(await gateway.messages())];
			assert.deepEqual(more, []);
			assert.deepEqual(jsonOf(execution, 'After'), [
				{ outcome, messageId: booked?.id, order: 'DH-1' },
			]);
		});
	}
}

const waitingSms = (phone: string, parameters: Record<string, unknown> = {}) =>
	api.createWorkflow(
		withItems(
			chain(
				'Send and wait',
				manualTrigger,
				sendAndWait(credential, parameters),
				editFields('After', told),
			),
			[{ phone, message: 'Xin chao', order: `DH-${phone}` }],
		),
	);

for (const join of ['?', '&']) {
	describe(`a message that is waited for, its report joined with “${join}”`, () => {
		beforeEach(() => gateway.set({ callbackJoin: join }));

		for (const [phone, outcome] of [
			['0900001000', 'delivered'],
			['0900001001', 'failed'],
			['0900001002', 'rejected'],
			['0900001003', 'delivered'],
			['0900001006', 'delivered'],
		] as const) {
			test(`to ${phone} goes on as ${outcome}`, async () => {
				const execution = await api.run(await waitingSms(phone));
				assert.equal(execution.status, 'success');
				const [booked, ...more] = await gateway.messages();
				assert.deepEqual(more, []);
				const [result] = jsonOf(execution, 'Send and Wait');
				assert.equal(result?.outcome, outcome);
				assert.equal(result?.messageId, booked?.id);
				assert.equal(result?.requestId, booked?.requestId);
				assert.equal(result?.phone, phone);
				assert.equal(result?.parts, 1);
				assert.deepEqual(jsonOf(execution, 'After'), [
					{ outcome, messageId: booked?.id, order: `DH-${phone}` },
				]);
			});
		}
	});
}

describe('a report that never comes', () => {
	/** In minutes. */
	const soon = { waitLimit: 0.05, waitLimitUnit: 'minutes' };

	test('ends a call as a time-out, at the output for it', { skip: NO_OUTPUTS }, async () => {
		const call = await api.run(await confirmationCall('0900001113', soon), 150);
		const [booked] = await gateway.calls();
		assert.equal(call.status, 'success');
		assert.deepEqual(branchesOf(call), ['Timeout']);
		assert.deepEqual(jsonOf(call, 'Timeout'), [
			{ outcome: 'timeout', messageId: booked?.id, order: 'DH-0900001113' },
		]);
	});

	test('ends a message as a time-out that carries the message id', async () => {
		const sms = await api.run(await waitingSms('0900001005', soon), 150);
		const [bookedSms] = await gateway.messages();
		assert.equal(sms.status, 'success');
		const [item] = itemsOf(sms, 'Send and Wait');
		assert.equal(item?.json.messageId, bookedSms?.id);
		assert.equal(item?.json.requestId, bookedSms?.requestId);
		assert.equal(item?.json.outcome, 'timeout');
		assert.equal(item?.json.phone, '0900001005');
		assert.equal(item?.json.text, 'Xin chao');
		assert.deepEqual(jsonOf(sms, 'After'), [
			{ outcome: 'timeout', messageId: bookedSms?.id, order: 'DH-0900001005' },
		]);
		// The row that the execution began with is as it was.
		assert.deepEqual(jsonOf(sms, 'Start'), [
			{ phone: '0900001005', message: 'Xin chao', order: 'DH-0900001005' },
		]);
	});
});

test('a message whose report came before the execution slept goes on with what eSMS tells', async () => {
	await gateway.set({ deliverAfterMs: 200 });
	// The answer takes two seconds.
	await gateway.fail({ kind: 'slow', ms: 100 });
	const execution = await api.run(await waitingSms('0900001001'));
	const [booked, ...more] = await gateway.messages();
	assert.deepEqual(more, []);
	assert.notEqual(booked?.callbacks[0]?.httpStatus, 200);
	assert.equal(execution.status, 'success');
	const [result] = jsonOf(execution, 'Send and Wait');
	assert.equal(result?.outcome, 'failed');
	assert.equal(result?.messageId, booked?.id);
});

test('a message that another execution had sent is not waited for', async () => {
	const options = { duplicateProtection: 'ownKey', duplicateKey: `wait-${Date.now()}` };
	await api.asleep(await api.start(await waitingSms('0900001005', { options })));
	const second = await api.run(await waitingSms('0900001005', { options }));
	assert.equal(second.status, 'success');
	assert.equal((await gateway.messages()).length, 1);
	const [result] = jsonOf(second, 'Send and Wait');
	assert.equal(result?.outcome, 'duplicate');
	assert.equal(result?.phone, '0900001005');
	assert.deepEqual(jsonOf(second, 'After'), [
		{ outcome: 'duplicate', messageId: '', order: 'DH-0900001005' },
	]);
});

describe('what else may call the address of a waiting execution', () => {
	let execution: string;
	let callbackUrl: string;
	let messageId: string;

	/** A report as eSMS would send it, with some of it different. */
	const report = (changes: Record<string, string> = {}, base = callbackUrl) => {
		const parameters = new URLSearchParams({
			SMSID: messageId,
			SendStatus: '5',
			SendSuccess: '1',
			SendFailed: '0',
			phonenumber: '0912345678',
			TypeId: '2',
			...changes,
		});
		return fetch(`${base}&${parameters}`).then(({ status }) => status);
	};
	const withToken = (token: string | null) => {
		const url = new URL(callbackUrl);
		if (token === null) url.searchParams.delete('signature');
		else url.searchParams.set('signature', token);
		return url.href;
	};
	const tokenOf = (url: string) => new URL(url).searchParams.get('signature')!;

	async function fallAsleep(): Promise<void> {
		execution = await api.start(await waitingSms('0912345678'));
		await api.asleep(execution);
		const [booked] = (await gateway.messages()).slice(-1);
		messageId = booked!.id;
		callbackUrl = booked!.callbackUrl;
	}
	const sleepsOn = () => api.asleep(execution, 1);

	beforeEach(async () => {
		await gateway.set({ autoDeliver: false });
		await fallAsleep();
	});

	test('strangers: no token, a cut one, one of another execution', { skip: NO_TOKEN }, async () => {
		const own = callbackUrl;
		const sleeper = execution;
		const token = tokenOf(own);
		await fallAsleep();
		const foreign = tokenOf(callbackUrl);
		assert.notEqual(foreign, token);
		for (const wrong of [null, '', token.slice(0, -1), `${token}x`, foreign, 'x'.repeat(64)]) {
			callbackUrl = own;
			assert.equal(await report({}, withToken(wrong)), 401, String(wrong));
		}
		await api.asleep(sleeper, 1);
	});

	test('reports of another message, interim ones and nonsense leave it asleep', async () => {
		const earlier = new URL(callbackUrl);
		earlier.searchParams.set('esms_request', 'n8n-earlier');
		assert.equal(await report({ SMSID: 'f'.repeat(35) }, earlier.href), 200);
		for (const SendStatus of ['1', '2', '7']) assert.equal(await report({ SendStatus }), 200);
		assert.equal(await report({ SendSuccess: '0' }), 200);
		assert.equal(await report({ SMSID: '' }), 200);
		assert.equal(await report({ SendStatus: 'x' }), 200);
		assert.equal((await fetch(`${callbackUrl}&%E0%A4%A=&__proto__[a]=1`)).status, 200);
		await sleepsOn();
		// In whatever form eSMS writes the id.
		assert.equal(await report({ SMSID: `${messageId.toUpperCase()}0912345678` }), 200);
		assert.equal((await api.execution(execution)).status, 'success');
	});

	test('three at the same time wake it once, and a late one not again', async () => {
		const statuses = await Promise.all([report(), report(), report()]);
		assert.ok(
			statuses.every((status) => status === 200 || status === 409),
			String(statuses),
		);
		assert.ok(statuses.includes(200));
		const woken = await api.execution(execution);
		assert.equal(woken.status, 'success');
		assert.equal(woken.data.resultData.runData.After?.length, 1);
		assert.equal(await report(), 409);
		assert.equal(jsonOf(await api.execution(execution), 'After').length, 1);
	});
});

test('more than one item is refused before anything is sent', async () => {
	const workflow = chain('Two at once', manualTrigger, sendAndWait(credential));
	const items = ['0912345671', '0912345672'].map((phone) => ({ phone, message: 'Xin chao' }));
	const execution = await api.run(await api.createWorkflow(withItems(workflow, items)));
	assert.equal(execution.status, 'error');
	const { message, description } = execution.data.resultData.error!;
	assert.equal(message, "'Send and Wait for Delivery' waits for one message, but got 2 items");
	assert.match(description ?? '', /^Nothing was sent\..*Loop Over Items/);
	assert.deepEqual(await gateway.requests(), []);
});

test('in a loop each message gets its own result', async () => {
	const loop = {
		name: 'Loop',
		type: 'n8n-nodes-base.splitInBatches',
		typeVersion: 3,
		parameters: { batchSize: 1, options: {} },
	};
	const phones = ['0900001000', '0900001001', '0900001000', '0900001002'];
	const workflow = chain('Loop', manualTrigger, loop, sendAndWait(credential));
	const [trigger, split, send] = workflow.nodes.map(({ name }) => name) as [string, string, string];
	workflow.connections = {
		[trigger]: { main: [[{ node: split, type: 'main', index: 0 }]] },
		[split]: { main: [[], [{ node: send, type: 'main', index: 0 }]] },
		[send]: { main: [[{ node: split, type: 'main', index: 0 }]] },
	};
	const items = phones.map((phone, order) => ({ phone, order, message: `Don ${order}` }));
	const execution = await api.run(await api.createWorkflow(withItems(workflow, items)));
	assert.equal(execution.status, 'success');
	const done = jsonOf(execution, 'Loop');
	const booked = await gateway.messages();
	assert.deepEqual(
		done.map(({ outcome, messageId }) => [outcome, messageId]),
		['delivered', 'failed', 'delivered', 'rejected'].map((outcome, index) => [
			outcome,
			booked[index]?.id,
		]),
	);
});

test('a step that is tested in the editor waits and shows the result', async () => {
	const saved = await waitingSms('0900001001');
	const { id } = await api.runTo(saved, 'Send and Wait');
	const execution = await api.execution(id);
	assert.equal(execution.status, 'success');
	assert.equal(jsonOf(execution, 'Send and Wait')[0]?.outcome, 'failed');
	assert.equal(execution.data.resultData.runData.After, undefined);
});
