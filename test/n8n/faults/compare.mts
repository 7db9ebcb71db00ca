/** What n8n says of one message. */
export type Report =
	| { state: 'accepted'; requestId: string }
	| { state: 'failed'; reason: string }
	| { state: 'unknown'; requestId: string };

/** What one execution says of a campaign. */
export interface Account {
	/** By phone number; messages of which it says nothing are missing. */
	reports: ReadonlyMap<string, Report>;
	/**
	 * The execution ended without items. `failed`: its error tells what was sent, and that the rest wasn't.
	 * `broken`: it was killed or cancelled, and so says of all its messages that nothing is known.
	 */
	end: 'whole' | 'failed' | 'broken';
}

/** A message in the gateway's books. */
export interface Booked {
	phone: string;
	requestId: string;
}

export interface Tally {
	messages: number;
	/** Accepted exactly once. */
	accepted: number;
	/** Not accepted, and reported so. */
	failed: number;
	/** Reported as unknown, each with its RequestId or by the end of its execution. */
	unknown: number;
	/** Not accepted, although reported as accepted, or reported by nobody. */
	lost: number;
	/** Accepted more than once. */
	doubled: number;
	/** Accepted, although reported as failed, or reported by nobody, or under another RequestId. */
	misreported: number;
}

export const noTally: Readonly<Tally> = {
	messages: 0,
	accepted: 0,
	failed: 0,
	unknown: 0,
	lost: 0,
	doubled: 0,
	misreported: 0,
};

export interface Comparison extends Tally {
	/** For a person: what is wrong with which message. */
	complaints: string[];
}

/** Lays the gateway's books beside what the executions of a campaign said, the oldest first. */
export function compare(
	phones: readonly string[],
	books: readonly Booked[],
	accounts: readonly Account[],
): Comparison {
	const booked = new Map<string, Booked[]>();
	for (const entry of books) booked.set(entry.phone, [...(booked.get(entry.phone) ?? []), entry]);
	const result: Comparison = {
		...noTally,
		messages: phones.length,
		complaints: [],
	};
	const count = (kind: keyof Tally, phone: string, complaint?: string) => {
		result[kind]++;
		if (complaint !== undefined) result.complaints.push(`${phone} ${kind}: ${complaint}`);
	};

	for (const phone of phones) {
		const copies = booked.get(phone) ?? [];
		const said = conclusion(phone, accounts);
		if (copies.length > 1) {
			count('doubled', phone, copies.map(({ requestId }) => requestId).join(', '));
		} else if (copies.length === 0) {
			if (said.state === 'accepted') count('lost', phone, `reported as ${said.requestId}`);
			else if (said.state === 'silence') count('lost', phone, 'reported by nobody');
			else count(said.state, phone);
		} else {
			const [{ requestId }] = copies as [Booked];
			if (said.state === 'failed') count('misreported', phone, `“${said.reason}”, but accepted`);
			else if (said.state === 'silence') count('misreported', phone, 'accepted, said nobody');
			else if (said.requestId !== undefined && said.requestId !== requestId) {
				count('misreported', phone, `${said.requestId} instead of ${requestId}`);
			} else count(said.state, phone);
		}
	}
	const strangers = books.filter(({ phone }) => !phones.includes(phone));
	for (const { phone } of strangers) count('misreported', phone, 'nobody sent this');
	return result;
}

type Conclusion = Report | { state: 'unknown'; requestId?: undefined } | { state: 'silence' };

/** An acceptance holds for good; otherwise the newest word counts. */
function conclusion(phone: string, accounts: readonly Account[]): Conclusion {
	let newest: Conclusion = { state: 'silence' };
	for (const { reports, end } of accounts) {
		const report = reports.get(phone);
		if (report?.state === 'accepted') return report;
		if (report !== undefined) newest = report;
		else if (end === 'broken') newest = { state: 'unknown' };
		// A failed execution tells of all that it started; it doesn't take back an earlier “unknown”.
		else if (end === 'failed' && newest.state !== 'unknown') {
			newest = { state: 'failed', reason: 'not started' };
		}
	}
	return newest;
}
