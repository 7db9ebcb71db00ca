// Draws docs/diagrams/*.mmd as SVG, light and dark: npx tsx tools/diagrams/render.mts
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';

import { checkout } from '../../test/n8n/harness/places.mts';
import { DIAGRAMS, fingerprint, pictureOf, THEMES, type Theme } from './definitions.ts';

const MARGIN = 12;

const library = join(
	createRequire(import.meta.url).resolve('mermaid/package.json'),
	'../dist/mermaid.min.js',
);

/** Runs in the page, as text: tsx would add helpers to a function that the page doesn't have. */
const DRAW = `async ({ source, config, background, margin }) => {
	mermaid.initialize({ ...config, startOnLoad: false });
	const { svg } = await mermaid.render('diagram', source);
	document.body.innerHTML = svg;
	const drawn = document.querySelector('svg');
	const [x, y, width, height] = drawn.getAttribute('viewBox').split(' ').map(Number);
	const box = [x - margin, y - margin, width + 2 * margin, height + 2 * margin].map(Math.round);
	drawn.removeAttribute('style');
	drawn.setAttribute('viewBox', box.join(' '));
	drawn.setAttribute('width', box[2]);
	drawn.setAttribute('height', box[3]);
	const paper = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
	const place = { x: box[0], y: box[1], width: box[2], height: box[3], rx: 8, fill: background };
	for (const [name, value] of Object.entries(place)) paper.setAttribute(name, value);
	drawn.prepend(paper);
	return new XMLSerializer().serializeToString(drawn);
}`;

async function draw(page: Page, source: string, look: Theme): Promise<string> {
	await page.setContent('<!doctype html><body></body>');
	await page.addScriptTag({ path: library });
	const { config, background } = look;
	const given = JSON.stringify({ source, config, background, margin: MARGIN });
	const svg = await page.evaluate<string>(`(${DRAW})(${given})`);
	return svg.replace('<svg ', `<svg data-made-of="${fingerprint(source, look)}" `);
}

const browser = await chromium.launch({
	executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
	args: ['--no-sandbox', '--disable-gpu'],
});
try {
	const page = await browser.newPage();
	const folder = join(checkout, DIAGRAMS);
	const sources = (await readdir(folder)).filter((name) => name.endsWith('.mmd'));
	for (const name of sources) {
		const source = await readFile(join(folder, name), 'utf8');
		for (const look of THEMES) {
			const picture = pictureOf(name, look);
			await writeFile(join(folder, picture), `${await draw(page, source, look)}\n`);
			console.log(`${DIAGRAMS}/${picture}`);
		}
	}
} finally {
	await browser.close();
}
