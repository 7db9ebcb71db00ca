import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { compare, type Account, type Booked, type Report, type Tally } from './compare.mts';

const PHONES = ['0912000001', '0912000002', '0912000003'];

const accepted = (requestId: string): Report => ({ state: 'accepted', requestId });
const failed: Report = { state: 'failed', reason: 'no money' };
const unknown = (requestId: string): Report => ({ state: 'unknown', requestId });

const account = (reports: Array<Report | undefined>, end: Account['end'] = 'whole'): Account => ({
	reports: new Map(
		reports.flatMap((report, index) => (report === undefined ? [] : [[PHONES[index]!, report]])),
	),
	end,
});
const book = (index: number, requestId = `id-${index}`): Booked => ({
	phone: PHONES[index]!,
	requestId,
});

const good = account([0, 1, 2].map((index) => accepted(`id-${index}`)));
const all = [book(0), book(1), book(2)];

const CASES: Array<[string, Booked[], Account[], Partial<Tally>]> = [
	['all accepted once', all, [good], { accepted: 3 }],
	['one lost: reported, not booked', all.slice(1), [good], { accepted: 2, lost: 1 }],
	[
		'one lost: neither booked nor reported',
		all.slice(1),
		[account([undefined, accepted('id-1'), accepted('id-2')])],
		{ accepted: 2, lost: 1 },
	],
	['one doubled', [...all, book(2, 'id-9')], [good], { accepted: 2, doubled: 1 }],
	[
		'one doubled although the report calls it unknown',
		[...all, book(2, 'id-9')],
		[account([accepted('id-0'), accepted('id-1'), unknown('id-2')])],
		{ accepted: 2, doubled: 1 },
	],
	[
		'one reported as failed although accepted',
		all,
		[account([failed, accepted('id-1'), accepted('id-2')])],
		{ accepted: 2, misreported: 1 },
	],
	[
		'one accepted of which nobody speaks',
		all,
		[account([undefined, accepted('id-1'), accepted('id-2')])],
		{ accepted: 2, misreported: 1 },
	],
	[
		'one under another RequestId than reported',
		[book(0, 'other'), book(1), book(2)],
		[good],
		{ accepted: 2, misreported: 1 },
	],
	[
		'one accepted that nobody wanted',
		[...all, { phone: '0912999999', requestId: 'x' }],
		[good],
		{ accepted: 3, misreported: 1 },
	],
	[
		'reported as failed, as unknown, and each is right',
		[book(2)],
		[account([failed, unknown('id-1'), unknown('id-2')])],
		{ failed: 1, unknown: 2 },
	],
	[
		'an unknown one under another RequestId is no help',
		[book(2, 'other')],
		[account([failed, failed, unknown('id-2')])],
		{ failed: 2, misreported: 1 },
	],
	[
		'a killed execution knows nothing of its messages',
		[book(0)],
		[account([], 'broken')],
		{ unknown: 3 },
	],
	[
		'a failed execution must tell what it sent',
		[book(0), book(1)],
		[account([accepted('id-0')], 'failed')],
		{ accepted: 1, misreported: 1, failed: 1 },
	],
	[
		'a second execution makes up for the first',
		all,
		[account([], 'broken'), good],
		{ accepted: 3 },
	],
	[
		'an acceptance is not taken back by a later failure',
		all,
		[good, account([failed, undefined, undefined])],
		{ accepted: 3 },
	],
	[
		'a message that was unknown stays so when the retry did not get to it',
		[book(0)],
		[account([unknown('id-0'), failed, failed], 'failed'), account([], 'failed')],
		{ unknown: 1, failed: 2 },
	],
];

describe('comparing books and reports', () => {
	for (const [name, books, accounts, expected] of CASES) {
		test(name, () => {
			const { complaints, ...tally } = compare(PHONES, books, accounts);
			const none = { accepted: 0, failed: 0, unknown: 0, lost: 0, doubled: 0, misreported: 0 };
			assert.deepEqual(tally, { messages: 3, ...none, ...expected });
			const wrong = tally.lost + tally.doubled + tally.misreported;
			assert.equal(complaints.length, wrong);
		});
	}
});
