import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';

import { demoKeys } from '../../simulator/demo.mts';
import { jsonOf } from './harness/execution.mts';
import { N8nRefusal, type Credential } from './harness/n8nApi.mts';
import { brandname, esms } from './harness/nodes.mts';
import { sharedStack } from './harness/sharedStack.mts';
import { createCredential, type Keys } from './harness/stack.mts';
import { chain, manualTrigger, withItems } from './harness/workflowJson.mts';

const { api, gateway } = sharedStack();

const SHIPPED = 'DEMOSHOP: don hang {P1,20} da giao cho van chuyen.';

let credential: Credential;
before(async () => {
	await gateway.reset();
	credential = await createCredential(api, gateway, 'Templates', demoKeys);
});

const sending = (by: Credential, parameters: Record<string, unknown>) =>
	esms(by, 'sms', 'send', {
		phone: '={{ $json.phone }}',
		smsType: '2',
		brandname: brandname('DEMOSHOP'),
		...parameters,
	});

const fromTemplate = (by: Credential, value: Record<string, string> | null) =>
	sending(by, {
		messageSource: 'template',
		template: { __rl: true, mode: 'list', value: SHIPPED },
		variables: { mappingMode: 'defineBelow', value },
	});

async function listed(keys: Keys, filter?: string): Promise<string[]> {
	const by = await createCredential(api, gateway, 'Template picker', keys);
	const { nodes } = chain('Picker', manualTrigger, fromTemplate(by, null));
	const { results } = await api.searchList(nodes[1]!, 'template', 'searchTemplates', filter);
	return results.map(({ value }) => value);
}

async function run(node: ReturnType<typeof esms>) {
	const workflow = chain('Templates', manualTrigger, node);
	const items = [{ phone: '0912345678', order: 'DH-1024' }];
	return await api.run(await api.createWorkflow(withItems(workflow, items)));
}

describe('the template picker', () => {
	test('lists the registered texts of the chosen brandname', async () => {
		const texts = await listed(demoKeys);
		assert.ok(texts.includes(SHIPPED));
		assert.equal(new Set(texts).size, texts.length);
	});

	test('narrows them down to what is typed', async () => {
		assert.deepEqual(await listed(demoKeys, 'van chuyen'), [SHIPPED]);
	});

	test('shows an error instead of an empty list when the keys are wrong', async () => {
		await assert.rejects(
			listed({ ...demoKeys, secretKey: 'x'.repeat(30) }),
			(error) => error instanceof N8nRefusal && /does not know these keys/.test(error.body),
		);
	});

	test('gives the variables of the chosen template as fields', async () => {
		const { nodes } = chain('Mapper', manualTrigger, fromTemplate(credential, null));
		const { fields } = await api.mapperFields(nodes[1]!, 'variables', 'mapTemplateVariables');
		assert.deepEqual(
			fields.map(({ id, displayName }) => [id, displayName]),
			[['v1', '1 (max 20), after “DEMOSHOP: don hang”']],
		);
	});
});

describe('sending by template', () => {
	test('fills in the variables, and eSMS accepts the text', async () => {
		const execution = await run(fromTemplate(credential, { v1: '={{ $json.order }}' }));
		assert.equal(execution.status, 'success');
		const [message] = await gateway.messages();
		assert.equal(message?.content, 'DEMOSHOP: don hang DH-1024 da giao cho van chuyen.');
	});

	test('Check Template stops a text that eSMS would refuse, and says where it departs', async () => {
		await gateway.reset();
		const execution = await run(
			sending(credential, {
				message: 'DEMOSHOP: don hang DH-1024 da gui cho van chuyen.',
				options: { checkTemplate: 'stop' },
			}),
		);
		assert.equal(execution.status, 'error');
		assert.match(
			String(execution.data.resultData.error?.description),
			/closest template is “DEMOSHOP: don hang \{P1,20\} da giao cho van chuyen\.”; they part at character \d+, at “ui cho van chuyen\.”/,
		);
		assert.deepEqual(await gateway.messages(), []);
	});

	test('Check Template warns, and sends', async () => {
		const execution = await run(
			sending(credential, {
				brandname: brandname('FREETEXT'),
				message: 'Xin chao',
				options: { checkTemplate: 'warn' },
			}),
		);
		assert.equal(execution.status, 'success');
		const [sent] = jsonOf(execution, 'eSMS');
		assert.equal(sent?.templateWarning, 'The brandname has no registered template.');
		assert.equal(sent?.code, '100');
	});
});
