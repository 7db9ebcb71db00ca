import assert from 'node:assert/strict';
import { becomesTrue, browse, row } from './browser.mts';
import { receiver, simulator, until } from './harness.mts';

const sim = await simulator();
const phone = '0912 345 678';
const many = async (amount: number, members: Record<string, string> = {}) => {
	for (let at = 0; at < amount; at += 20) {
		const batch = Array.from({ length: Math.min(20, amount - at) }, (_, more) =>
			sim.send({ Brandname: 'FREETEXT', Content: `Message ${at + more + 1}`, ...members }),
		);
		await Promise.all(batch);
	}
};

browse('what arrives takes away neither the focus nor the place', sim.url, async (page) => {
	// As in browsers in which an element that is moved loses the focus.
	await page.addInitScript('delete Element.prototype.moveBefore; delete Node.prototype.moveBefore');
	await page.reload();
	await many(30);
	await sim.send({ Phone: '0987000001' });
	await row(page, phone).click();
	const log = page.getByRole('log');
	await log.getByText('Message 30', { exact: true }).waitFor();
	const place = 'document.querySelector(".log").scrollTop';
	const distance = `(() => {
		const { scrollHeight, scrollTop, clientHeight } = document.querySelector('.log');
		return scrollHeight - scrollTop - clientHeight;
	})()`;
	await becomesTrue(page, `${distance} < 2`);

	// Whoever reads at the end stays there.
	await many(1, { Content: 'One more' });
	await log.getByText('One more').waitFor();
	await becomesTrue(page, `${distance} < 2`);

	// Whoever reads further up does, too, and the focus stays on a row that others push down.
	await log.evaluate((element: any) => element.scrollTo({ top: 200 }));
	await row(page, '0987 000 001').focus();
	await many(2, { Content: 'Two more' });
	await sim.send({ Phone: '0987000002' });
	await row(page, '0987 000 002').waitFor();
	await page.getByRole('button', { name: '2 new' }).waitFor();
	assert.equal(await page.evaluate(place), 200);
	const focused = 'document.activeElement.dataset.key';
	assert.equal(await page.evaluate(focused), '0987000001');
	await sim.send({ Phone: '0987000001' });
	await page.locator('li:first-child .thread', { hasText: '0987 000 001' }).waitFor();
	assert.equal(await page.evaluate(focused), '0987000001');
	await page.getByRole('button', { name: '2 new' }).click();
	await becomesTrue(page, `${distance} < 2`);

	// Half a word in the search field survives, with the cursor where it was.
	const search = page.getByRole('searchbox');
	await search.fill('mesage');
	await search.press('ArrowLeft');
	await search.press('ArrowLeft');
	await search.press('ArrowLeft');
	await search.press('ArrowLeft');
	await many(3);
	await search.press('s');
	assert.equal(await search.inputValue(), 'message');
});

browse('500 messages in one conversation, and more while it is read', sim.url, async (page) => {
	await sim.set({ deliverAfterMs: 0 });
	await many(500);
	await page.reload();
	await row(page, phone).click();
	await page.locator('.message').nth(499).waitFor();
	// Long tasks of the browser while more arrive, one after the other, and somebody types.
	await page.evaluate(`
		window.longest = 0;
		new PerformanceObserver((list) => {
			for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
		}).observe({ type: 'longtask' });
	`);
	for (let at = 1; at <= 20; at++) {
		await many(1, { Content: `Late message ${at}` });
		await page.waitForTimeout(110);
	}
	await page.getByRole('searchbox').pressSequentially('message', { delay: 30 });
	await page.getByRole('log').getByText('Late message 20', { exact: true }).waitFor();
	await page.waitForTimeout(200);
	const longest = await page.evaluate<number>('window.longest');
	assert.ok(longest < 3000, `the page stood still for ${longest} ms`);
	await page.getByText('from the newest 500 of 520 messages').waitFor();

	// News of a message that is no longer shown.
	const [first] = await sim.messages();
	await sim.control('POST', `/messages/${first?.id}/interim`);
	await many(1, { Phone: '0987000006', Content: 'The last message' });
	await row(page, '0987 000 006').waitFor();
	await page.getByText('from the newest 500 of 521 messages').waitFor();
});

browse('an answer that comes after newer news does not take it back', sim.url, async (page) => {
	await sim.set({ autoAnswer: false });
	const hook = await receiver();
	await sim.get('MakeCallRecord_V2', {
		TemplateId: '123456',
		Phone: '0912345678',
		CallbackUrl: `${hook.url}/?CallStatus=`,
	});
	await page.getByRole('button', { name: `Answer ${phone}` }).click();
	const reported = page.getByText('Report received (HTTP 200)');
	await page.route('**/_sim/calls/*/press', async (route) => {
		const response = await route.fetch();
		await reported.waitFor();
		await route.fulfill({ response });
	});
	const answer = page.waitForResponse('**/_sim/calls/*/press');
	await page.getByRole('button', { name: 'Press 1' }).click();
	await (await answer).finished();
	await sim.send({ Phone: '0987000003' });
	await row(page, '0987 000 003').waitFor();
	assert.ok(await reported.isVisible());
	hook.close();
});

browse('what happens while a list is being read is not lost', sim.url, async (page) => {
	await sim.set({ autoDeliver: false });
	const { SMSID } = await sim.send();
	await row(page, phone).getByText('Waiting').waitFor();
	const lists: Array<() => void> = [];
	await page.route('**/_sim/messages?*', async (route) => {
		const response = await route.fetch();
		await new Promise<void>((resolve) => lists.push(resolve));
		await route.fulfill({ response });
	});
	const answer = page.waitForResponse('**/_sim/messages?*');
	await page.getByRole('searchbox').fill('demoshop');
	await until(() => lists.length === 1);
	await sim.control('POST', `/messages/${SMSID}/deliver`);
	await sim.send({ Phone: '0987000004' });
	await row(page, phone).getByText('Delivered').waitFor();
	await row(page, '0987 000 004').waitFor();
	lists[0]?.();
	await (await answer).finished();
	await sim.send({ Phone: '0987000005' });
	await row(page, '0987 000 005').waitFor();
	assert.ok(await row(page, phone).getByText('Delivered').isVisible());
	assert.ok(await row(page, '0987 000 004').isVisible());
});
