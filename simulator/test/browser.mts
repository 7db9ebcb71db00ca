import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, test } from 'node:test';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { until } from './harness.mts';

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/**
 * A person may have no browser; then these tests are left out. Whoever says where it is, or tests for
 * others, has promised one; there they fail instead.
 */
const skip =
	existsSync(executablePath) || process.env.CHROMIUM_PATH || process.env.CI
		? false
		: `no Chromium at ${executablePath}; set CHROMIUM_PATH to run this test`;

export const launchBrowser = () =>
	chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });

export const desktop = { viewport: { width: 1280, height: 800 } };
export const narrow = { viewport: { width: 360, height: 740 } };

/** One browser for all tests of a file. */
let browser: Promise<Browser> | undefined;
let closing = false;

/** A test on a fresh page of the simulator; in the end `problems`, the browser's complaints, must be empty. */
export function browse(
	title: string,
	url: string,
	work: (page: Page, problems: string[]) => Promise<void>,
	options: BrowserContextOptions = desktop,
): void {
	if (!closing) {
		closing = true;
		after(async () => (await browser)?.close());
	}
	void test(title, { skip, timeout: 120_000 }, async () => {
		browser ??= launchBrowser();
		const page = await (await browser).newPage({ reducedMotion: 'reduce', ...options });
		page.setDefaultTimeout(20_000);
		const problems: string[] = [];
		page.on('pageerror', (error) => problems.push(error.message));
		page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
		try {
			await page.goto(url);
			await page.getByText('Live', { exact: true }).waitFor();
			await work(page, problems);
			assert.deepEqual(problems, []);
		} finally {
			await page.close();
		}
	});
}

/** The row of a phone in the list; `phone` as it is shown there. */
export const row = (page: Page, phone: string) => page.locator('.thread', { hasText: phone });

/** Until an expression holds; the page's own policy forbids Playwright's `waitForFunction` to try twice. */
export const becomesTrue = (page: Page, expression: string) =>
	until(() => page.evaluate<boolean>(expression), expression, 20_000);
