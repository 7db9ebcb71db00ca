import assert from 'node:assert/strict';
import { stat } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';

import { demoKeys } from '../../simulator/demo.mts';
import { openEditor, type Editor } from './harness/browser.mts';
import type { SavedWorkflow } from './harness/n8nApi.mts';
import { brandname, callAndWait, esms, esmsTrigger, sendSms } from './harness/nodes.mts';
import { sharedStack } from './harness/sharedStack.mts';
import { createCredential, type Keys } from './harness/stack.mts';
import { operationForms } from './harness/operationForms.mts';
import { until } from './harness/until.mts';
import { chain, inGrid, manualTrigger } from './harness/workflowJson.mts';

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

describe('the forms of all operations', () => {
	const byName = Object.entries(operationForms);
	let editor: Editor;

	before(async () => {
		await gateway.reset();
		const credential = await createCredential(api, gateway, 'eSMS in the forms', demoKeys);
		const nodes = byName.map(([name, { resource, operation, parameters }]) =>
			esms(credential, resource, operation, parameters, name),
		);
		const trigger = esmsTrigger(credential, {
			options: { confirmWithEsms: true, dropDuplicates: true, verifyToken: true },
		});
		const { id } = await api.createWorkflow(inGrid(chain('Forms', trigger, ...nodes)));
		editor = await openEditor(n8n.url);
		// High enough for the longest form with all its options.
		await editor.page.setViewportSize({ width: 1600, height: 2000 });
		await editor.page.goto(`${n8n.url}/workflow/${id}`);
	});
	after(() => editor?.close());

	async function showsForm(name: string, labels: readonly string[]): Promise<void> {
		const { page, screenshot, scriptErrors } = editor;
		try {
			const node = page
				.locator(byTestId('canvas-node'))
				.filter({ has: page.getByText(name, { exact: true }) });
			await node.dblclick();
			const panel = page.locator(byTestId('node-parameters'));
			await panel.waitFor();
			for (const label of labels) {
				const field = panel.locator(byTestId('input-label')).filter({
					has: page.getByText(label, { exact: true }),
				});
				await field.first().waitFor({ timeout: 5_000 });
			}
			const picture = await screenshot(`forms/${name.replace(/[^a-z]+/gi, '-').toLowerCase()}`);
			assert.ok((await stat(picture)).size > 20_000);
			assert.deepEqual(scriptErrors, []);
			assert.equal(await page.locator('.el-notification--error, .el-notification').count(), 0);
			assert.deepEqual(await panel.locator(byTestId('parameter-issues')).allTextContents(), []);
			await page.keyboard.press('Escape');
			await panel.waitFor({ state: 'detached' });
			assert.equal(await node.locator(byTestId('node-issues')).count(), 0);
		} catch (error) {
			await screenshot('forms/failure');
			throw error;
		}
	}

	for (const [name, { labels }] of byName) {
		test(name, () => showsForm(name, ['Resource', 'Operation', ...labels]));
	}

	test('eSMS Trigger', () =>
		showsForm('eSMS Trigger', [
			'Trigger On',
			'Outputs',
			'Confirm With eSMS',
			'Drop Duplicates',
			'Verify Token',
		]));
});

describe('a call that is waited for, in the editor', () => {
	let editor: Editor;
	before(async () => {
		await gateway.reset();
		await gateway.set({ autoAnswer: false });
		editor = await openEditor(n8n.url);
	});
	after(() => editor?.close());

	test('has an output for each outcome, says what it waits for, and goes on', async () => {
		const credential = await createCredential(api, gateway, 'eSMS that waits', demoKeys);
		const call = callAndWait(credential, { phone: '0912345678' });
		const { id } = await api.createWorkflow(chain('Waiting', manualTrigger, call));
		const { page, screenshot, scriptErrors } = editor;
		try {
			await page.goto(`${n8n.url}/workflow/${id}`);
			const node = page.locator(byTestId('canvas-node'), { hasText: 'Call and Wait' });
			await node.waitFor();
			for (const output of ['Timeout', 'Key 1', 'Key 2', 'Answered', 'Failed']) {
				await page.getByText(output, { exact: true }).first().waitFor();
			}
			await page.locator(byTestId('execute-workflow-button')).first().click();
			const [booked] = await until('the call', async () => {
				const calls = await gateway.calls();
				return calls.length > 0 ? calls : undefined;
			});
			await node.dblclick();
			await page
				.getByText('Waiting until eSMS reports the result of the call, for at most 10 minutes')
				.first()
				.waitFor();
			assert.ok((await stat(await screenshot('waiting'))).size > 20_000);

			await gateway.answer(booked!, '2');
			await page.getByText('Key 2 Branch (1 item)').click();
			await page.getByText(booked!.id).first().waitFor();
			await screenshot('waited');
			assert.deepEqual(scriptErrors, []);
		} catch (error) {
			await screenshot('waiting-failure');
			throw error;
		}
	});
});

describe('the brandname list in the editor', () => {
	let editor: Editor;
	before(async () => {
		await gateway.reset();
		editor = await openEditor(n8n.url);
	});
	after(() => editor?.close());

	/** Opens the list of a node that has no brandname yet. */
	async function openList(keys: Keys, resource = 'sms', operation = 'send') {
		const credential = await createCredential(api, gateway, 'eSMS in the list', keys);
		const node = esms(
			credential,
			resource,
			operation,
			{ brandname: { ...brandname(''), mode: 'list' } },
			'Send',
		);
		const { id } = await api.createWorkflow(chain('List', manualTrigger, node));
		const { page } = editor;
		await page.goto(`${n8n.url}/workflow/${id}`);
		await page
			.locator(byTestId('canvas-node'))
			.filter({ has: page.getByText('Send', { exact: true }) })
			.dblclick();
		const panel = page.locator(byTestId('node-parameters'));
		await panel.locator(byTestId('rlc-input')).click();
		return page;
	}

	test('offers the brandnames of customer care', async () => {
		try {
			const page = await openList(demoKeys);
			const items = page.locator(byTestId('rlc-item'));
			await items.first().waitFor();
			assert.deepEqual(
				(await items.allTextContents()).map((text) => text.trim()),
				['Baotrixemay', 'DEMOSHOP', 'FREETEXT', 'VIETTELONLY'],
			);
			await editor.screenshot('forms/brandnames');
			await items.filter({ hasText: 'FREETEXT' }).click();
			const input = page.locator(`${byTestId('rlc-input')} input, input${byTestId('rlc-input')}`);
			await until('the chosen brandname in the field', async () =>
				(await input.inputValue()) === 'FREETEXT' ? true : undefined,
			);
		} catch (error) {
			await editor.screenshot('brandnames-failure');
			throw error;
		}
	});

	for (const [what, resource, operation, names] of [
		['of advertising', 'sms', 'sendAdvertising', ['DEMO_QC', 'DEMOSHOP']],
		[
			'that have templates',
			'template',
			'getMany',
			['Baotrixemay', 'DEMOSHOP', 'FREETEXT', 'VIETTELONLY'],
		],
	] as const) {
		test(`offers the brandnames ${what}`, async () => {
			const page = await openList(demoKeys, resource, operation);
			const items = page.locator(byTestId('rlc-item'));
			await items.first().waitFor();
			await editor.screenshot(`forms/brandnames-${resource}-${operation}`);
			const offered = (await items.allTextContents()).map((text) => text.trim());
			assert.deepEqual(offered, names);
		});
	}

	test('says what is missing when the account has no brandname', async () => {
		await gateway.changeAccount(demoKeys.apiKey, { brandnames: [] });
		try {
			await openList(demoKeys);
			const shown = editor.page.locator(byTestId('rlc-error-container'));
			await shown.waitFor();
			const text = (await shown.textContent()) ?? '';
			assert.match(text, /This eSMS account has no brandname for customer care/);
			assert.match(text, /Register one in your eSMS account/);
			await editor.screenshot('forms/brandnames-none');
		} finally {
			await gateway.reset();
		}
	});

	test('says that the keys are wrong instead of showing an empty list', async () => {
		try {
			const page = await openList({ ...demoKeys, secretKey: 'x'.repeat(30) });
			const shown = page.locator(byTestId('rlc-error-container'));
			await shown.waitFor();
			await editor.screenshot('forms/brandnames-wrong-keys');
			const text = (await shown.textContent()) ?? '';
			assert.match(text, /does not know these keys/);
			assert.match(text, /Copy the API Key and Secret Key again/);
			assert.equal(await page.locator(byTestId('rlc-item')).count(), 0);
		} catch (error) {
			await editor.screenshot('brandnames-failure');
			throw error;
		}
	});
});
