export type Audit =
	| { checked: true; findings: string[]; packages: number }
	/** The registry could not say. */
	| { checked: false; reason: string };

interface Report {
	error?: { code?: string; summary?: string };
	message?: string;
	vulnerabilities?: Record<string, { severity: string }>;
	metadata?: { dependencies?: { total?: number; prod?: number } };
}

/** Only a whole report counts as an answer. */
export function readAudit(output: string): Audit {
	let report: Report | null;
	try {
		report = JSON.parse(output) as Report | null;
	} catch {
		return { checked: false, reason: 'npm gave no report' };
	}
	if (report?.vulnerabilities === undefined || report.metadata === undefined) {
		const { summary, code } = report?.error ?? {};
		const reason = summary || code || report?.message || 'npm gave no report';
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
