import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import type { Tally } from './compare.mts';
import { compareReports } from './reportScene.mts';

const PHONES = ['0912000001', '0912000002', '0912000003'];
const books = PHONES.map((phone, index) => ({ id: `m${index}`, phones: [phone] }));
const ends = new Map([
	['m0', 'delivered'],
	['m1', 'failed'],
	['m2', 'delivered'],
]);
const heard = (...changes: Array<[string, string[]]>) =>
	new Map([
		...books.map(({ id, phones }): [string, string[]] => [phones[0]!, [ends.get(id)!]]),
		...changes,
	]);
const nobody = (phone: string) => new Map([...heard()].filter(([other]) => other !== phone));

const CASES: Array<
	[string, Parameters<typeof compareReports>[2], Map<string, string[]>, Partial<Tally>]
> = [
	['all heard once', books, heard(), { accepted: 3 }],
	['one never heard', books, nobody(PHONES[1]!), { accepted: 2, lost: 1 }],
	[
		'one heard twice',
		books,
		heard([PHONES[1]!, ['failed', 'failed']]),
		{ accepted: 2, doubled: 1 },
	],
	['one heard otherwise', books, heard([PHONES[1]!, ['timeout']]), { accepted: 2, misreported: 1 }],
	[
		'one of which the execution says that its end is not known',
		books,
		heard([PHONES[1]!, ['duplicate']]),
		{ accepted: 2, unknown: 1 },
	],
	[
		'one accepted twice, although heard once',
		[...books, { id: 'm3', phones: [PHONES[0]!] }],
		heard(),
		{ accepted: 3, doubled: 1 },
	],
	['one never accepted', books.slice(1), nobody(PHONES[0]!), { accepted: 2, lost: 1 }],
	[
		'one that nobody sent',
		books,
		heard(['0912999999', ['delivered']]),
		{ accepted: 3, misreported: 1 },
	],
];

describe('comparing the ends of messages with what was heard of them', () => {
	for (const [name, booked, told, expected] of CASES) {
		test(name, () => {
			const { complaints, ...tally } = compareReports(3, ends, booked, told);
			const none = { accepted: 0, failed: 0, unknown: 0, lost: 0, doubled: 0, misreported: 0 };
			assert.deepEqual(tally, { messages: 3, ...none, ...expected });
			assert.equal(complaints.length, tally.lost + tally.doubled + tally.misreported);
		});
	}
});
