import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';

import { demoKeys, emptyKeys } from '../../simulator/demo.mts';
import { agentWith, fromModel, modelCredential, tool } from './harness/agent.mts';
import { TOOL } from './harness/examples.mts';
import { FakeModel, type Play, type Turn } from './harness/fakeModel.mts';
import type { Credential } from './harness/n8nApi.mts';
import { brandname } from './harness/nodes.mts';
import { spellings } from './harness/secretSpellings.mts';
import { sharedStack } from './harness/sharedStack.mts';
import { createCredential } from './harness/stack.mts';

const { api, gateway } = sharedStack();

let model: FakeModel;
let openAi: Credential;
let credential: Credential;
before(async () => {
	model = await FakeModel.start();
	openAi = await modelCredential(api, model);
	credential = await createCredential(api, gateway, 'Tools', demoKeys);
});
after(() => model.close());
beforeEach(() => gateway.reset());

type Tool = ReturnType<typeof tool>;

async function run(tools: Tool[], ...turns: Play) {
	model.will(...turns, { say: 'Done.' });
	const workflow = await api.createWorkflow(agentWith(openAi, ...tools));
	return await api.run(workflow);
}

const sms = (parameters: Record<string, unknown> = {}, settings: Partial<Tool> = {}) =>
	tool(
		credential,
		'Send SMS',
		'sms',
		'send',
		{
			phone: fromModel('Phone'),
			message: fromModel('Message'),
			smsType: '2',
			brandname: brandname('FREETEXT'),
			options: {},
			...parameters,
		},
		settings,
	);
const call = (args: Record<string, unknown>, name = 'Send_SMS'): Turn => ({
	call: [{ tool: name, args }],
});
const hello = { Phone: '0912345678', Message: 'Xin chao' };

/** The parts of n8n's description of a node that tell which operations there are. */
interface ToolType {
	properties: Array<{
		name: string;
		displayOptions?: { show?: { resource?: string[]; operation?: string[] } };
		options?: Array<{
			value: string;
			name: string;
			/** n8n's own “Custom API Call” has none. */
			action?: string;
			displayOptions?: { hide?: { '@tool'?: boolean[] } };
		}>;
	}>;
}

/** The operations as n8n's editor offers them for a tool, and those that it hides. */
const operations = (await api.nodeTypes<ToolType>())(TOOL, 1)!
	.properties.filter(({ name }) => name === 'operation')
	.flatMap(({ displayOptions, options = [] }) =>
		options
			.filter(({ action }) => action !== undefined)
			.map(({ value, name, action, displayOptions: own }) => ({
				resource: displayOptions!.show!.resource![0]!,
				operation: value,
				name,
				action,
				isTool: own?.hide?.['@tool']?.[0] !== true,
			})),
	);
const usable = operations.filter(({ isTool }) => isTool);
const SENDING = ['send', 'callWithOtp', 'callFromTemplate', 'callFromRecording'];

test('operations that wait, and lists, are no tools', () => {
	assert.deepEqual(
		operations.filter(({ isTool }) => !isTool).map(({ operation }) => operation),
		[
			'sendAdvertising',
			'sendAndWaitForDelivery',
			'callFromRecordingAndWait',
			'callFromTemplateAndWait',
			'callWithOtpAndWait',
		],
	);
	assert.ok(SENDING.every((sending) => usable.some(({ operation }) => operation === sending)));
});

describe('what a model is told of each operation', () => {
	test('its name, its use, and whether it costs money', async () => {
		const execution = await run(
			usable.map(({ resource, operation, action }) =>
				// As n8n's editor names them.
				tool(credential, `${action} in eSMS`, resource, operation),
			),
		);
		assert.equal(execution.status, 'success');
		const { tools } = model;
		assert.equal(tools.length, usable.length);
		assert.equal(new Set(tools.map(({ description }) => description)).size, tools.length);
		for (const { action, operation } of usable) {
			const toolName = `${action} in eSMS`.replaceAll(' ', '_');
			const { description } = tools.find(({ name }) => name === toolName)!;
			assert.match(
				description,
				SENDING.includes(operation)
					? /Costs money and can't be undone/
					: /Costs nothing and sends nothing/,
			);
			assert.ok(description.length > 80 && description.length < 1024, description);
		}
	});

	test('the person’s own words, when there are any', async () => {
		await run([sms({ toolDescription: 'Sends a greeting.' })]);
		assert.equal(model.tools[0]?.description, 'Sends a greeting.');
	});
});

describe('a sending tool', () => {
	test('tells the model that eSMS accepted the message', async () => {
		await run([sms()], call(hello));
		const [message] = await gateway.messages();
		assert.deepEqual(message?.phones, ['0912345678']);
		assert.match(model.toolAnswers[0] ?? '', new RegExp(`"messageId":"${message.id}"`));
	});

	for (const [what, args, answer] of [
		['a phone number that is none', { ...hello, Phone: 'the customer' }, /The 'Phone' /],
		['a phone number of another country', { ...hello, Phone: '+1 555 0100 100' }, /The 'Phone' /],
		['a landline', { ...hello, Phone: '02838123456' }, /landline/],
		['no phone number', { Message: 'Xin chao' }, /Phone/],
		['an empty text', { ...hello, Message: '' }, /Message/],
		['an object as phone number', { ...hello, Phone: { number: '0912345678' } }, /The 'Phone' /],
	] as const) {
		test(`tells the model of ${what}, and sends nothing`, async () => {
			const execution = await run([sms()], call(args));
			assert.equal(execution.status, 'success');
			assert.match(model.toolAnswers[0] ?? '', answer);
			assert.match(model.toolAnswers[0] ?? '', /Nothing was sent/);
			assert.deepEqual(await gateway.requests(), []);
		});
	}

	test('takes a phone number that the model writes as a number', async () => {
		await run([sms()], call({ ...hello, Phone: 912345678 }));
		assert.deepEqual((await gateway.messages())[0]?.phones, ['0912345678']);
	});

	test('sends nothing when a model gives an object or a list in place of a text', async () => {
		for (const Message of [{ text: 'Xin chao' }, ['Xin', 'chao']]) {
			await run([sms()], call({ ...hello, Message }));
			assert.deepEqual(await gateway.messages(), []);
		}
	});

	test('sends once what a model sends twice in an execution, and says so', async () => {
		await run([sms()], call(hello), call(hello));
		assert.equal((await gateway.messages()).length, 1);
		assert.match(model.toolAnswers[1] ?? '', /"duplicate":true/);
	});

	test('sends different messages', async () => {
		await run(
			[sms()],
			call(hello),
			call({ ...hello, Phone: '0987654321' }),
			call({ ...hello, Message: 'Tam biet' }),
		);
		assert.equal((await gateway.messages()).length, 3);
	});

	test('sends once when the model tries again, in other words, after answers were lost', async () => {
		await gateway.fail({ kind: 'reset', afterAcceptance: true, times: 1 });
		await gateway.fail({ kind: 'status', status: 503, probability: 1 });
		const again = async () => {
			await gateway.heal();
			return call({ ...hello, Message: 'Xin chao, lan hai' });
		};
		await run([sms()], call(hello), again);
		const [first = '', second = ''] = model.toolAnswers;
		assert.match(first, /may have been accepted/);
		assert.match(second, /"duplicate":true/);
		assert.equal((await gateway.messages()).length, 1);
	});

	test('sends nothing again when an execution is retried whose agent failed later', async () => {
		model.will(call(hello), { fail: 500 });
		const workflow = await api.createWorkflow(agentWith(openAi, sms()));
		const failed = await api.run(workflow);
		assert.equal(failed.status, 'error');
		assert.equal((await gateway.messages()).length, 1);

		model.will(call(hello), { say: 'Done.' });
		assert.equal((await api.retry(failed)).status, 'success');
		assert.equal((await gateway.messages()).length, 1);
		assert.match(model.toolAnswers.at(-1) ?? '', /"duplicate":true/);
	});

	// The reason for the example's advice.
	test('with $json.phone as its number goes to whomever the model names', async () => {
		await run([sms({ phone: '={{ $json.phone }}' })], call({ ...hello, phone: '0987654321' }));
		assert.deepEqual((await gateway.messages())[0]?.phones, ['0987654321']);
	});
});

describe('an error reaches the model as text', () => {
	const secrets = [demoKeys, emptyKeys]
		.flatMap(({ apiKey, secretKey }) => [apiKey, secretKey])
		.flatMap(spellings);

	const answerOf = async (prepare: () => Promise<unknown>, settings: Partial<Tool> = {}) => {
		await prepare();
		await run([sms({}, settings)], call(hello));
		await gateway.heal();
		const [answer = ''] = model.toolAnswers;
		for (const secret of secrets) assert.ok(!answer.includes(secret), answer);
		return answer;
	};
	const poor = () => gateway.setBalance(demoKeys.apiKey, 0);

	test('with what it means for money', async () => {
		const answer = await answerOf(poor);
		assert.match(answer, /balance .* too low.*Nothing was sent or charged/s);
	});

	test('also when the node continues on error', async () => {
		const answer = await answerOf(poor, { onError: 'continueRegularOutput' });
		assert.match(answer, /"outcome":"refused"/);
		assert.match(answer, /Nothing was sent or charged/);
	});

	test('when eSMS knows no such keys', async () => {
		const answer = await answerOf(() => gateway.fail({ kind: 'code', code: '101' }));
		assert.match(answer, /keys.*Nothing was sent/s);
	});
});

describe('reading tools', () => {
	const many = () =>
		tool(credential, 'Get Many', 'brandname', 'getMany', {
			type: 'all',
			limit: fromModel('Limit', 'number'),
		});

	test('answer the model', async () => {
		await run([tool(credential, 'Balance', 'account', 'getBalance')], call({}, 'Balance'));
		assert.match(model.toolAnswers[0] ?? '', /"balance":1000000/);
	});

	for (const [what, limit] of [
		['a word for a number', 'ten'],
		['a fraction', 2.5],
		['a negative number', -1],
	] as const) {
		test(`tell the model of ${what}`, async () => {
			await run([many()], call({ Limit: limit }, 'Get_Many'));
			assert.match(model.toolAnswers[0] ?? '', /[Ll]imit.*whole number|whole number.*[Ll]imit/);
		});
	}

	test('take a number in quotes', async () => {
		await run([many()], call({ Limit: '1' }, 'Get_Many'));
		assert.match(model.toolAnswers[0] ?? '', /"brandname":/);
	});
});

describe('operations that are no tools', () => {
	for (const { resource, operation, name } of operations.filter(({ isTool }) => !isTool)) {
		test(`${name} refuses, and sends nothing`, async () => {
			const parameters = {
				...sms().parameters,
				resource,
				operation,
				code: '482101',
				templateId: '731',
				recordingId: '123456',
				variables: { values: [{ value: 'An' }, { value: '250000' }] },
			};
			await run([tool(credential, 'Tool', resource, operation, parameters)], call(hello, 'Tool'));
			assert.match(
				model.toolAnswers[0] ?? '',
				operation === 'sendAdvertising' ? /30/ : /can't be used as a tool of an AI agent/,
			);
			assert.match(model.toolAnswers[0] ?? '', /Nothing was sent/);
			assert.deepEqual(await gateway.requests(), []);
		});
	}
});
