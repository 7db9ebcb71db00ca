import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { chromium, type Page } from 'playwright-core';

import { owner } from './n8nApi.mts';
import { results } from './places.mts';

export interface Editor {
	page: Page;
	/** What went wrong in the editor's own scripts so far. */
	scriptErrors: string[];
	/** Keeps a picture and the text in it in `test-results/`; the name may have a folder. */
	screenshot(name: string): Promise<string>;
	close(): Promise<void>;
}

/** What a person can read: the page and its fields, but not the dots in a field for passwords. */
export const TEXT_IN_SIGHT = `[
	document.body.innerText,
	...[...document.querySelectorAll('input:not([type=password]), textarea')].map(
		(field) => field.value,
	),
].join('\\n')`;

/** A Chromium with an empty profile, logged in to n8n's editor through its form. */
export async function openEditor(n8nUrl: string): Promise<Editor> {
	const browser = await chromium.launch({
		executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
		args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
	});
	try {
		const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
		page.setDefaultTimeout(30_000);
		const scriptErrors: string[] = [];
		page.on('pageerror', ({ message }) => scriptErrors.push(message));
		await page.goto(`${n8nUrl}/signin`);
		await page.locator('input[name="emailOrLdapLoginId"]').fill(owner.email);
		await page.locator('input[name="password"]').fill(owner.password);
		await page.getByRole('button', { name: 'Sign in' }).click();
		await page.waitForURL((url) => !url.pathname.startsWith('/signin'));
		return {
			page,
			scriptErrors,
			screenshot: async (name) => {
				const path = join(results, `${name}.png`);
				await mkdir(dirname(path), { recursive: true });
				await page.screenshot({ path });
				await writeFile(path.replace(/png$/, 'txt'), await page.evaluate<string>(TEXT_IN_SIGHT));
				return path;
			},
			close: () => browser.close(),
		};
	} catch (error) {
		await browser.close();
		throw error;
	}
}
