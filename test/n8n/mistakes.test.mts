// The mistakes that cost most, made in n8n's editor: what the person sees, and that nothing was sent unseen.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { demoKeys } from '../../simulator/demo.mts';
import { openEditor, type Editor } from './harness/browser.mts';
import type { Credential } from './harness/n8nApi.mts';
import { esms, sendSms } from './harness/nodes.mts';
import { sharedStack } from './harness/sharedStack.mts';
import { createCredential } from './harness/stack.mts';
import { chain, manualTrigger, withItems } from './harness/workflowJson.mts';

const { n8n, api, gateway } = sharedStack();
const byTestId = (id: string) => `[data-test-id="${id}"]`;

interface Mistake {
	/** Also the name of the picture. */
	name: string;
	items?: Array<Record<string, unknown>>;
	options?: Record<string, unknown>;
	message?: string;
	phone?: string;
	/** What stands on the screen. */
	sees: RegExp;
	/** How many messages eSMS gets. */
	sent?: number;
}

const message = 'Don hang da giao';
const people = ['0912000701', '0912000702', '0912000703'].map((phone) => ({ phone, message }));

const mistakes: Mistake[] = [
	{
		name: 'one-key-for-three-people',
		items: people,
		options: { duplicateProtection: 'ownKey', duplicateKey: 'khuyen-mai' },
		sees: /khuyen-mai.* is also that of row 1/,
	},
	{ name: 'object-as-text', message: '={{ $json }}', sees: /'Message' is an object/ },
	{
		name: 'send-at-of-nothing',
		options: { sendAt: '={{ $json.nothing }}' },
		sees: /'Send At' is empty: its expression gives nothing/,
	},
	{
		name: 'expression-in-fixed-mode',
		message: 'Ma cua ban la {{ $json.code }}',
		sees: /expression that n8n didn.t fill in/,
	},
	{
		name: 'one-wrong-row',
		items: [...people, { phone: '12', message }],
		sees: /Row 4: The 'Phone' has 2 digits/,
	},
	{
		name: 'landline-of-then',
		phone: '(08) 3812 3456',
		sees: /landline of Ho Chi Minh City from before 2017/,
	},
	{ name: 'fourteen-parts', message: 'a'.repeat(2_000), sees: /has 14 parts/ },
	{
		name: 'callback-of-an-example',
		options: { callbackUrl: 'https://n8n.example.com/webhook/1b9d/esms' },
		sees: /is the address of an example/,
	},
	{
		name: 'scheduled',
		options: { sendAt: '={{ $now.plus({ days: 2 }) }}' },
		sees: /1 scheduled for \d\d:\d\d on \d+ \w+ \d{4} in Vietnam/,
		sent: 1,
	},
	{
		name: 'emoji',
		message: 'Don hang da giao 😀',
		sees: /Because of “😀”/,
		sent: 1,
	},
];

describe('mistakes in the editor', () => {
	let editor: Editor;
	let credential: Credential;
	before(async () => {
		credential = await createCredential(api, gateway, 'eSMS of mistakes', demoKeys);
		editor = await openEditor(n8n.url);
	});
	after(() => editor?.close());

	for (const { name, items = [people[0]!], options = {}, sees, sent = 0, ...more } of mistakes) {
		test(name, async () => {
			await gateway.reset();
			const node = sendSms(credential, options);
			Object.assign(node.parameters, more);
			const workflow = withItems(chain(`Mistake: ${name}`, manualTrigger, node), items);
			const { id } = await api.createWorkflow(workflow);
			await run(id, node.name, sees, `mistakes/${name}`);
			assert.equal((await gateway.messages()).length, sent);
		});
	}

	test('Sandbox is on, and the operation is changed to one that waits', async () => {
		await gateway.reset();
		const { phone, smsType, brandname } = sendSms(credential).parameters;
		const node = esms(credential, 'sms', 'send', {
			...{ phone, smsType, brandname, message },
			options: { sandbox: true },
		});
		const workflow = withItems(chain('Mistake: sandbox', manualTrigger, node), [people[0]!]);
		const { id } = await api.createWorkflow(workflow);
		const { page } = editor;
		await page.goto(`${n8n.url}/workflow/${id}`);
		await page.locator(byTestId('canvas-node'), { hasText: node.name }).dblclick();
		// In sight, as for a person: what the form then no longer shows, the editor drops.
		const isOn = page.locator(byTestId('parameter-input-sandbox'));
		await isOn.waitFor();
		await page.locator(byTestId('parameter-input-operation')).click();
		await page.getByRole('option', { name: 'Send and Wait for Delivery' }).click();
		await page.getByText('Wait Limit', { exact: true }).first().waitFor();
		await isOn.waitFor();
		await page.locator(byTestId('node-execute-button')).first().click();
		await shows(/'Sandbox' is on, and a rehearsal has no report/, 'mistakes/sandbox');
		assert.deepEqual(await gateway.messages(), []);
	});

	async function run(id: string, node: string, sees: RegExp, picture: string): Promise<void> {
		const { page } = editor;
		await page.goto(`${n8n.url}/workflow/${id}`);
		const onCanvas = page.locator(byTestId('canvas-node'), { hasText: node });
		await onCanvas.waitFor();
		await page.locator(byTestId('execute-workflow-button')).first().click();
		await onCanvas.dblclick();
		await shows(sees, picture);
	}

	async function shows(sees: RegExp, picture: string): Promise<void> {
		const { page, screenshot } = editor;
		try {
			await page.locator(byTestId('output-panel')).getByText(sees).first().waitFor();
		} finally {
			await screenshot(picture);
		}
	}
});
