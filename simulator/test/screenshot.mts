/** A picture of the page with a shop's two days on it: `screenshot.mts <file.png> [--dark] [--phone] [--talking]`. */
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { startSimulator } from '../server.mts';
import { launchBrowser } from './browser.mts';
import { fillShowcase } from './showcase.mts';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		dark: { type: 'boolean', default: false },
		phone: { type: 'boolean', default: false },
		/** Somebody has picked up, and the keypad is there. */
		talking: { type: 'boolean', default: false },
		/** The list instead of a conversation, where there is room for one of them only. */
		list: { type: 'boolean', default: false },
	},
});
const [path] = positionals;
if (!path) throw new Error('Where to? Give the path of a PNG file.');

const simulator = await startSimulator();
const browser = await launchBrowser();
try {
	await fillShowcase(simulator.url);
	const page = await browser.newPage({
		viewport: values.phone ? { width: 360, height: 740 } : { width: 1280, height: 800 },
		deviceScaleFactor: 2,
		colorScheme: values.dark ? 'dark' : 'light',
		reducedMotion: 'reduce',
	});
	await page.goto(simulator.url);
	await look(page);
	await page.screenshot({ path });
	console.log(path);
} finally {
	await browser.close();
	await simulator.close();
}

async function look(page: Page): Promise<void> {
	const answer = page.getByRole('button', { name: 'Answer 0912 345 678' });
	await answer.waitFor();
	if (values.talking) await answer.click();
	else if (!values.list) await page.locator('.thread', { hasText: '0912 345 678' }).click();
	if (values.talking) await page.getByRole('button', { name: 'Press 1' }).waitFor();
	// No ring around what the mouse has just clicked.
	await page.mouse.move(0, 0);
}
