import { advise } from '../../../../nodes/Esms/runner/once/advice';
import { NOTHING_SENT, type Failure } from '../../../../nodes/Esms/transport/failure';

const failed = (outcome: Failure['outcome'], advice = ''): Failure => ({
	kind: 'network',
	code: 'NETWORK',
	title: 'The connection was cut',
	advice,
	retryable: false,
	outcome,
});

const OFF = { mode: 'off', requestId: 'n8n-off' } as const;
const EXECUTION = { mode: 'execution', requestId: 'n8n-1' } as const;
const OWN = { mode: 'ownKey', requestId: 'order-7' } as const;
const CONTENT = { mode: 'content', requestId: 'n8n-2' } as const;

it('leaves what was not accepted as it is', () => {
	const failure = failed('refused', 'Top up.');
	expect(advise({ is: 'notAccepted', failure }, EXECUTION)).toBe(failure);
});

describe('what may have been accepted', () => {
	const unknown = (known: Parameters<typeof advise>[1], failure = failed('unknown')) =>
		advise({ is: 'unknown', failure }, known);

	it.each([EXECUTION, OWN, CONTENT])('is asked again under its id: %j', (known) => {
		const { outcome, retryable, advice, title } = unknown(known);
		expect([outcome, retryable, title]).toEqual(['unknown', true, 'The connection was cut']);
		expect(advice).toContain(`same RequestId (${known.requestId})`);
	});

	it('is not tried again without protection, which would send it twice', () => {
		const { outcome, retryable, advice } = unknown(OFF);
		expect([outcome, retryable]).toEqual(['unknown', false]);
		expect(advice).toMatch(/twice.*look for the message at eSMS first/);
		expect(advice).not.toContain(OFF.requestId);
	});

	it('is retried within the execution where a new run would be a new message', () => {
		expect(unknown(EXECUTION).advice).toMatch(/'Retry on Fail'.*new run.*new message/);
		for (const known of [OWN, CONTENT]) {
			expect(unknown(known).advice).toContain('Run it again');
			expect(unknown(known).advice).not.toContain('new message');
		}
	});

	it('tells whether this request or an earlier one is in doubt', () => {
		expect(unknown(OWN).advice).toMatch(/^The message may/);
		for (const outcome of ['refused', 'notSent'] as const) {
			const told = unknown(OWN, failed(outcome));
			expect(told.outcome).toBe('unknown');
			expect(told.advice).toMatch(/^An earlier /);
		}
	});

	it('says what to do next, but not that nothing was sent', () => {
		const { advice } = unknown(OWN, failed('notSent', `${NOTHING_SENT} Check the base URL.`));
		expect(advice).not.toContain(NOTHING_SENT);
		expect(advice).toMatch(/\. Check the base URL\.$/);
		expect(unknown(OWN).advice).toMatch(/\S$/);
	});
});

describe('an id that eSMS has seen, and that was refused once', () => {
	const seen = (known: Parameters<typeof advise>[1]) =>
		advise({ is: 'unknown', failure: failed('refused'), refusedAs: '103' }, known);

	it.each([EXECUTION, OWN, CONTENT])('is looked for at eSMS, not retried: %j', (known) => {
		const { outcome, retryable, title, advice } = seen(known);
		expect([outcome, retryable]).toEqual(['unknown', false]);
		expect(title).toContain('code 103');
		expect(advice).toContain(`RequestId ${known.requestId}`);
		expect(advice).toContain("another 'Duplicate Protection'");
	});

	it('may be another one where the person chooses it', () => {
		expect(seen(OWN).advice).toContain("another 'Duplicate Key' than order-7");
		expect(seen(CONTENT).advice).not.toContain('Duplicate Key');
	});
});

describe('what must not be asked again', () => {
	it('is unknown, under the title of what went wrong', () => {
		const first = advise({ is: 'neverAskedAgain', failure: failed('unknown') }, EXECUTION);
		expect(first).toMatchObject({
			title: 'The connection was cut',
			outcome: 'unknown',
			retryable: false,
		});
		const later = advise({ is: 'neverAskedAgain', failure: undefined }, EXECUTION);
		expect(later).toMatchObject({
			kind: 'network',
			code: 'UNKNOWN',
			outcome: 'unknown',
			retryable: false,
		});
		expect(later.title).not.toBe('');
		expect(later.advice).toBe(first.advice);
	});

	it('is unknown for good once eSMS may have forgotten the id', () => {
		const late = advise({ is: 'tooLate' }, EXECUTION);
		expect(late).toMatchObject({
			kind: 'duplicate',
			code: 'UNKNOWN',
			outcome: 'unknown',
			retryable: false,
		});
		expect(late.advice).toContain('n8n-1');
	});
});
