import assert from 'node:assert/strict';
import { Agent, get } from 'node:http';
import { after, before, describe, test } from 'node:test';

import { demoKeys } from '../../simulator/demo.mts';
import { jsonOf } from './harness/execution.mts';
import type { Credential, SavedWorkflow } from './harness/n8nApi.mts';
import { esmsTrigger, listenerUrl, sendSms } from './harness/nodes.mts';
import { strangeQueries } from './harness/strangeQueries.mts';
import { sharedStack } from './harness/sharedStack.mts';
import { createCredential } from './harness/stack.mts';
import { until } from './harness/until.mts';
import { chain, manualTrigger, withItems } from './harness/workflowJson.mts';

const { n8n, api, gateway } = sharedStack();

const SEED = 20_261_123;
const agent = new Agent({ keepAlive: true, maxSockets: 16 });

/** Sends the query to the letter, which `fetch` would not. */
const call = (url: string, query: string): Promise<number> =>
	new Promise((resolve, reject) => {
		const { hostname, port, pathname } = new URL(url);
		get({ agent, hostname, port, path: `${pathname}?${query}` }, (answer) => {
			answer.resume().once('end', () => resolve(answer.statusCode ?? 0));
		}).once('error', reject);
	});

async function callAll(url: string, queries: readonly string[]): Promise<Map<number, string[]>> {
	const byStatus = new Map<number, string[]>();
	await Promise.all(
		queries.map(async (query) => {
			const status = await call(url, query);
			byStatus.set(status, [...(byStatus.get(status) ?? []), query]);
		}),
	);
	return byStatus;
}

const REPORT =
	'SMSID=00001234567890&SendFailed=0&SendStatus=5&SendSuccess=1&TotalPrice=850&TotalReceiver=1&TotalSent=1&RequestId=abc&TypeId=2&telcoid=1&phonenumber=0912345678&partnerids=';

describe('what strangers send to the trigger', () => {
	let url: string;
	let token: string;
	let listening: SavedWorkflow;

	before(async () => {
		await gateway.reset();
		const credential = await createCredential(api, gateway, 'Forged', demoKeys);
		const trigger = esmsTrigger(credential);
		url = listenerUrl(n8n.url, trigger);
		listening = await api.createWorkflow(chain('Listen', trigger));
		await api.activate(listening);
		token = await tokenOf(credential);
	});
	after(async () => {
		agent.destroy();
		await api.deactivate(listening);
	});

	/** What the node gave eSMS for this trigger, with a message that no report comes for. */
	async function tokenOf(credential: Credential): Promise<string> {
		const workflow = chain('Send', manualTrigger, sendSms(credential, { callbackUrl: url }));
		const items = [{ phone: '0900001007', message: 'Xin chao' }];
		await api.run(await api.createWorkflow(withItems(workflow, items)));
		const [message] = await gateway.messages();
		const found = new URL(message!.callbackUrl).searchParams.get('esms_token');
		assert.match(found ?? '', /^[\w-]{43}$/);
		return found!;
	}

	test('is answered 403 without the right token', async () => {
		const wrong = [
			'',
			'esms_token=',
			'esms_token=wrong',
			`esms_token=${token.slice(0, -1)}`,
			`esms_token=${token}x`,
			`esms_token=${token.toLowerCase()}`,
			`esms_token=wrong&esms_token=wrong`,
			`esms_token[]=wrong`,
			`esms_token=${'x'.repeat(5000)}`,
		];
		assert.equal(new Set(wrong).size, wrong.length);
		const statuses = await Promise.all(wrong.map((part) => call(url, `${part}&${REPORT}`)));
		assert.deepEqual(
			statuses,
			wrong.map(() => 403),
		);
	});

	test('starts nothing, while a genuine report does', async () => {
		assert.equal(await call(url, `esms_token=${token}&${REPORT}`), 200);
		const execution = await until('the genuine report to start an execution', async () => {
			const [newest] = await api.executionsOf(listening);
			return newest && (await api.execution(newest.id));
		});
		assert.equal(execution.status, 'success');
		assert.equal(jsonOf(execution, 'eSMS Trigger')[0]?.messageId, '00001234567890');
		assert.equal((await api.executionsOf(listening)).length, 1);
	});

	test('never breaks n8n with the right token either', async () => {
		const queries = [...strangeQueries(SEED, 300)].map((query) => `esms_token=${token}&${query}`);
		const byStatus = await callAll(url, queries);
		const broken = [...byStatus].filter(([status]) => status >= 500 || status < 200);
		assert.deepEqual(
			broken.map(([status, list]) => [status, list[0]?.slice(0, 200)]),
			[],
		);
	});
});
