import { spawn } from 'node:child_process';

import { cleanEnvironment } from '../n8n/harness/command.mts';

export type Audit =
	| { checked: true; findings: string[]; packages: number }
	/** The registry could not say. */
	| { checked: false; reason: string };

const LIMIT_MS = 120_000;

/** Asks npm about known holes in what is shipped; peers belong to n8n, development stays at home. */
export async function auditShipped(folder: string): Promise<Audit> {
	const args = ['audit', '--omit=dev', '--omit=peer', '--json'];
	const output = await new Promise<string>((resolve, reject) => {
		const npm = spawn('npm', args, {
			cwd: folder,
			env: cleanEnvironment(),
			stdio: ['ignore', 'pipe', 'ignore'],
			timeout: LIMIT_MS,
		});
		let text = '';
		npm.stdout.on('data', (data: Buffer) => (text += data.toString()));
		npm.once('error', reject);
		npm.once('close', () => resolve(text));
	});
	return readAudit(output);
}

interface Report {
	error?: { code?: string; summary?: string };
	message?: string;
	vulnerabilities?: Record<string, { severity: string }>;
	metadata?: { dependencies?: { total?: number; prod?: number } };
}

/** Only a whole report counts as an answer. */
export function readAudit(output: string): Audit {
	let report: Report;
	try {
		report = JSON.parse(output) as Report;
	} catch {
		return { checked: false, reason: 'npm gave no report' };
	}
	if (report.vulnerabilities === undefined || report.metadata === undefined) {
		const { summary, code } = report.error ?? {};
		const reason = summary || code || report.message || 'npm gave no report';
		return { checked: false, reason };
	}
	return {
		checked: true,
		findings: Object.entries(report.vulnerabilities).map(
			([name, { severity }]) => `${name} has a known hole (${severity})`,
		),
		// The package itself is counted along.
		packages: Math.max(0, (report.metadata.dependencies?.prod ?? 1) - 1),
	};
}
