/**
 * The rules by which money is decided: what was known of a message × what came back → what the item is
 * told, what the ledger notes, what later executions are to know.
 */
import { conclude, type Conclusion, type Tried } from '../../../../nodes/Esms/runner/once/conclude';
import type { LedgerEntry } from '../../../../nodes/Esms/runner/once/ledger';
import type { CallResult } from '../../../../nodes/Esms/transport/call';
import type { Failure } from '../../../../nodes/Esms/transport/failure';

const ID = 'n8n-1';

const failure = (code: string, outcome: Failure['outcome']): Failure => ({
	kind: 'input',
	code,
	title: `Failed with ${code}`,
	advice: 'Do something.',
	retryable: false,
	outcome,
});

const refused = (code: string, earlierUnknown = false): CallResult => ({
	ok: false,
	failure: failure(code, 'refused'),
	body: { CodeResult: code },
	earlierUnknown,
});
const withoutAnswer = (outcome: 'unknown' | 'notSent'): CallResult => ({
	ok: false,
	failure: failure('NETWORK', outcome),
	earlierUnknown: false,
});

const ANSWERS = {
	accepted: { ok: true, body: { CodeResult: '100', SMSID: 'm' }, earlierUnknown: false },
	seenBefore: refused('124'),
	refused: refused('146'),
	tooFast: refused('160'),
	refusedAfterSilence: refused('146', true),
	silence: withoutAnswer('unknown'),
	notSent: withoutAnswer('notSent'),
	refusedWithoutCode: {
		ok: false,
		failure: failure('INVALID_REQUEST', 'refused'),
		earlierUnknown: false,
	},
} satisfies Record<string, CallResult>;

const entry = (state: LedgerEntry['state'], more: Partial<LedgerEntry> = {}): LedgerEntry => ({
	identity: 'execution 0912345678',
	requestId: ID,
	attempt: 0,
	state,
	...more,
});

const tried = (more: Partial<Tried> = {}): Tried => ({
	identity: 'execution 0912345678',
	requestId: ID,
	attempt: 0,
	mode: 'execution',
	isLasting: false,
	ignoresRequestId: false,
	known: undefined,
	refusedEarlier: undefined,
	...more,
});

const KNOWN = {
	nothing: {},
	refusedUnderAnotherId: {
		known: entry('refused', { code: '103', requestId: 'n8n-0' }),
		attempt: 1,
	},
	refusedUnderThisId: { known: entry('refused', { code: '103' }), isLasting: true },
	refusedInEarlierExecution: { refusedEarlier: '103', isLasting: true },
	unknown: { known: entry('unknown') },
	unknownAfterRefusal: { known: entry('unknown', { code: '103' }) },
} satisfies Record<string, Partial<Tried>>;

type Known = keyof typeof KNOWN;
type Answered = keyof typeof ANSWERS;

/** What is told, and the state and code that the ledger notes (– for nothing new). */
const RULES: Array<[Known, Answered, told: string, noted: string]> = [
	['nothing', 'accepted', 'accepted', 'accepted'],
	['nothing', 'seenBefore', 'accepted, duplicate', 'accepted, duplicate'],
	['nothing', 'refused', 'notAccepted', 'refused 146'],
	['nothing', 'tooFast', 'notAccepted', '–'],
	['nothing', 'refusedAfterSilence', 'unknown', 'unknown 146'],
	['nothing', 'silence', 'unknown', 'unknown'],
	['nothing', 'notSent', 'notAccepted', '–'],
	['nothing', 'refusedWithoutCode', 'notAccepted', '–'],

	['refusedUnderAnotherId', 'accepted', 'accepted', 'accepted'],
	['refusedUnderAnotherId', 'seenBefore', 'accepted, duplicate', 'accepted, duplicate'],
	['refusedUnderAnotherId', 'refused', 'notAccepted', 'refused 146'],
	['refusedUnderAnotherId', 'silence', 'unknown', 'unknown 103'],

	['refusedUnderThisId', 'accepted', 'accepted', 'accepted'],
	['refusedUnderThisId', 'seenBefore', 'held 103', '–'],
	['refusedUnderThisId', 'refused', 'notAccepted', 'refused 146'],
	['refusedUnderThisId', 'silence', 'unknown', 'unknown 103'],

	['refusedInEarlierExecution', 'accepted', 'accepted', 'accepted'],
	['refusedInEarlierExecution', 'seenBefore', 'refusedBefore 103', '–'],
	['refusedInEarlierExecution', 'silence', 'unknown', 'unknown'],

	['unknown', 'accepted', 'accepted', 'accepted'],
	['unknown', 'seenBefore', 'accepted, duplicate', 'accepted, duplicate'],
	['unknown', 'refused', 'unknown', 'unknown 146'],
	['unknown', 'tooFast', 'unknown', 'unknown'],
	['unknown', 'notSent', 'unknown', 'unknown'],
	['unknown', 'silence', 'unknown', 'unknown'],

	['unknownAfterRefusal', 'accepted', 'accepted', 'accepted'],
	['unknownAfterRefusal', 'seenBefore', 'unknown', '–'],
	['unknownAfterRefusal', 'silence', 'unknown', 'unknown 103'],
];

function told({ finding }: Conclusion): string {
	if (finding.is === 'accepted') return finding.duplicate ? 'accepted, duplicate' : 'accepted';
	return 'refusedAs' in finding ? `${finding.is} ${finding.refusedAs}` : finding.is;
}

const noted = ({ entry: note }: Conclusion): string =>
	note === undefined
		? '–'
		: [note.state + (note.duplicate ? ', duplicate' : ''), note.code].filter(Boolean).join(' ');

describe('what is known × what came back', () => {
	it.each(RULES)('%s × %s → %s, noted: %s', (known, answered, expected, note) => {
		const conclusion = conclude(tried(KNOWN[known]), ANSWERS[answered]);
		expect([told(conclusion), noted(conclusion)]).toEqual([expected, note]);
	});

	it('keeps the body of an acceptance', () => {
		const { finding, entry: note } = conclude(tried(), ANSWERS.accepted);
		expect(finding).toMatchObject({ body: { SMSID: 'm' } });
		expect(note).toMatchObject({ body: { SMSID: 'm' } });
	});

	it('has later executions remember a refusal, and forget it with an acceptance', () => {
		const refusal = (answered: Answered) => conclude(tried(), ANSWERS[answered]).refusal;
		expect(refusal('refused')).toEqual({ code: '146' });
		expect(refusal('accepted')).toBe('forget');
		for (const answered of ['tooFast', 'silence', 'notSent', 'seenBefore'] as const) {
			expect([answered, refusal(answered)]).toEqual([answered, undefined]);
		}
	});
});

describe('without RequestIds', () => {
	const older = (more: Partial<Tried> = {}) => tried({ ignoresRequestId: true, ...more });

	it('what is unknown is never asked again', () => {
		expect(conclude(older(), ANSWERS.silence).finding.is).toBe('neverAskedAgain');
		expect(conclude(older({ known: entry('unknown') }))).toEqual({
			finding: { is: 'neverAskedAgain', failure: undefined },
		});
	});

	it('a refusal is one', () => {
		expect(conclude(older(), ANSWERS.refused).finding.is).toBe('notAccepted');
	});
});

describe('before anything is asked', () => {
	it('an accepted message needs no asking', () => {
		const known = entry('accepted', { body: { SMSID: 'm' }, duplicate: true });
		expect(conclude(tried({ known }))).toEqual({
			finding: { is: 'accepted', body: { SMSID: 'm' }, duplicate: true },
		});
	});

	it.each([KNOWN.nothing, KNOWN.unknown, KNOWN.refusedUnderThisId])(
		'every other one does',
		(known) => {
			expect(conclude(tried(known))).toBeUndefined();
		},
	);
});
