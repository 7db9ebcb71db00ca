import assert from 'node:assert/strict';
import { stat } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';

import { demoKeys } from '../../simulator/demo.mts';
import { openEditor, type Editor } from './harness/browser.mts';
import type { SavedWorkflow } from './harness/n8nApi.mts';
import { sendSms } from './harness/nodes.mts';
import { sharedStack } from './harness/sharedStack.mts';
import { createCredential } from './harness/stack.mts';
import { chain, manualTrigger } from './harness/workflowJson.mts';

const { n8n, api, gateway } = sharedStack();

const byTestId = (id: string) => `[data-test-id="${id}"]`;

describe('n8n’s editor', () => {
	let editor: Editor;
	let workflow: SavedWorkflow;

	before(async () => {
		await gateway.reset();
		const credential = await createCredential(api, gateway, 'eSMS in the editor', demoKeys);
		const node = sendSms(credential, { accents: 'remove' });
		workflow = await api.createWorkflow(chain('Browser', manualTrigger, node));
		editor = await openEditor(n8n.url);
	});
	after(() => editor?.close());

	test('shows the node’s form, and tests its credential green', async () => {
		const { page, screenshot } = editor;
		try {
			await page.goto(`${n8n.url}/workflow/${workflow.id}`);
			const node = page.locator(byTestId('canvas-node'), { hasText: 'Send SMS' });
			// The icon comes out of the package, too.
			await node.locator('img').first().waitFor();
			await node.dblclick();
			for (const field of ['Resource', 'Operation', 'Phone', 'Message', 'SMS Type', 'Brandname']) {
				await page.locator(byTestId('input-label'), { hasText: field }).first().waitFor();
			}
			await page.getByText('Accents', { exact: true }).first().waitFor();
			assert.ok((await stat(await screenshot('node'))).size > 20_000);

			await page.locator(byTestId('credential-edit-button')).click();
			const dialog = page.locator(byTestId('editCredential-modal'));
			const green = dialog.locator(byTestId('credentials-config-container-test-success'));
			await green.waitFor();
			for (const field of ['API Key', 'Secret Key']) {
				await dialog
					.locator(byTestId('credential-connection-parameter'), { hasText: field })
					.waitFor();
			}
			const before = (await gateway.requests()).length;
			const tested = page.waitForResponse((response) =>
				response.url().endsWith('/rest/credentials/test'),
			);
			await dialog.getByRole('button', { name: 'Retry' }).click();
			const { data } = (await (await tested).json()) as { data: unknown };
			assert.deepEqual(data, { status: 'OK', message: 'Connection successful!' });
			assert.equal((await gateway.requests()).length, before + 1);
			await green.getByText('Connection tested successfully').waitFor();
			assert.ok((await stat(await screenshot('credential'))).size > 20_000);
		} catch (error) {
			await screenshot('browser-failure');
			throw error;
		}
	});
});
