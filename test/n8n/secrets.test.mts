import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';

import { demoKeys, emptyKeys, foreignIpKeys, lockedKeys } from '../../simulator/demo.mts';
import { filesUnder } from './harness/filesUnder.mts';
import { sendSms } from './harness/nodes.mts';
import { results } from './harness/places.mts';
import { spellings } from './harness/secretSpellings.mts';
import { sharedStack } from './harness/sharedStack.mts';
import { createCredential } from './harness/stack.mts';
import { chain, manualTrigger, withItems } from './harness/workflowJson.mts';

const { n8n, api, gateway } = sharedStack();

const MARK = 'A text that is certainly saved with its execution';

const secrets = [demoKeys, emptyKeys, lockedKeys, foreignIpKeys].flatMap(
	({ apiKey, secretKey }) => [apiKey, secretKey],
);

/** Everything n8n has written: database with journal, log, event log, settings; not the package. */
const writtenByN8n = (): Promise<Map<string, Buffer>> => filesBelow(n8n.folder);

async function filesBelow(folder: string): Promise<Map<string, Buffer>> {
	const files = (await filesUnder(folder))
		.filter((file) => !file.includes('node_modules'))
		.map((file) => join(folder, file));
	return new Map(
		await Promise.all(files.map(async (file) => [file, await readFile(file)] as const)),
	);
}

const filesWith = (files: ReadonlyMap<string, Buffer>, texts: readonly string[]): string[] =>
	[...files]
		.filter(([, bytes]) => texts.some((text) => bytes.includes(text)))
		.map(([file]) => file);

describe('after everything that ran in this n8n', () => {
	let files: Map<string, Buffer>;
	let callbackToken: string;

	before(async () => {
		await gateway.reset();
		const credential = await createCredential(api, gateway, 'Secrets', demoKeys);
		const callbackUrl = `${n8n.url}/webhook/00000000-0000-4000-8000-0000000000ff/esms`;
		const sending = chain('Secrets', manualTrigger, sendSms(credential, { callbackUrl }));
		const failing = chain('Secrets, failing', manualTrigger, sendSms(credential, { callbackUrl }));
		const items = [{ phone: '0912345678', message: MARK }];
		const sent = await api.run(await api.createWorkflow(withItems(sending, items)));
		assert.equal(sent.status, 'success');
		const [message] = await gateway.messages();
		callbackToken = new URL(message!.callbackUrl).searchParams.get('esms_token')!;

		for (const kind of ['reset', 'status', 'redirect', 'empty', 'brokenJson']) {
			await gateway.fail({ kind, times: 20 });
			await api.run(await api.createWorkflow(withItems(failing, items)), 120);
			await gateway.reset();
		}
		files = await writtenByN8n();
	});

	test('the search finds what is there', () => {
		const database = [...files.keys()].filter((file) => /database\.sqlite/.test(file));
		assert.ok(database.length > 0);
		assert.ok(filesWith(files, [MARK]).some((file) => database.includes(file)));
		assert.ok(filesWith(files, ['Starting n8n', 'n8n ready on']).includes(n8n.log));
	});

	test('no key lies anywhere in clear', () => {
		for (const secret of secrets) assert.deepEqual(filesWith(files, spellings(secret)), []);
	});

	test('no phone number stands in the log in full', () => {
		const log = files.get(n8n.log)!.toString();
		assert.deepEqual(log.match(/(?<![\w.-])(?:0|\+?84)[35789]\d{8}(?![\w.-])/g) ?? [], []);
	});

	test('no picture of the editor shows a key or a token', async (t) => {
		const texts = [...(await filesBelow(results))].filter(([file]) => file.endsWith('.txt'));
		if (texts.length === 0) return t.skip('the browser test did not run');
		const shown = filesWith(new Map(texts), [...secrets, 'esms_token=']);
		assert.deepEqual(shown, []);
		assert.ok(filesWith(new Map(texts), ['eSMS']).length > 0);
	});

	test('no callback token lies in log or database', () => {
		assert.deepEqual(filesWith(files, spellings(callbackToken)), []);
	});
});
