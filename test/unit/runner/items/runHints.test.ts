import { sms } from '../../../../nodes/Esms/channels/sms';
import type { ItemError } from '../../../../nodes/Esms/runner/items/itemError';
import type { Accepted, ItemResult } from '../../../../nodes/Esms/runner/items/itemResult';
import { runHints } from '../../../../nodes/Esms/runner/items/runHints';

let itemIndex = 0;
beforeEach(() => (itemIndex = 0));

const accepted = (more: Partial<Accepted> = {}): ItemResult => ({
	ok: true,
	json: [{}],
	accepted: { itemIndex: itemIndex++, messageId: 'm', requestId: 'r', mode: 'execution', ...more },
});
const failed = (outcome: string, message = 'Why'): ItemResult => ({
	ok: false,
	why: { json: { outcome, message } } as unknown as ItemError,
});
const setAside: ItemResult = { ok: true, json: [{ accepted: false }] };
const repeatedBy = (mode: Accepted['mode']) => () => accepted({ mode, isRepeated: true });
const at = (iso: string) => () => accepted({ sendAt: Date.parse(iso) });
const saying =
	(...notices: string[]) =>
	() =>
		accepted({ notices });

const WHERE = ` ${sms.words.accepted}`;

test.each<[string, Array<() => ItemResult>, string[]]>([
	['nothing', [], []],
	['one', [() => accepted({ parts: 1 })], [`1 accepted by eSMS, 1 part.${WHERE}`]],
	[
		'parts are summed',
		[() => accepted({ parts: 2 }), () => accepted({ parts: 3 })],
		[`2 accepted by eSMS, 5 parts.${WHERE}`],
	],
	['calls have no parts', [() => accepted()], [`1 accepted by eSMS.${WHERE}`]],
	[
		'an own key that was seen before',
		[() => accepted({ parts: 1 }), repeatedBy('ownKey'), repeatedBy('ownKey')],
		[`1 accepted by eSMS, 1 part; 2 not sent: the key was seen before.${WHERE}`],
	],
	[
		'the same content',
		[repeatedBy('content')],
		['1 not sent: the same message went to the same number within 24 hours.'],
	],
	[
		'an earlier try',
		[repeatedBy('execution')],
		['1 not sent again: an earlier try had been accepted.'],
	],
	['set aside', [() => setAside], ["1 set aside, see 'reason' in the output."]],
	['failed', [() => failed('refused', 'Too poor')], ['1 failed: Too poor.']],
	[
		'the main reason of many',
		[
			() => failed('refused', 'Rare'),
			() => failed('notSent', 'Usual'),
			() => failed('refused', 'Usual'),
		],
		['3 failed, 2 of them: Usual.'],
	],
	[
		'unknown is no failure',
		[() => failed('unknown')],
		['1 unknown: eSMS may have accepted them all the same.'],
	],
	[
		'a rehearsal promises no report',
		[() => accepted({ isRehearsal: true, parts: 4, sendAt: 0 })],
		['Sandbox is on: 1 checked, nothing was sent, and no report will come.'],
	],
	[
		'scheduled, whatever zone n8n has',
		[at('2026-12-05T14:00:00Z')],
		[`1 accepted by eSMS.${WHERE}`, '1 scheduled for 21:00 on 5 December 2026 in Vietnam.'],
	],
	[
		'at several times',
		[at('2026-12-31T17:00:00Z'), at('2026-12-05T14:00:00Z')],
		[
			`2 accepted by eSMS.${WHERE}`,
			'2 scheduled between 21:00 on 5 December 2026 in Vietnam and 00:00 on 1 January 2027 in Vietnam.',
		],
	],
	[
		'a notice of one message',
		[saying('It is long')],
		[`1 accepted by eSMS.${WHERE}`, 'It is long'],
	],
	[
		'notices are counted, and say where to look',
		[() => accepted(), saying('It is long'), saying('It is long', 'It is dear')],
		[`3 accepted by eSMS.${WHERE}`, '2 messages, first row 2: It is long', 'Row 3: It is dear'],
	],
	[
		'many different notices',
		[saying('a', 'b', 'c', 'd', 'e', 'f', 'g')],
		[
			`1 accepted by eSMS.${WHERE}`,
			'a',
			'b',
			'c',
			'd',
			'e',
			'There are 2 more notices of this kind.',
		],
	],
])('%s', (_, results, expected) => {
	const hints = runHints(
		results.map((make) => make()),
		sms,
	);
	expect(hints.map(({ message }) => message)).toEqual(expected);
});

test('what did not go out is a warning', () => {
	const typeOf = (...results: ItemResult[]) => runHints(results, sms)[0]!.type;
	expect(typeOf(accepted())).toBe('info');
	expect(typeOf(accepted({ isRehearsal: true }))).toBe('info');
	for (const other of [failed('refused'), failed('unknown'), setAside, repeatedBy('ownKey')()]) {
		expect(typeOf(accepted(), other)).toBe('warning');
	}
});
