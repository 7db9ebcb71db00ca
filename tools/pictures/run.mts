// Takes the pictures in docs/screenshots of a real n8n with the package installed: npm run docs:screenshots.
// Then npm run docs shows them in docs/forms.md.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { format, resolveConfig } from 'prettier';

import { Esms } from '../../nodes/Esms/Esms.node.ts';
import { EsmsTrigger } from '../../nodes/Esms/EsmsTrigger.node.ts';
import { demoKeys } from '../../simulator/demo.mts';
import { importExample } from '../../test/n8n/harness/examples.mts';
import { freePort } from '../../test/n8n/harness/freePort.mts';
import { N8N_VERSION } from '../../test/n8n/harness/n8nCache.mts';
import { esms, esmsTrigger } from '../../test/n8n/harness/nodes.mts';
import { operationForms } from '../../test/n8n/harness/operationForms.mts';
import { checkout } from '../../test/n8n/harness/places.mts';
import { step } from '../../test/n8n/harness/progress.mts';
import { createCredential, startStack, type Stack } from '../../test/n8n/harness/stack.mts';
import { chain, inGrid, manualTrigger } from '../../test/n8n/harness/workflowJson.mts';
import { around, Camera, type Area, type Theme } from './camera.mts';
import { COMMAND, hashesToday, LIST, PICTURES, type Pictures } from './definitions.ts';

const BOTH: readonly Theme[] = ['light', 'dark'];

/** A trigger's address is made up at random; on the picture it is always the same. */
const WEBHOOK_ID = '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed';

/** The files of the pictures by what they show, under the names of `hashesToday`. */
type Album = Record<string, string[]>;

async function takePictures({ n8n, api, gateway }: Stack) {
	const credential = await createCredential(api, gateway, 'eSMS account', demoKeys);
	const camera = await Camera.at(n8n.url);
	const album: Album = {};
	try {
		await step('Forms of the operations', async ({ say }) => {
			const forms = Object.entries(operationForms);
			const nodes = forms.map(([name, { resource, operation, parameters }]) =>
				esms(credential, resource, operation, parameters, name),
			);
			const { id } = await api.createWorkflow(inGrid(chain('Forms', ...nodes)));
			await camera.open(`/workflow/${id}`);
			for (const [index, [name, { resource, operation }]] of forms.entries()) {
				say(`${index + 1} of ${forms.length}`);
				const title = camera.page.getByText(name, { exact: true });
				await camera.byTestId('canvas-node').filter({ has: title }).dblclick();
				const files = await camera.take(kebab(name), () => formIn(camera));
				(album[`${resource}.${operation}`] ??= []).push(...files);
				await camera.page.keyboard.press('Escape');
				await camera.byTestId('node-parameters').waitFor({ state: 'detached' });
			}
		});

		await step('A form as it is first seen', async () => {
			const { parameters } = operationForms['SMS: Send']!;
			const node = esms(credential, 'sms', 'send', {
				...parameters,
				phone: '={{ $json.phone }}',
				message: '=DEMOSHOP: ma cua ban la {{ $json.code }}',
				brandname: { __rl: true, mode: 'list', value: 'DEMOSHOP', cachedResultName: 'DEMOSHOP' },
				options: {},
			});
			const { id, nodes } = await api.createWorkflow(chain('First seen', node));
			await camera.open(`/workflow/${id}/${nodes[0]!.id}`);
			album['sms.send']!.unshift(...(await camera.take('send', () => formIn(camera), BOTH)));
		});

		await step('The trigger', async () => {
			const trigger = {
				...esmsTrigger(credential, {
					options: { confirmWithEsms: true, dropDuplicates: true, verifyToken: true },
				}),
				webhookId: WEBHOOK_ID,
			};
			const { id, nodes } = await api.createWorkflow(chain('Reports', trigger));
			await camera.open(`/workflow/${id}/${nodes[0]!.id}`);
			await camera.page.getByText('Webhook URLs', { exact: true }).click();
			await camera.page.getByText('Production URL', { exact: true }).click();
			album.esmsTrigger = await camera.take('esms-trigger', () => formIn(camera), BOTH);
		});

		await step('The credential', async () => {
			await camera.open(`/home/credentials/${credential.id}`, 1300);
			await camera.byTestId('credentials-config-container-test-success').waitFor();
			album.esmsApi = await camera.take('credential', () => credentialDialog(camera), BOTH);
		});

		await step('The canvas', async () => {
			const { id } = await importExample(
				api,
				n8n.url,
				credential,
				'confirmation-call',
				(workflow) => {
					workflow.nodes = workflow.nodes.filter(({ type }) => !type.endsWith('.stickyNote'));
				},
			);
			await camera.open(`/workflow/${id}`, 1000);
			const nodes = camera.byTestId('canvas-node');
			await nodes.first().waitFor();
			album.canvas = await camera.take('canvas', () => around(nodes, 96), BOTH);
		});

		await step('The node panel', async () => {
			const { id } = await api.createWorkflow(chain('Empty', manualTrigger));
			await camera.open(`/workflow/${id}`, 1600);
			await camera.byTestId('node-creator-plus-button').click();
			const panel = camera.byTestId('node-creator');
			await panel.waitFor();
			await camera.page.keyboard.type('esms');
			const found = camera.byTestId('node-creator-item-name').getByText('eSMS', { exact: true });
			await found.first().waitFor();
			album.nodePanel = await camera.take('node-panel-search', () => topOf(panel, 212));
			await found.first().click();
			await panel.getByText(/^Triggers \(/).click();
			await panel.getByText('On SMS delivered', { exact: true }).waitFor();
			album.nodePanel.push(...(await camera.take('node-panel-actions', () => around(panel, 0))));
		});
		return { album, pictures: camera.pictures };
	} finally {
		await camera.close();
	}
}

const topOf = async (place: Locator, height: number): Promise<Area> => ({
	...(await around(place, 0)),
	height,
});

const kebab = (name: string): string => name.replace(/[^a-z]+/gi, '-').toLowerCase();

/** The form of the open node: from its tabs down to its last field. */
async function formIn({ page, byTestId }: Camera): Promise<Area> {
	const parameters = byTestId('node-parameters');
	await parameters.waitFor();
	const panel = await around(page.locator('.node-settings'), 0);
	const fields = await around(parameters.locator('.parameter-input-list-wrapper').first(), 0);
	return { ...panel, height: fields.y + fields.height + 16 - panel.y };
}

/** Down to our last field; n8n adds one of its own below. */
async function credentialDialog({ byTestId }: Camera): Promise<Area> {
	const dialog = await around(byTestId('editCredential-modal'), 0);
	const ours = byTestId('credential-connection-parameter').filter({ hasText: 'Voice Base URL' });
	const last = await around(ours);
	return { ...dialog, height: last.y + last.height - dialog.y };
}

/** What each picture shows, so that `npm run docs:check` can tell the old ones. */
function listOf(album: Album): Pictures {
	const hashes = hashesToday({ action: new Esms(), trigger: new EsmsTrigger() });
	const shown = Object.entries(hashes).filter(([name]) => album[name] !== undefined);
	return {
		n8n: N8N_VERSION,
		forms: Object.fromEntries(
			shown.map(([name, hash]) => [name, { hash, pictures: album[name]! }]),
		),
	};
}

/** In place of what was there before. */
async function write(list: Pictures, pictures: ReadonlyMap<string, Buffer>): Promise<void> {
	await rm(join(checkout, PICTURES), { recursive: true, force: true });
	await mkdir(join(checkout, PICTURES), { recursive: true });
	for (const [file, picture] of pictures) await writeFile(join(checkout, PICTURES, file), picture);
	const path = join(checkout, LIST);
	const config = (await resolveConfig(path)) ?? {};
	await writeFile(path, await format(JSON.stringify(list), { ...config, parser: 'json' }));
}

// The pictures belong to the sources beside them, never to a tarball that was made before.
delete process.env.ESMS_TARBALL;
const stack = await startStack({
	port: await freePort(5678),
	simulatorPort: await freePort(8025),
	env: { N8N_WEBHOOK_URL: 'https://n8n.example.com/' },
});
try {
	const { album, pictures } = await takePictures(stack);
	await write(listOf(album), pictures);
	console.log(`Wrote ${PICTURES}. Take them anew with “${COMMAND}”.`);
} finally {
	await stack.stop();
}
