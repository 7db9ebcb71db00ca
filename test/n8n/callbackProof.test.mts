import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { demoKeys, emptyKeys } from '../../simulator/demo.mts';
import { jsonOf } from './harness/execution.mts';
import { freePort } from './harness/freePort.mts';
import type { Credential, SavedWorkflow } from './harness/n8nApi.mts';
import { esmsTrigger, listenerUrl, sendSms } from './harness/nodes.mts';
import { sharedStack } from './harness/sharedStack.mts';
import { createCredential } from './harness/stack.mts';
import { until } from './harness/until.mts';
import { chain, manualTrigger, withItems } from './harness/workflowJson.mts';

const { n8n, api, gateway } = sharedStack();

const data = (keys: typeof demoKeys, baseUrl = gateway.url) => ({
	...keys,
	advanced: true,
	smsBaseUrl: baseUrl,
	voiceBaseUrl: baseUrl,
});

/** Delivered, but no report is ever sent: the tests write it themselves. */
const UNREPORTED = '0900001007';

describe('a report has to be proved', () => {
	let credential: Credential;
	let listening: SavedWorkflow;
	let url: string;

	before(async () => {
		await gateway.reset();
		credential = await createCredential(api, gateway, 'Proof', demoKeys);
	});
	after(async () => await api.deactivate(listening));

	async function listen(options: Record<string, unknown>): Promise<void> {
		if (listening !== undefined) await api.deactivate(listening);
		const trigger = esmsTrigger(credential, { options });
		url = listenerUrl(n8n.url, trigger);
		listening = await api.createWorkflow(chain('Proof', trigger));
		await api.activate(listening);
	}

	/** Sends a message, and answers its id and the token that went along. */
	async function send(): Promise<{ id: string; token: string }> {
		const workflow = chain('Send', manualTrigger, sendSms(credential, { callbackUrl: url }));
		const items = [{ phone: UNREPORTED, message: 'Xin chao' }];
		const run = await api.run(await api.createWorkflow(withItems(workflow, items)));
		assert.equal(run.status, 'success');
		const { id, callbackUrl } = (await gateway.messages()).at(-1)!;
		return { id, token: new URL(callbackUrl).searchParams.get('esms_token')! };
	}

	const report = async (id: string, token: string, success = 1): Promise<number> => {
		const query = `esms_token=${token}&SMSID=${id}&SendStatus=5&SendSuccess=${success}&SendFailed=${1 - success}`;
		return (await fetch(`${url}?${query}`)).status;
	};
	/** The trigger may believe in the old token for five seconds. */
	async function change(keys: typeof demoKeys): Promise<void> {
		await api.updateCredential(credential, data(keys));
		await new Promise((resolve) => setTimeout(resolve, 5_100));
	}
	const asked = async () =>
		(await gateway.requests()).filter(({ operation }) => operation === 'GetSendStatus');
	const started = async () => (await api.executionsOf(listening)).length;
	const startedTo = (count: number) =>
		until(`execution ${count}`, async () => ((await started()) >= count ? true : undefined));

	test('by a token of the secret that is in the credential now', async () => {
		await listen({});
		const before = await send();
		assert.equal(await report(before.id, before.token), 200);
		await startedTo(1);

		await change(emptyKeys);
		assert.equal(await report(before.id, before.token, 0), 403);
		await change({ ...emptyKeys, secretKey: '' });
		assert.equal(await report(before.id, before.token, 0), 403);

		await change(demoKeys);
		assert.equal(await report(before.id, before.token, 0), 200);
		await startedTo(2);
		assert.equal(await started(), 2);
	});

	test('by a token of this very address', async () => {
		await listen({});
		const { id, token } = await send();
		await listen({});
		assert.equal(await report(id, token), 403);
		assert.equal(await started(), 0);
	});

	test('by what eSMS says, when it is to be asked', async () => {
		await listen({ confirmWithEsms: true });
		const { id, token } = await send();
		await until('the message to be delivered', async () =>
			(await gateway.messages()).find((message) => message.id === id)?.status === 5
				? true
				: undefined,
		);
		// Not a failure of a message that arrived.
		assert.equal(await report(id, token, 0), 200);
		assert.equal(await report(id, token), 200);
		await startedTo(1);
		assert.equal((await asked()).length, 2);
		assert.equal(await started(), 1);
		const [only] = await api.executionsOf(listening);
		const [item] = jsonOf(await api.execution(only!.id), 'eSMS Trigger');
		assert.equal(item?.event, 'smsDelivered');
		assert.equal(item?.confirmed, true);
	});

	test('or is marked as unconfirmed when eSMS does not know the message, asked three times', async () => {
		await listen({ confirmWithEsms: true });
		const { token } = await send();
		const before = (await asked()).length;
		assert.equal(await report('00000000-0000-4000-8000-00000000000099', token), 200);
		await startedTo(1);
		assert.equal((await asked()).length - before, 3);
		const [only] = await api.executionsOf(listening);
		const [item] = jsonOf(await api.execution(only!.id), 'eSMS Trigger');
		assert.equal(item?.confirmed, false);
	});

	test('or is marked as unconfirmed when eSMS can not be asked', async () => {
		await listen({ confirmWithEsms: true });
		const { id, token } = await send();
		await api.updateCredential(credential, data(demoKeys, `http://127.0.0.1:${await freePort()}`));
		assert.equal(await report(id, token), 200);
		await startedTo(1);
		const [only] = await api.executionsOf(listening);
		const [item] = jsonOf(await api.execution(only!.id), 'eSMS Trigger');
		assert.equal(item?.confirmed, false);
		await api.updateCredential(credential, data(demoKeys));
	});
});
