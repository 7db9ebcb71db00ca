import assert from 'node:assert/strict';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { browse, desktop, narrow, row } from './browser.mts';
import { simulator } from './harness.mts';
import { fillShowcase } from './showcase.mts';

const sim = await simulator();

/** No rule of axe is broken, those of good practice included, and nothing sticks out at the side. */
async function check(page: Page, where: string): Promise<void> {
	const { violations, passes } = await page.evaluate<axe.AxeResults>('axe.run()');
	const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
	assert.deepEqual(found, [], where);
	assert.ok(passes.length > 10, 'axe has looked at something');
	const beyond = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
	assert.equal(await page.evaluate(beyond), 0, `${where} is too wide`);
}

for (const colorScheme of ['light', 'dark'] as const) {
	for (const [size, options] of Object.entries({ desktop, narrow })) {
		browse(
			`accessible: ${colorScheme}, ${size}`,
			sim.url,
			async (page) => {
				await page.evaluate(axe.source);
				await page.getByText('Numbers with a fixed fate').click();
				await page.getByText('With curl').click();
				await check(page, 'the empty page');

				await fillShowcase(sim.url);
				await page.getByRole('button', { name: 'Answer 0912 345 678' }).waitFor();
				await page.getByText('Address and keys').click();
				await page.getByRole('button', { name: 'Filters' }).click();
				await page.getByRole('combobox', { name: 'Brandname' }).selectOption('DEMOSHOP');
				await check(page, 'the list with filters');
				await page.getByRole('button', { name: 'Clear filters' }).click();

				await row(page, '0900 001 001').click();
				await page.getByText('Details · 1 callback').click();
				await check(page, 'a failed message with its callback');
				if (size === 'narrow') await page.getByRole('button', { name: 'All phones' }).click();
				await row(page, '0912 345 678').click();
				await check(page, 'a phone that rings');
				await page.getByRole('button', { name: 'Answer', exact: true }).click();
				await page.getByRole('button', { name: 'Press 1' }).waitFor();
				await check(page, 'the keypad');
				await page.getByRole('button', { name: 'Press 1' }).click();
				await page.getByText('Key 1 pressed').waitFor();
				await check(page, 'the call afterwards');

				if (size === 'narrow') await page.getByRole('button', { name: 'All phones' }).click();
				await page.getByRole('button', { name: /API requests/ }).click();
				await page.locator('td button').first().click();
				await check(page, 'the requests');
			},
			{ ...options, colorScheme },
		);
	}
}
