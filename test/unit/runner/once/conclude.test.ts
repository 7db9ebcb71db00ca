/**
 * The rules by which money is decided: what was known of a RequestId × what came back → what the item is
 * told, and what is known afterwards.
 */
import { conclude, type Conclusion, type Tried } from '../../../../nodes/Esms/runner/once/conclude';
import type { IdFacts } from '../../../../nodes/Esms/runner/once/facts';
import type { LedgerEntry } from '../../../../nodes/Esms/runner/once/ledgerEntry';
import type { CallResult } from '../../../../nodes/Esms/transport/call';
import type { Failure } from '../../../../nodes/Esms/transport/failure';

const HOUR = 3_600_000;

const failure = (code: string, outcome: Failure['outcome']): Failure => ({
	kind: 'input',
	code,
	title: `Failed with ${code}`,
	advice: 'Do something.',
	retryable: false,
	outcome,
});

const coded = (
	code: string,
	outcome: 'refused' | 'unknown' = 'refused',
	earlierUnknown = false,
): CallResult => ({
	ok: false,
	failure: failure(code, outcome),
	body: { CodeResult: code },
	earlierUnknown,
});
const without = (
	code: string,
	outcome: Failure['outcome'],
	earlierUnknown = false,
): CallResult => ({ ok: false, failure: failure(code, outcome), earlierUnknown });

const ANSWERS = {
	accepted: { ok: true, body: { CodeResult: '100', SMSID: 'm' }, earlierUnknown: false },
	seenBefore: coded('124'),
	seenBeforeAfterSilence: coded('124', 'refused', true),
	refused: coded('146'),
	tooFast: coded('160'),
	refusedAfterSilence: coded('146', 'refused', true),
	unclearCode: coded('777', 'unknown'),
	silence: without('NETWORK', 'unknown'),
	notSent: without('NETWORK', 'notSent'),
	notSentAfterSilence: without('NETWORK', 'notSent', true),
	refusedWithoutCode: without('INVALID_REQUEST', 'refused'),
} satisfies Record<string, CallResult>;

const tried = (more: Partial<Tried> = {}): Tried => ({
	requestId: 'n8n-1',
	mode: 'execution',
	ignoresRequestId: false,
	isTool: false,
	known: undefined,
	facts: { maybeAccepted: false },
	age: 0,
	...more,
});

const KNOWN = {
	nothing: { facts: { maybeAccepted: false } },
	refused: { facts: { maybeAccepted: false, refusedAs: '103' } },
	maybe: { facts: { maybeAccepted: true } },
	maybeAndRefused: { facts: { maybeAccepted: true, refusedAs: '103' } },
} satisfies Record<string, Partial<Tried>>;

type Known = keyof typeof KNOWN;
type Answered = keyof typeof ANSWERS;

/** What is told; then the facts: `maybe` accepted, `refused` as a code; – when nothing is learnt. */
const RULES: Array<[Known, Answered, told: string, learnt: string]> = [
	['nothing', 'accepted', 'accepted', 'accepted'],
	['nothing', 'seenBefore', 'accepted, duplicate', 'accepted'],
	['nothing', 'seenBeforeAfterSilence', 'accepted, duplicate', 'accepted'],
	['nothing', 'refused', 'notAccepted', 'refused 146'],
	['nothing', 'tooFast', 'notAccepted', '–'],
	['nothing', 'refusedAfterSilence', 'unknown', 'maybe, refused 146'],
	['nothing', 'unclearCode', 'unknown', 'maybe, refused 777'],
	['nothing', 'silence', 'unknown', 'maybe'],
	['nothing', 'notSent', 'notAccepted', '–'],
	['nothing', 'notSentAfterSilence', 'unknown', 'maybe'],
	['nothing', 'refusedWithoutCode', 'notAccepted', '–'],

	['refused', 'accepted', 'accepted', 'accepted'],
	// A chosen key may have been accepted elsewhere.
	['refused', 'seenBefore', 'unknown 103', 'maybe, refused 103'],
	['refused', 'seenBeforeAfterSilence', 'unknown 103', 'maybe, refused 103'],
	['refused', 'refused', 'notAccepted', 'refused 146'],
	['refused', 'silence', 'unknown', 'maybe, refused 103'],
	['refused', 'notSent', 'notAccepted', '–'],

	['maybe', 'accepted', 'accepted', 'accepted'],
	['maybe', 'seenBefore', 'accepted, duplicate', 'accepted'],
	['maybe', 'refused', 'unknown', 'maybe, refused 146'],
	['maybe', 'tooFast', 'unknown', 'maybe'],
	['maybe', 'unclearCode', 'unknown', 'maybe, refused 777'],
	['maybe', 'notSent', 'unknown', 'maybe'],
	['maybe', 'silence', 'unknown', 'maybe'],
	['maybe', 'refusedWithoutCode', 'unknown', 'maybe'],

	['maybeAndRefused', 'accepted', 'accepted', 'accepted'],
	['maybeAndRefused', 'seenBefore', 'unknown 103', 'maybe, refused 103'],
	['maybeAndRefused', 'refused', 'unknown', 'maybe, refused 146'],
	['maybeAndRefused', 'silence', 'unknown', 'maybe, refused 103'],
];

function told({ finding }: Conclusion): string {
	if (finding.is === 'accepted') return finding.duplicate ? 'accepted, duplicate' : 'accepted';
	return 'refusedAs' in finding ? `${finding.is} ${finding.refusedAs}` : finding.is;
}

function learnt({ learnt: facts }: Conclusion): string {
	if (facts === undefined) return '–';
	if (facts.accepted) return 'accepted';
	const { maybeAccepted, refusedAs }: IdFacts = facts;
	return [maybeAccepted && 'maybe', refusedAs && `refused ${refusedAs}`].filter(Boolean).join(', ');
}

describe('what is known × what came back', () => {
	it.each(RULES)('%s × %s → %s, learnt: %s', (known, answered, expected, facts) => {
		const conclusion = conclude(tried(KNOWN[known]), ANSWERS[answered]);
		expect([told(conclusion), learnt(conclusion)]).toEqual([expected, facts]);
	});

	it('keeps the body of an acceptance, and whether it was one of before', () => {
		const first = conclude(tried(), ANSWERS.accepted);
		expect(first.finding).toMatchObject({ body: { SMSID: 'm' } });
		expect(first.learnt?.accepted).toEqual({ body: { CodeResult: '100', SMSID: 'm' } });
		expect(conclude(tried(), ANSWERS.seenBefore).learnt?.accepted).toMatchObject({
			duplicate: true,
		});
	});

	it('does not take a 124 for one that comes with an outcome that is unknown', () => {
		const proxied = coded('124', 'unknown');
		expect(conclude(tried(), proxied).finding.is).toBe('unknown');
	});
});

describe('without RequestIds', () => {
	const older = (more: Partial<Tried> = {}) => tried({ ignoresRequestId: true, ...more });

	it('what is unknown is never asked again', () => {
		expect(conclude(older(), ANSWERS.silence).finding.is).toBe('neverAskedAgain');
		const known = entry({ maybeAccepted: true });
		expect(conclude(older({ known, facts: known }))).toEqual({
			finding: { is: 'neverAskedAgain', failure: undefined },
		});
	});

	it('a refusal is one', () => {
		expect(conclude(older(), ANSWERS.refused).finding.is).toBe('notAccepted');
	});
});

const entry = (more: Partial<LedgerEntry> = {}): LedgerEntry => ({
	requestId: 'n8n-1',
	attempt: 0,
	askedAt: 0,
	together: 1,
	maybeAccepted: false,
	...more,
});

describe('before anything is asked', () => {
	const body = { SMSID: 'm' };

	it('an accepted message needs no asking, and stays what it was', () => {
		for (const [accepted, isTool, duplicate] of [
			[{ body }, false, false],
			[{ body, duplicate: true as const }, false, true],
			// A model is told that its repetition sent nothing.
			[{ body }, true, true],
		] as const) {
			expect(conclude(tried({ known: entry({ accepted }), isTool }))).toEqual({
				finding: { is: 'accepted', body, duplicate },
			});
		}
	});

	it('what may have been accepted is asked again as long as eSMS remembers the id', () => {
		// Whoever knows it: this execution, or another retry of the same one.
		const facts = { maybeAccepted: true };
		for (const known of [entry(facts), undefined]) {
			expect(conclude(tried({ known, facts, age: 23 * HOUR }))).toBeUndefined();
			expect(conclude(tried({ known, facts, age: 23 * HOUR + 1 }))).toEqual({
				finding: { is: 'tooLate' },
			});
		}
	});

	it('everything else is asked, however old', () => {
		expect(conclude(tried())).toBeUndefined();
		const known = entry({ refusedAs: '103' });
		expect(conclude(tried({ known, facts: known, age: 100 * HOUR }))).toBeUndefined();
	});
});
