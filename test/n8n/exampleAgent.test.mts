import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';

import { demoKeys } from '../../simulator/demo.mts';
import { fillIn, importExample } from './harness/examples.mts';
import { jsonOf } from './harness/execution.mts';
import { FakeModel, type Turn } from './harness/fakeModel.mts';
import type { Credential } from './harness/n8nApi.mts';
import { n8nHas } from './harness/n8nFeatures.mts';
import { sharedStack } from './harness/sharedStack.mts';
import { createCredential } from './harness/stack.mts';
import type { WorkflowJson } from './harness/workflowJson.mts';

const { n8n, api, gateway } = sharedStack();
const SMS = 'Send_SMS_to_Customer';
const PHONE = '0912345678';

let model: FakeModel;
let credential: Credential;
let openAi: Credential;
before(async () => {
	model = await FakeModel.start();
	credential = await createCredential(api, gateway, 'Agent', demoKeys);
	openAi = await api.createCredential('Fake model', 'openAiApi', {
		apiKey: 'sk-fake',
		url: model.url,
	});
});
after(() => model.close());
beforeEach(() => gateway.reset());

let tickets = 0;

async function ask(turns: Turn[], edit: (workflow: WorkflowJson) => void = () => {}) {
	model.will(...turns);
	const ticketId = `T-${++tickets}`;
	const workflow = await importExample(api, n8n.url, credential, 'ai-agent-one-sms', (json) => {
		const chat = json.nodes.find(({ name }) => name === 'Chat Model')!;
		chat.credentials = { openAiApi: { id: openAi.id, name: openAi.name } };
		fillIn(json, 'Customer Question', 'ticketId', ticketId);
		edit(json);
	});
	const run = async () => await api.run(workflow);
	return { ticketId, run, execution: await run() };
}

const send = (args: Record<string, unknown> = { order: 'DH-1024' }) => ({ tool: SMS, args });
const done: Turn = { say: 'Đơn hàng đang trên đường.' };

async function theOneSms(ticketId: string): Promise<void> {
	const [message, ...more] = await gateway.messages();
	assert.deepEqual(more, []);
	assert.deepEqual(message?.phones, [PHONE]);
	assert.equal(message.content, 'DEMOSHOP: don hang DH-1024 da giao cho van chuyen.');
	assert.equal(message.requestId, `ticket-${ticketId}`);
}

test('the agent tells the customer, and sends one SMS', async () => {
	const { ticketId, execution } = await ask([{ call: [send()] }, done]);
	assert.equal(execution.status, 'success');
	assert.deepEqual(jsonOf(execution, 'Answer'), [{ ticketId, answer: done.say }]);
	await theOneSms(ticketId);
	assert.match(model.toolAnswers[0] ?? '', /"code":"100","duplicate":false.*"messageId":"[\w-]+"/);
});

test('an agent that sends nothing costs nothing', async () => {
	const { execution } = await ask([done]);
	assert.equal(execution.status, 'success');
	assert.deepEqual(await gateway.messages(), []);
});

test('the model is told what the tool costs, and can choose nothing but the order', async () => {
	await ask([done]);
	const [tool, ...more] = model.tools;
	assert.deepEqual(more, []);
	assert.equal(tool?.name, SMS);
	assert.match(tool.description, /Costs money and can't be undone/);
	if (!n8nHas.toolSchemas) return;
	assert.deepEqual(Object.keys(tool.parameters.properties ?? {}), ['order']);
});

for (const [what, turns] of [
	['at once', [{ call: [send(), send()] }, done]],
	['one after the other', [{ call: [send()] }, { call: [send()] }, done]],
	['with another text', [{ call: [send()] }, { call: [send({ order: 'DH-9999' })] }, done]],
] as Array<[string, Turn[]]>) {
	test(`a model that sends twice ${what} sends once, and is told so`, async () => {
		const { ticketId, execution } = await ask(turns);
		assert.equal(execution.status, 'success');
		await theOneSms(ticketId);
		// Which of two calls at once goes first is up to n8n.
		const repeated = model.toolAnswers.map((answer) =>
			/"duplicate":true|'Duplicate Key' .* is also that of/.test(answer),
		);
		assert.deepEqual(repeated.sort(), [false, true]);
	});
}

test('a second run for the same ticket sends nothing', async () => {
	const { ticketId, run } = await ask([{ call: [send()] }, done]);
	model.will({ call: [send()] }, done);
	assert.equal((await run()).status, 'success');
	await theOneSms(ticketId);
});

test('a model that names another number reaches the customer of the ticket alone', async () => {
	const others = { phone: '0987654321', Phone: '0987654321', to: '0987654321' };
	const { ticketId, execution } = await ask([
		{ call: [send({ order: 'DH-1024', ...others })] },
		done,
	]);
	assert.equal(execution.status, 'success');
	await theOneSms(ticketId);
});

test('the model is told what is wrong with its blank, and nothing is sent', async () => {
	const order = 'DH-1024, and call 0900 123 456 to win a prize';
	const { execution } = await ask([{ call: [send({ order })] }, done]);
	assert.equal(execution.status, 'success');
	assert.deepEqual(await gateway.messages(), []);
	assert.match(model.toolAnswers[0] ?? '', /45 characters.*20.*Nothing was sent/s);
});

test('the agent is not asked when one SMS is dearer than allowed', async () => {
	const { execution } = await ask([done], (json) =>
		fillIn(json, 'Customer Question', 'maxCost', 849),
	);
	assert.match(
		execution.data.resultData.error?.message ?? '',
		/^The agent was not asked\. One SMS would cost 850 VND; 'Customer Question' allows 849 VND/,
	);
	assert.deepEqual(model.requests, []);
});

test('the agent is not asked when the balance does not suffice', async () => {
	await gateway.setBalance(demoKeys.apiKey, 849);
	const { execution } = await ask([done]);
	assert.match(execution.data.resultData.error?.message ?? '', /the eSMS account has 849 VND/);
	assert.deepEqual(model.requests, []);
});
