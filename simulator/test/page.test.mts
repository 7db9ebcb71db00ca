import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { chromium } from 'playwright-core';
import { simulator, until } from './harness.mts';

const sim = await simulator();
const browserPath = '/usr/bin/chromium';
const skip = existsSync(browserPath) ? false : 'no Chromium here';

test('the page and its parts are served, and nothing inline may run', async () => {
	const { response, text } = await sim.ask('/');
	assert.equal(response.status, 200);
	const policy = response.headers.get('content-security-policy') ?? '';
	assert.match(policy, /script-src 'self' 'sha256-[^']+';/);
	assert.doesNotMatch(policy, /unsafe/);
	const parts = [...text.matchAll(/"(\/_page\/[^"]+)"/g)].map(([, path]) => path ?? '');
	assert.ok(parts.length >= 6);
	for (const path of parts) assert.equal((await sim.ask(path)).response.status, 200, path);
	assert.doesNotMatch(text, /https?:\/\//);
});

test('a person can read, decide and answer', { skip }, async (context) => {
	const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox'] });
	context.after(() => browser.close());
	const page = await browser.newPage();
	const problems: string[] = [];
	page.on('pageerror', (error) => problems.push(error.message));
	page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
	await sim.set({ autoDeliver: false, autoAnswer: false });
	await page.goto(sim.url);
	await page.getByRole('heading', { name: 'No message yet' }).waitFor();

	const content = 'Line 1\nLine 2 <img src=x onerror="document.title=1"> <b>bold</b>';
	const { SMSID } = await sim.send({ Brandname: 'FREETEXT', Content: content });
	await page.getByRole('button', { name: /0912 345 678/ }).click();
	await page.locator('.message .text').waitFor();
	assert.equal(await page.locator('.message .text').textContent(), content);
	assert.equal(await page.locator('.message img').count(), 0);
	await page.getByRole('button', { name: 'Deliver', exact: true }).click();
	await page.locator('.chip', { hasText: 'Delivered' }).waitFor();
	assert.equal((await sim.message(SMSID)).state, 'delivered');

	await sim.get('MakeCallTemplate_V2', { TemplateId: '732', Phone: '0987654321' });
	await page.getByRole('button', { name: '0987 654 321 is ringing' }).click();
	await page.getByRole('button', { name: 'Answer', exact: true }).click();
	await page.getByRole('button', { name: 'Press 7' }).click();
	await page.getByText('Key 7 pressed').waitFor();

	await page.getByLabel('Filter by phone, text or id').fill('nothing like this');
	await page.getByText('Nothing fits this filter.').waitFor();
	await page.getByLabel('Filter by phone, text or id').fill('0912');
	await page.getByRole('button', { name: /0912 345 678/ }).waitFor();

	await page.getByRole('switch', { name: 'Auto-deliver' }).check();
	await until(async () => (await sim.control('GET', '/settings')).autoDeliver === true);
	page.on('dialog', (dialog) => dialog.accept());
	await page.getByRole('button', { name: 'Reset' }).click();
	await until(async () => (await sim.messages()).length === 0);
	assert.deepEqual(problems, []);
});
