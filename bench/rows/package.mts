import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { packPackage } from '../../test/n8n/harness/packedPackage.mts';
import { alternate, ratio, spread } from '../stats.mts';
import type { Row } from '../row.mts';

const run = promisify(execFile);

/** How long loading the node takes, beyond n8n's own packages, and how large the package is. */
export const size: Row = {
	name: 'package',
	async run({ install, modules, dist }, { rounds }) {
		const files = {
			esms: join(dist, 'nodes/Esms/Esms.node.js'),
			// Of n8n's own messaging nodes one with as many forms; Twilio's has two.
			whatsApp: join(modules, 'n8n-nodes-base/dist/nodes/WhatsApp/WhatsApp.node.js'),
		};
		const load = async (name: keyof typeof files) => {
			const script = `
				const load = require('node:module').createRequire(${JSON.stringify(join(modules, 'n8n/package.json'))});
				load('n8n-workflow');
				const begun = performance.now();
				const module = load(${JSON.stringify(files[name])});
				new (Object.values(module)[0])();
				console.log(performance.now() - begun);`;
			return Number((await run(install.node.binary, ['-e', script])).stdout);
		};
		const samples = await alternate(['esms', 'whatsApp'], Math.max(11, rounds), load);
		const factor = ratio(samples.esms, samples.whatsApp);
		const { size: bytes } = await stat(await packPackage());
		return {
			findings: [
				{
					work: 'loading the node, n8n-workflow being there',
					found: `${spread(samples.esms, 1)} ms to the WhatsApp node's ${spread(samples.whatsApp, 1)} ms: ratio ${factor.toFixed(2)}`,
					goal: '≤ 0.50 × the WhatsApp node',
					met: factor <= 0.5,
				},
				{
					work: 'packed size',
					found: `${(bytes / 1000).toFixed(1)} kB`,
					goal: '≤ 120 kB',
					met: bytes <= 120_000,
				},
			],
		};
	},
};
