import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';

import { demoKeys, foreignIpKeys, lockedKeys, type Keys } from '../../simulator/demo.mts';
import { goalsOf } from './harness/outside.mts';
import { sharedStack } from './harness/sharedStack.mts';
import { createCredential } from './harness/stack.mts';

const { n8n, api, gateway, outsideUrl } = sharedStack();

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

	const withBase = async (name: string, smsBaseUrl: string) =>
		await api.testCredential(
			await api.createCredential(name, 'esmsApi', {
				...demoKeys,
				advanced: true,
				smsBaseUrl,
				voiceBaseUrl: smsBaseUrl,
			}),
		);

	for (const [what, address, says] of [
		['a gateway that does not answer', 'http://127.0.0.1:1', /could not be reached.*base URL/],
		['an address without https://', 'rest.esms.vn', /no https:\/\/ in front/],
	] as const) {
		test(`tells of ${what} in words`, async () => {
			const { status, message } = await withBase(what, address);
			assert.equal(status, 'Error');
			assert.match(message, says);
		});
	}

	test('tells of a server that is not eSMS, in words', async () => {
		const { message } = await withBase('n8n itself', n8n.url);
		assert.match(message, /turned away|no readable answer/);
	});

	test('takes a base URL with its path', async () => {
		const { status } = await withBase('With its path', `${gateway.url}/MainService.svc/json/`);
		assert.equal(status, 'OK');
	});
});
