import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { demoKeys } from '../../simulator/demo.mts';
import { openEditor, type Editor } from './harness/browser.mts';
import { importExample, readExample } from './harness/examples.mts';
import { checkout } from './harness/places.mts';
import { sharedStack } from './harness/sharedStack.mts';
import { createCredential } from './harness/stack.mts';
import type { WorkflowJson } from './harness/workflowJson.mts';

const { n8n, api, gateway } = sharedStack();

const names = (await readdir(join(checkout, 'examples'))).map((file) => file.replace('.json', ''));

let editor: Editor;
before(async () => {
	editor = await openEditor(n8n.url);
	await editor.page.setViewportSize({ width: 1900, height: 1000 });
});
after(() => editor?.close());

async function open({ nodes }: WorkflowJson, id: string): Promise<void> {
	await editor.page.goto(`${n8n.url}/workflow/${id}`);
	await editor.page
		.locator('.vue-flow__node')
		.nth(nodes.length - 1)
		.waitFor();
}

interface Box {
	name: string;
	left: number;
	top: number;
	right: number;
	bottom: number;
}

interface Looks {
	/** Each node, the text below it, and each note. */
	boxes: Box[];
	/** The text of each note. */
	texts: Box[];
}

const LOOKS = `(() => {
	const boxOf = (name, element) => {
		const { left, top, right, bottom } = element.getBoundingClientRect();
		return { name, left, top, right, bottom };
	};
	const boxes = [];
	const texts = [];
	for (const node of document.querySelectorAll('.vue-flow__node > [data-node-name]')) {
		const name = node.getAttribute('data-node-name');
		const note = node.querySelector('[data-test-id="sticky"]');
		const parts = note
			? [note]
			: node.querySelectorAll(
					'[data-test-id^="canvas-"][data-test-id$="-node"], [class*="_description_"] > *',
				);
		for (const part of parts) boxes.push(boxOf(name, part));
		if (note) for (const text of note.querySelectorAll('h2, p, li')) texts.push(boxOf(name, text));
	}
	return { boxes, texts };
})()`;

const apart = (a: Box, b: Box) =>
	a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
const within = (inner: Box, outer: Box) =>
	inner.left >= outer.left &&
	inner.right <= outer.right &&
	inner.top >= outer.top &&
	inner.bottom <= outer.bottom;

describe('each example in n8n’s editor', () => {
	for (const name of names) {
		test(`${name} shows its notes whole, and nothing over anything else`, async () => {
			const workflow = await readExample(name);
			await open(workflow, (await api.createWorkflow(workflow)).id);
			const { page, screenshot, scriptErrors } = editor;
			// The view has to come to rest.
			await page.waitForTimeout(1_000);
			await screenshot(`examples/${name}`);
			const { boxes, texts } = await page.evaluate<Looks>(LOOKS);
			assert.equal(new Set(boxes.map((box) => box.name)).size, workflow.nodes.length);
			const overlapping = boxes.flatMap((a, index) =>
				boxes
					.slice(index + 1)
					.filter((b) => a.name !== b.name && !apart(a, b))
					.map((b) => `${a.name} / ${b.name}`),
			);
			assert.deepEqual(overlapping, []);
			assert.ok(texts.length > 4);
			for (const text of texts) {
				assert.ok(
					within(
						text,
						boxes.find((box) => box.name === text.name)!,
					),
					text.name,
				);
			}
			assert.deepEqual(scriptErrors, []);
		});
	}
});

test('every example is made of nodes that n8n has, and sets only what they have', async () => {
	const find = await api.nodeTypes<{ properties: Array<{ name: string }> }>();
	for (const example of names) {
		for (const { name, type, typeVersion, parameters } of (await readExample(example)).nodes) {
			const known = new Set(find(type, typeVersion)?.properties.map((property) => property.name));
			const unknown = Object.keys(parameters).filter((parameter) => !known.has(parameter));
			assert.deepEqual(unknown, [], `${example}: ${name}`);
		}
	}
});

/** An entry of n8n's own, which leads to the HTTP Request node. */
const CUSTOM_API_CALL = 'Custom API Call';

test('the form of a tool tells what the model is told, and offers nothing that waits', async () => {
	const credential = await createCredential(api, gateway, 'Tool in the editor', demoKeys);
	const workflow = await importExample(
		api,
		n8n.url,
		credential,
		'ai-agent-one-sms',
		({ nodes }) => {
			delete nodes.find(({ name }) => name === 'Send SMS to Customer')!.parameters.toolDescription;
		},
	);
	await open(workflow, workflow.id);
	const { page, screenshot } = editor;
	await page
		.locator('[data-node-name="Send SMS to Customer"] [data-test-id$="-node"]')
		.first()
		.dblclick();
	const panel = page.locator('[data-test-id="node-parameters"]');
	const fieldOf = (label: string) =>
		panel
			.locator('[data-test-id="parameter-item"], .parameter-item')
			.filter({ has: page.getByText(label, { exact: true }) })
			.first();
	const told = await fieldOf('Tool Description').locator('textarea').inputValue();
	assert.match(told, /^Sends one SMS .* Costs money and can't be undone/);
	await fieldOf('Operation').locator('input').click();
	await page.getByRole('option', { name: 'Get Status' }).waitFor();
	await screenshot('examples/tool-form');
	const offered = await page.getByRole('option').allInnerTexts();
	assert.deepEqual(
		offered.map((text) => text.split('\n')[0]),
		['Estimate Price', 'Get Many', 'Get Recipient Results', 'Get Status', 'Send', CUSTOM_API_CALL],
	);
});
