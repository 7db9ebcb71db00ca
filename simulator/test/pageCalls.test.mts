import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { becomesTrue, browse, narrow, row } from './browser.mts';
import { receiver, simulator, until } from './harness.mts';

const sim = await simulator({ autoAnswer: false });
const phone = '0987 654 321';
const report = 'ReferenceId=&CallStatus=&Ivr=';

const call = async (query: Record<string, string> = {}) => {
	const { SMSID } = await sim.get('MakeCallRecord_V2', {
		TemplateId: '123456',
		Phone: '0987654321',
		...query,
	});
	return (SMSID as string).trim();
};

/** Presses Tab until this control has the focus; every stop on the way must be seen. */
async function tabTo(page: Page, name: string): Promise<void> {
	const focused = `(() => {
		const { activeElement: at } = document;
		const { outlineStyle, outlineWidth } = getComputedStyle(at);
		return [at.getAttribute('aria-label') ?? at.textContent.trim(), outlineStyle, parseFloat(outlineWidth)];
	})()`;
	for (let stops = 0; stops < 40; stops++) {
		await page.keyboard.press('Tab');
		const [label, style, width] = await page.evaluate<[string, string, number]>(focused);
		assert.ok(style !== 'none' && width >= 2, `the focus on "${label}" is not visible`);
		if (label === name) return;
	}
	assert.fail(`the Tab key does not reach "${name}"`);
}

browse('by keyboard alone: answer a call and press 1', sim.url, async (page) => {
	const hook = await receiver();
	const id = await call({ CallbackUrl: `${hook.url}/?${report}` });
	await page
		.getByRole('status')
		.getByText(`Incoming call: ${phone} is ringing`)
		.waitFor({ state: 'attached' });
	await becomesTrue(page, 'document.title.startsWith("(1 ringing)")');

	await tabTo(page, `Answer ${phone}`);
	await page.keyboard.press('Enter');
	const keypad = page.getByRole('group', { name: `Keypad of ${phone}` });
	await keypad.waitFor();
	await page.locator('.keypad:focus').waitFor();
	assert.equal((await sim.call(id)).state, 'talking');
	await page.getByText('Xác nhận đơn hàng, bấm phím 1.').waitFor();

	await page.keyboard.press('1');
	await page.getByText('Key 1 pressed').waitFor();
	await page.locator('article.call:focus').waitFor();
	const { result, key } = await sim.call(id);
	assert.deepEqual([result, key], ['answered', '1']);
	await page.getByText('Report received (HTTP 200)').waitFor();
	hook.close();
	assert.deepEqual(
		hook.calls.map(({ url }) => url),
		[`/?ReferenceId=${id}&CallStatus=ANSWERED&Ivr=1`],
	);
	// Holding the key down, or typing on, changes nothing any more.
	await page.keyboard.press('2');
	assert.equal((await sim.call(id)).key, '1');
});

browse('by keyboard alone: from phone to phone and back', sim.url, async (page) => {
	for (const last of ['1', '2', '3']) await sim.send({ Phone: `098765432${last}` });
	await row(page, '0987 654 323').waitFor();
	await page.getByRole('searchbox').focus();
	await tabTo(page, 'Filters');
	await page.keyboard.press('Tab');
	const focused = () => page.evaluate<string>('document.activeElement.dataset.key');
	assert.equal(await focused(), '0987654323');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowDown');
	assert.equal(await focused(), '0987654321');
	await page.keyboard.press('Enter');
	await page.getByRole('heading', { name: phone }).waitFor();
	await page.keyboard.press('Tab');
	await page.getByRole('log').and(page.locator(':focus')).waitFor();
	await page.keyboard.press('Escape');
	await page.getByText('Choose a phone').waitFor();
	await page.locator('.thread:focus').waitFor();
	assert.equal(await focused(), '0987654321');
});

browse('star, hash, hang up and decline', sim.url, async (page) => {
	const starId = await call();
	await row(page, phone).click();
	const last = page.locator('article.call').last();
	await last.getByRole('button', { name: 'Answer' }).click();
	await last.getByRole('button', { name: 'Press star' }).click();
	await last.getByText('Key * pressed').waitFor();
	assert.equal((await sim.call(starId)).key, '*');

	const hook = await receiver();
	const hashId = await call({ CallbackUrl: `${hook.url}/?${report}` });
	await last.getByRole('button', { name: 'Answer' }).click();
	await page.locator('.keypad:focus').waitFor();
	await page.keyboard.press('#');
	await last.getByText('Key # pressed').waitFor();
	await until(() => hook.calls.length === 1);
	assert.equal(hook.calls[0]?.url, `/?ReferenceId=${hashId}&CallStatus=ANSWERED&Ivr=%23`);
	hook.close();

	const silentId = await call();
	await last.getByRole('button', { name: 'Answer' }).click();
	await last.getByRole('button', { name: 'Hang up' }).click();
	await last.getByText('Answered', { exact: true }).waitFor();
	const { result, key } = await sim.call(silentId);
	assert.deepEqual([result, key], ['answered', '']);

	const declinedId = await call();
	await page.getByRole('button', { name: `Decline ${phone}` }).click();
	await last.getByText('No answer', { exact: true }).waitFor();
	assert.equal((await sim.call(declinedId)).result, 'noAnswer');
});

browse(
	'on a narrow screen a call takes the whole of it',
	sim.url,
	async (page) => {
		await call();
		await page.getByRole('button', { name: `Answer ${phone}` }).click();
		const keypad = page.getByRole('group', { name: `Keypad of ${phone}` });
		await keypad.waitFor();
		const box = await page.getByRole('button', { name: 'Hang up' }).boundingBox();
		assert.ok(box && box.y + box.height <= 740, 'the keypad ends below the screen');
		await page.getByRole('button', { name: 'Press 7' }).click();
		await page.getByText('Key 7 pressed').waitFor();
		await page.getByRole('button', { name: 'All phones' }).click();
		await row(page, phone).and(page.locator(':focus')).waitFor();
	},
	narrow,
);

browse('answered automatically unless a person wants to', sim.url, async (page) => {
	await sim.set({ autoAnswer: true, answerAfterMs: 150 });
	await call();
	await row(page, phone).getByText('Answered').waitFor();
	await page.getByRole('switch', { name: 'Answer calls by hand' }).check();
	await until(async () => (await sim.control('GET', '/settings')).autoAnswer === false);
	await call();
	await page.getByRole('button', { name: `Answer ${phone}` }).waitFor();
	await page.waitForTimeout(400);
	await row(page, phone).getByText('Ringing').waitFor();
	// A number with a fixed fate keeps it.
	await call({ Phone: '0900001104' });
	await row(page, '0900 001 104').getByText('Answered').waitFor();
	await page.getByRole('switch', { name: 'Answer calls by hand' }).uncheck();
	await row(page, phone).getByText('Answered').waitFor();
});

browse('a call that is over says so', sim.url, async (page, problems) => {
	const id = await call();
	const answer = page.getByRole('button', { name: `Answer ${phone}` });
	await answer.waitFor();
	// Somebody else was quicker, and the page has not heard of it.
	await page.route(`**/_sim/calls/${id}/pick-up`, async (route) => {
		await sim.control('POST', `/calls/${id}/no-answer`);
		await route.continue();
	});
	await answer.click();
	await page.getByRole('alert').getByText('The call is over.').waitFor();
	assert.match(problems.splice(0).join('\n'), /409/);
});
