import type { Accepted, ItemResult } from './itemResult';

/** What became of the items of a run. */
export interface Sum {
	/** By this run, or an earlier try of its execution. */
	sent: Accepted[];
	/** How many were not sent because eSMS had them, by why. */
	repeated: Map<string, number>;
	rehearsed: number;
	setAside: number;
	failed: { count: number; reasons: Map<string, number> };
	unknown: number;
	/** Everything that was accepted, rehearsals included. */
	all: Accepted[];
}

const REPEATED: Record<NonNullable<Accepted['mode']>, string> = {
	ownKey: 'not sent: the key was seen before',
	content: 'not sent: the same message went to the same number within 24 hours',
	execution: 'not sent again: an earlier try had been accepted',
	off: 'not sent again: an earlier try had been accepted',
};

export function sumUp(results: readonly ItemResult[]): Sum {
	const sum: Sum = {
		sent: [],
		repeated: new Map(),
		rehearsed: 0,
		setAside: 0,
		failed: { count: 0, reasons: new Map() },
		unknown: 0,
		all: [],
	};
	for (const result of results) add(result, sum);
	return sum;
}

function add(result: ItemResult, sum: Sum): void {
	if (!result.ok) addFailed(result.why.json.outcome, String(result.why.json.message), sum);
	else if (result.accepted) addAccepted(result.accepted, sum);
	else sum.setAside += 1;
}

function addFailed(outcome: unknown, reason: string, sum: Sum): void {
	if (outcome === 'unknown') {
		sum.unknown += 1;
		return;
	}
	sum.failed.count += 1;
	count(sum.failed.reasons, reason);
}

function addAccepted(accepted: Accepted, sum: Sum): void {
	sum.all.push(accepted);
	if (accepted.isRehearsal) sum.rehearsed += 1;
	else if (accepted.isRepeated) count(sum.repeated, REPEATED[accepted.mode]);
	else sum.sent.push(accepted);
}

const count = (counts: Map<string, number>, name: string): void => {
	counts.set(name, (counts.get(name) ?? 0) + 1);
};
