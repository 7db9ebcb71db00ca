// Does in n8n's editor what the README's “Your first SMS” says, with the simulator.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { demoKeys } from '../../simulator/demo.mts';
import { openEditor, type Editor } from './harness/browser.mts';
import { sharedStack } from './harness/sharedStack.mts';
import { createCredential } from './harness/stack.mts';
import { until } from './harness/until.mts';

const { n8n, api, gateway } = sharedStack();
const PHONE = '0912000777';

let editor: Editor;
before(async () => {
	await gateway.reset();
	await createCredential(api, gateway, 'First SMS', demoKeys);
	editor = await openEditor(n8n.url);
});
after(() => editor?.close());

test('“Your first SMS” leads to an SMS on the simulator’s phone', async () => {
	const { page, screenshot } = editor;
	const byTestId = (id: string) => page.locator(`[data-test-id="${id}"]`);
	const panel = byTestId('node-parameters');
	const choose = async (list: number, entry: string) => {
		await panel.locator('[data-test-id="rlc-input"]').nth(list).click();
		await byTestId('rlc-item').filter({ hasText: entry }).first().click();
	};
	/** Answers the message that the editor shows as the node's output. */
	const execute = async (count: number) => {
		await byTestId('node-execute-button').first().click();
		const message = await until(`message ${count}`, async () => (await booked())[count - 1]);
		await byTestId('output-panel').getByText(message.id).first().waitFor();
		return message;
	};
	try {
		await page.goto(`${n8n.url}/workflow/new`);
		await byTestId('canvas-plus-button').first().click();
		await byTestId('node-creator').waitFor();
		await page.keyboard.type('esms');
		await byTestId('node-creator-item-name').getByText('eSMS', { exact: true }).first().click();
		await byTestId('node-creator')
			.getByText(/^Actions \(/)
			.click();
		await byTestId('node-creator').getByText('Send SMS', { exact: true }).click();

		const credential = byTestId('node-credentials-select').first();
		await credential.click();
		await page.getByRole('option').filter({ hasText: 'First SMS' }).first().click();
		await byTestId('parameter-input-phone').locator('input').fill(PHONE);
		await choose(0, 'DEMOSHOP');
		await byTestId('parameter-input-messageSource').click();
		await page.getByRole('option', { name: 'Message From Template' }).click();
		await choose(1, 'DEMOSHOP: ma cua ban la');
		await screenshot('firstSms/template');
		const variables = panel.locator('[data-test-id="resource-mapper-container"], .resourceMapper');
		await variables.locator('input').last().fill('4821');
		await panel.getByPlaceholder('Add option').click();
		await page.getByRole('option', { name: 'Sandbox' }).click();
		const sandbox = byTestId('parameter-input-sandbox')
			.locator('[role="switch"], .el-switch')
			.first();
		await sandbox.click();
		const tried = await execute(1);
		await screenshot('firstSms/sandbox');
		assert.equal(tried.state, 'sandbox');

		await sandbox.click();
		const { content } = await execute(2);
		assert.equal(content, 'DEMOSHOP: ma cua ban la 4821');
		await until('the SMS on the phone', async () =>
			(await booked())[1]?.state === 'delivered' ? true : undefined,
		);
	} catch (error) {
		await screenshot('firstSms-failure');
		throw error;
	}
});

/** What the simulator has of this number, the oldest first. */
const booked = async () =>
	(await gateway.messages()).filter(({ phones }) => phones.includes(PHONE));
