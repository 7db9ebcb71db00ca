import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { openEditor, type Editor } from './harness/browser.mts';
import { readExample } from './harness/examples.mts';
import { checkout } from './harness/places.mts';
import { sharedStack } from './harness/sharedStack.mts';

const { n8n, api } = sharedStack();

interface Box {
	name: string;
	isNote: boolean;
	left: number;
	top: number;
	right: number;
	bottom: number;
}

/** What stands on the canvas, with names and all, and the notes whose text doesn't fit. */
const LOOK = `(() => {
	const boxOf = (element, name, isNote) => {
		const { left, top, right, bottom } = element.getBoundingClientRect();
		return { name, isNote, left, top, right, bottom };
	};
	const nodes = [...document.querySelectorAll('[data-test-id="canvas-node"]')];
	const boxes = nodes.flatMap((node) => {
		const name = node.getAttribute('data-node-name');
		const note = node.querySelector('[data-test-id="sticky"]');
		if (note) return [boxOf(note, name, true)];
		return [node.querySelector('[data-test-id="canvas-default-node"]') ?? node, ...node.querySelectorAll('[class*=description]')]
			.filter((part) => part.getBoundingClientRect().width > 0)
			.map((part) => boxOf(part, name, false));
	});
	const cut = [...document.querySelectorAll('[data-test-id="sticky"] [class*=wrapper], [data-test-id="sticky"] .sticky-textarea, [data-test-id="sticky"]')]
		.flatMap((element) => [element, ...element.querySelectorAll('*')])
		.filter((element) => element.scrollHeight > element.clientHeight + 2 && element.clientHeight > 60)
		.map((element) => element.className + ' ' + element.scrollHeight + ' > ' + element.clientHeight);
	return { boxes, cut };
})()`;

const apart = (a: Box, b: Box) =>
	a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;

describe('the examples in n8n’s editor', async () => {
	const names = (await readdir(join(checkout, 'examples'))).map((file) =>
		file.replace('.json', ''),
	);
	let editor: Editor;
	before(async () => {
		editor = await openEditor(n8n.url);
		await editor.page.setViewportSize({ width: 1900, height: 1000 });
	});
	after(() => editor?.close());

	for (const name of names) {
		test(name, async () => {
			const { page, screenshot, scriptErrors } = editor;
			const workflow = await readExample(name);
			const { id } = await api.createWorkflow(workflow);
			await page.goto(`${n8n.url}/workflow/${id}`);
			const nodes = page.locator('[data-test-id="canvas-node"]');
			await nodes.nth(workflow.nodes.length - 1).waitFor();
			await page.keyboard.press('1');
			await page.waitForTimeout(1_000);
			await screenshot(`examples/${name}`);
			const { boxes, cut } = await page.evaluate<{ boxes: Box[]; cut: string[] }>(LOOK);
			assert.equal(boxes.filter(({ isNote }) => isNote).length, 2);
			assert.deepEqual(cut, []);
			const overlapping = boxes.flatMap((a, index) =>
				boxes
					.slice(index + 1)
					.filter((b) => a.name !== b.name && !apart(a, b))
					.map((b) => `${a.name} / ${b.name}`),
			);
			assert.deepEqual(overlapping, []);
			assert.deepEqual(scriptErrors, []);
		});
	}
});
