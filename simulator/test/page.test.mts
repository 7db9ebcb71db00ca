import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browse, row } from './browser.mts';
import { simulator, until } from './harness.mts';
import { fillShowcase } from './showcase.mts';

const sim = await simulator();

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

browse('a message is read and decided, and everything reset', sim.url, async (page) => {
	await page.getByRole('heading', { name: 'No message yet' }).waitFor();
	await page.getByRole('switch', { name: 'Deliver messages by hand' }).check();
	await until(async () => (await sim.control('GET', '/settings')).autoDeliver === false);
	const { SMSID } = await sim.send({ CallbackUrl: `${sim.url}/_sim/info` });
	await row(page, '0912 345 678').click();
	const card = page.locator('.message');
	for (const part of ['DEMOSHOP', '1 part · GSM-7', '850 ₫', 'Waiting']) {
		await card
			.getByText(part, { exact: part !== 'DEMOSHOP' })
			.first()
			.waitFor();
	}
	assert.match((await card.locator('time').first().getAttribute('title')) ?? '', /\(Vietnam\)$/);

	await page.getByRole('button', { name: 'Deliver', exact: true }).click();
	await card.locator('.badge', { hasText: 'Delivered' }).waitFor();
	await row(page, '0912 345 678').getByText('Delivered').waitFor();
	await card.getByText('Report received (HTTP 200)').waitFor();
	assert.equal((await sim.message(SMSID)).state, 'delivered');
	await card.getByText('Details · 1 callback').click();
	await card.getByRole('list', { name: 'Callbacks' }).getByText('SendStatus=5').waitFor();

	page.on('dialog', (dialog) => dialog.accept());
	await page.getByRole('button', { name: 'Reset' }).click();
	await page.getByRole('heading', { name: 'No message yet' }).waitFor();
	assert.deepEqual(await sim.messages(), []);
});

browse('the samples of the empty page arrive', sim.url, async (page) => {
	await page.getByRole('button', { name: 'Place a sample call' }).click();
	await page.getByRole('button', { name: 'Answer 0912 345 678' }).click();
	await page.getByText('Xác nhận đơn hàng').waitFor();
	await sim.control('POST', '/reset');
	await page.getByRole('button', { name: 'Send a sample message' }).click();
	await row(page, '0912 345 678').getByText('DEMOSHOP: ma cua ban la 4821').waitFor();
});

browse('filters by text, kind, status and brandname', sim.url, async (page) => {
	await fillShowcase(sim.url);
	const titles = page.locator('.thread .title');
	const count = page.getByRole('search').getByRole('status');
	const expectRows = async (...phones: string[]) => {
		await count.getByText(`${phones.length} conversation`).waitFor();
		assert.deepEqual((await titles.allTextContents()).sort(), phones.sort());
	};
	await count.getByText('9 conversations').waitFor();
	const search = page.getByRole('searchbox', { name: 'Search phone, text or id' });
	await search.fill('0912 345');
	await expectRows('0912 345 678');
	await search.fill('MINH TÂM');
	await expectRows('0978 123 456');
	await search.fill('nothing like this');
	await count.getByText('Nothing fits.').waitFor();
	await page.getByRole('button', { name: 'Clear filters' }).click();
	assert.equal(await search.inputValue(), '');
	await count.getByText('9 conversations').waitFor();

	await page.getByRole('button', { name: 'Filters' }).click();
	const choose = (label: string, option: string) =>
		page.getByRole('combobox', { name: label, exact: true }).selectOption({ label: option });
	await choose('Kind', 'Calls');
	await expectRows('0900 001 101', '0900 001 111', '0912 345 678');
	await choose('Status', 'No answer');
	await expectRows('0900 001 111');
	await choose('Kind', 'Advertising');
	assert.equal(await page.getByRole('combobox', { name: 'Status' }).inputValue(), '');
	await expectRows('40 numbers');
	await choose('Kind', 'Any kind');
	await choose('Status', 'Failed');
	await expectRows('0900 001 001');
	await choose('Status', 'Any status');
	await choose('Brandname', 'DEMOSHOP');
	await expectRows('0900 001 001', '0912 345 678');
	// The choice holds for what arrives later, and the phone that rings can be answered all the same.
	await sim.send({ Phone: '0987000001', Brandname: 'FREETEXT', Content: 'Not shown' });
	await sim.send({ Phone: '0987000002' });
	await expectRows('0900 001 001', '0912 345 678', '0987 000 002');
	await page.getByRole('button', { name: 'Answer 0912 345 678' }).waitFor();
});

browse('strange texts are text', sim.url, async (page) => {
	const texts = [
		'Line 1\nLine 2 <img src=x onerror="document.title=1"> <b>bold</b>',
		'"><script>document.title=1</script>&amp;&lt;',
		'שלום, הקוד שלך הוא 4821',
		'\u202Egpj.exe \u2066 and so on',
		`${'0123456789'.repeat(60)}`,
	];
	for (const Content of texts) await sim.send({ Brandname: 'FREETEXT', Content, IsUnicode: '1' });
	await row(page, '0912 345 678').click();
	await page
		.locator('.message')
		.nth(texts.length - 1)
		.waitFor();
	assert.deepEqual(await page.locator('.message .text').allTextContents(), texts);
	assert.equal(await page.locator('.message :is(img, script, b)').count(), 0);
	assert.equal(await page.title(), 'eSMS simulator');
	const directions = await page
		.locator('.message .text')
		.evaluateAll((all: any[]) => all.map((one) => one.matches(':dir(rtl)')));
	assert.deepEqual(directions, [false, false, true, false, false]);
	const overflow =
		'document.querySelector(".log").scrollWidth - document.querySelector(".log").clientWidth';
	assert.equal(await page.evaluate(overflow), 0);
});
