import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';

import { demoKeys, foreignIpKeys, lockedKeys, type Keys } from '../../simulator/demo.mts';
import { goalsOf } from './harness/outside.mts';
import { sharedStack } from './harness/sharedStack.mts';
import { createCredential } from './harness/stack.mts';

const { api, gateway, outsideUrl } = sharedStack();

const tested = async (name: string, keys: Keys) =>
	await api.testCredential(await createCredential(api, gateway, name, keys));

describe('the credential, tested by n8n', () => {
	before(() => gateway.reset());

	test('is green with the right keys, after asking the gateway', async () => {
		assert.deepEqual(await tested('Right keys', demoKeys), {
			status: 'OK',
			message: 'Connection successful!',
		});
		const asked = await gateway.requests();
		assert.deepEqual(
			asked.map(({ operation, code }) => [operation, code]),
			[['GetBalance_json', '100']],
		);
	});

	for (const [what, keys, says] of [
		['wrong keys', { ...demoKeys, secretKey: 'x'.repeat(30) }, /does not know these keys/],
		['a locked account', lockedKeys, /locked/i],
		['an address that eSMS does not know', foreignIpKeys, /IP/],
	] as const) {
		test(`tells of ${what}`, async () => {
			const { status, message } = await tested(what, keys);
			assert.equal(status, 'Error');
			assert.match(message, says);
		});
	}

	test('goes to eSMS itself when nothing but the keys is filled in', async () => {
		const credential = await api.createCredential('Only keys', 'esmsApi', {
			apiKey: 'not-a-key',
			secretKey: 'not-a-key',
		});
		const { status } = await api.testCredential(credential);
		assert.equal(status, 'Error', 'nothing leaves this machine');
		const goals = await goalsOf(outsideUrl);
		assert.deepEqual(
			goals.filter((goal) => goal.includes('esms')),
			['rest.esms.vn:443'],
		);
	});

	test('tells of a gateway that does not answer', async () => {
		const credential = await api.createCredential('Nobody there', 'esmsApi', {
			...demoKeys,
			advanced: true,
			smsBaseUrl: 'http://127.0.0.1:1',
			voiceBaseUrl: 'http://127.0.0.1:1',
		});
		const { status } = await api.testCredential(credential);
		assert.equal(status, 'Error');
	});
});
