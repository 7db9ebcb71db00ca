// Twenty thousand instead of two thousand: HOSTILE_REQUESTS=20000 npm run test:n8n -- hostile
import assert from 'node:assert/strict';
import { readFile, stat } from 'node:fs/promises';
import { after, before, describe, test, type TestContext } from 'node:test';

import pidusage from 'pidusage';

import { demoKeys } from '../../simulator/demo.mts';
import { hostileRequests } from './harness/hostileRequests.mts';
import type { SavedWorkflow } from './harness/n8nApi.mts';
import { n8nHas } from './harness/n8nFeatures.mts';
import { esmsTrigger, listenerUrl } from './harness/nodes.mts';
import { inParallel, rawRequest } from './harness/rawRequest.mts';
import { sharedStack } from './harness/sharedStack.mts';
import { createCredential } from './harness/stack.mts';
import { chain } from './harness/workflowJson.mts';

const { n8n, api, gateway } = sharedStack();

const REQUESTS = Number(process.env.HOSTILE_REQUESTS ?? 2000);
const SEED = Number(process.env.HOSTILE_SEED ?? 20_261_123);
const ROUNDS = 10;
const WIDTH = 16;

/** V8 lets its heap grow by hundreds of MB before it clears up; a leak goes on for ever. */
const LEAK_MB_PER_1000 = 5;
const NOISE_MB = 400;

/**
 * What n8n answers 500 to by itself, before our node is asked: methods that it doesn't know, the id of
 * a waiting execution that is no number, and a GET that claims to bring a compressed body; older ones
 * also to a multipart body that is cut short.
 */
const REFUSED_BY_N8N = [
	{ sent: /^[A-Z]+ /, answer: /"The method \w+ is not supported/ },
	{ sent: /^GET \/webhook-waiting\//, answer: /no such column: NaN/ },
	{
		sent: /\r\nContent-Encoding: gzip\r\n/,
		answer: /"There was a problem executing the workflow"/,
	},
	...(n8nHas.answerToBrokenMultipart
		? []
		: [
				{
					sent: /\r\nContent-Type: multipart\/form-data; boundary=x\r\n/,
					answer: /"There was a problem executing the workflow"/,
				},
			]),
];

describe(`${REQUESTS} hostile requests`, () => {
	let url: URL;
	let listening: SavedWorkflow;
	const byStatus = new Map<string, Map<number, number>>();
	const broken: Array<Record<'kind' | 'sent' | 'answer', string>> = [];
	const memory: number[] = [];
	let logBefore = 0;
	let begun = 0;

	before(async () => {
		await gateway.reset();
		const credential = await createCredential(api, gateway, 'Hostile', demoKeys);
		const trigger = esmsTrigger(credential, {
			events: ['smsDelivered', 'smsFailed', 'smsStatusChanged', 'callAnswered', 'callNotAnswered'],
		});
		url = new URL(listenerUrl(n8n.url, trigger));
		listening = await api.createWorkflow(chain('Hostile', trigger));
		await api.activate(listening);
		logBefore = (await stat(n8n.log)).size;
		begun = Date.now();
	});
	after(async () => await api.deactivate(listening));

	test('are all answered, none with a fault of the server', async (t: TestContext) => {
		const perRound = Math.ceil(REQUESTS / ROUNDS);
		for (let round = 0; round < ROUNDS; round++) {
			const requests = hostileRequests(url, SEED + round, perRound);
			await inParallel(requests, WIDTH, async ({ kind, bytes }) => {
				const { status, text } = await rawRequest(url, bytes);
				const counts = byStatus.get(kind) ?? new Map<number, number>();
				byStatus.set(kind, counts.set(status, (counts.get(status) ?? 0) + 1));
				if (status < 500) return;
				const sent = bytes.toString('latin1');
				const isOfN8n = REFUSED_BY_N8N.some(
					(known) => known.sent.test(sent) && known.answer.test(text),
				);
				if (!isOfN8n) broken.push({ kind, sent: sent.slice(-300), answer: text });
			});
			memory.push((await pidusage(n8n.pid)).memory / 2 ** 20);
		}
		for (const [kind, counts] of byStatus) {
			const shown = [...counts].sort().map(([status, count]) => `${count} × ${status}`);
			t.diagnostic(`${kind}: ${shown.join(', ')}`);
		}
		assert.deepEqual(broken.slice(0, 3), []);
	});

	test('only ever get a refusal from the trigger', () => {
		// 404: n8n knows no such path or method. 431 and 400: not taken as HTTP. 200 and 204: n8n answers
		// OPTIONS itself. 0: closed without a word, as TRACE and unknown methods are.
		for (const kind of ['query', 'huge', 'bytes'] as const) {
			const statuses = [...(byStatus.get(kind)?.keys() ?? [])];
			assert.deepEqual(
				statuses.filter((status) => ![400, 403, 431].includes(status)),
				[],
				kind,
			);
		}
		assert.ok((byStatus.get('query')?.get(403) ?? 0) > REQUESTS / 2);
	});

	test('start nothing', async () => {
		assert.deepEqual(await api.executionsOf(listening), []);
		assert.deepEqual(await gateway.requests(), []);
	});

	test('leave no memory behind', (t) => {
		t.diagnostic(`MB after each ${REQUESTS / ROUNDS}: ${memory.map(Math.round).join(', ')}`);
		const [warm, last] = [memory[1]!, memory.at(-1)!];
		const served = (REQUESTS / ROUNDS) * (ROUNDS - 2);
		assert.ok(last - warm < NOISE_MB + (LEAK_MB_PER_1000 * served) / 1000, `${warm} to ${last} MB`);
	});

	test('are told to the log once a minute by our node, and by n8n not at any length', async (t) => {
		const log = (await readFile(n8n.log)).subarray(logBefore).toString();
		const lines = log.split('\n').filter((line) => line !== '');
		t.diagnostic(`${lines.length} lines and ${log.length} bytes of log`);
		const own = lines.filter((line) => line.includes('eSMS Trigger:'));
		const minutes = Math.ceil((Date.now() - begun) / 60_000);
		assert.ok(own.length <= minutes + 1, own.slice(0, 5).join('\n'));
		const perRequest = process.env.ESMS_TEST_LOG_LEVEL === 'info' ? 300 : 20_000;
		assert.ok(log.length < REQUESTS * perRequest);
	});
});
