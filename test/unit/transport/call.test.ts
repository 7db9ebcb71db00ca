import fc from 'fast-check';
import { sms } from '../../../nodes/Esms/channels/sms';
import { call, type CallControl } from '../../../nodes/Esms/transport/call';
import type { ApiRequest } from '../../../nodes/Esms/transport/apiRequest';
import { meaning } from '../../../nodes/Esms/transport/codes';
import { COMMON_CODES } from '../../../nodes/Esms/transport/commonCodes';
import { answer, broken, json, scriptedConnection, type Step } from './scriptedConnection';
import { AVOIDED } from './wording';

const sleep = jest.fn<Promise<void>, [number]>();
jest.mock('n8n-workflow', () => ({
	...jest.requireActual<object>('n8n-workflow'),
	sleep: async (ms: number) => await sleep(ms),
}));
beforeEach(() => {
	sleep.mockReset();
	sleep.mockResolvedValue(undefined);
});

const REQUEST: ApiRequest = {
	host: 'sms',
	method: 'POST',
	operation: 'SendMultipleMessage_V4_post_json/',
	fields: { Phone: '0912345678', RequestId: 'n8n-1' },
};
const control = (more: Partial<CallControl> = {}): CallControl => ({
	codes: [sms.codes.send],
	timeoutMs: 30_000,
	...more,
});

const accepted = { CodeResult: '100', SMSID: '5b1d' };
const PAGE = '<html><title>Gateway</title><body>Try later</body></html>';

/** Runs a call through the steps and tells how often it sent. */
async function play(steps: Step[], more: Partial<CallControl> = {}) {
	const connection = scriptedConnection(...steps);
	const result = await call(connection, REQUEST, control(more));
	return { result, attempts: connection.sent.length, sent: connection.sent };
}

async function failureOf(step: Step, more: Partial<CallControl> = {}) {
	const { result } = await play([step], more);
	if (result.ok) throw new Error('It should have been refused.');
	return result.failure;
}

describe('an accepted request', () => {
	it('is sent once and gives its body', async () => {
		const { result, sent } = await play([json(accepted)]);
		expect(result).toEqual({ ok: true, body: accepted, earlierUnknown: false });
		expect(sent).toEqual([{ request: REQUEST, timeoutMs: 30_000 }]);
		expect(sleep).not.toHaveBeenCalled();
	});

	it.each([200, 201, 400, 500])(
		'is accepted with HTTP status %s: the body decides',
		async (status) => {
			const { result, attempts } = await play([json(accepted, status)]);
			expect([result.ok, attempts]).toEqual([true, 1]);
		},
	);
});

const UNKNOWN: Array<[string, Step, string]> = [
	['a time-out', broken('ETIMEDOUT'), 'TIMEOUT'],
	['the end of our time limit', broken('ERR_CANCELED'), 'TIMEOUT'],
	['a reset connection', broken('ECONNRESET'), 'NETWORK'],
	['an empty answer', answer(''), 'UNREADABLE'],
	['a page with status 200', answer(PAGE), 'UNREADABLE'],
	['an answer that was cut off', answer('{"CodeResult":"100","SMSI'), 'UNREADABLE'],
	['a code in words', json({ CodeResult: 'OK' }), 'UNREADABLE'],
	['status 408', answer(PAGE, 408), 'HTTP_408'],
	['status 429', answer(PAGE, 429), 'HTTP_429'],
	['status 429 with a JSON error', json({ error: 'Too Many Requests' }, 429), 'HTTP_429'],
	['status 500', answer(PAGE, 500), 'HTTP_500'],
	['status 502', answer(PAGE, 502), 'HTTP_502'],
	['status 503', answer('', 503), 'HTTP_503'],
	['status 504 in JSON', json({ message: 'upstream' }, 504), 'HTTP_504'],
	// Gateways and frameworks in front of a service write this member too.
	['status 502 with a JSON error of a gateway', json({ error: 'Bad Gateway' }, 502), 'HTTP_502'],
	[
		'status 503 with a JSON error of a framework',
		json({ status: 503, error: 'Service Unavailable', path: '/MainService.svc' }, 503),
		'HTTP_503',
	],
	[
		'status 504 with a JSON error of a gateway',
		json({ error: 'upstream timed out' }, 504),
		'HTTP_504',
	],
];

const BUSY: Array<[string, Step, string, string]> = [
	['code 160', json({ CodeResult: '160' }), '160', 'refused'],
	['code 160 as a number', json({ CodeResult: 160 }), '160', 'refused'],
	['a refused connection', broken('ECONNREFUSED'), 'NETWORK', 'notSent'],
	['an unknown host name', broken('ENOTFOUND'), 'NETWORK', 'notSent'],
];

const FINAL: Array<[string, Step, string, string]> = [
	...[...COMMON_CODES.keys()]
		.filter((code) => code !== '160')
		.map((code): [string, Step, string, string] => [
			`code ${code}`,
			json({ CodeResult: code }),
			code,
			'refused',
		]),
	['a code nobody documented', json({ CodeResult: '999' }), '999', 'refused'],
	['a code with status 500', json({ CodeResult: '103' }, 500), '103', 'refused'],
	['the refusal without a code', json({ error: 'Invalid request' }), 'INVALID_REQUEST', 'refused'],
	[
		'the refusal without a code, status 400',
		json({ error: 'Invalid request' }, 400),
		'INVALID_REQUEST',
		'refused',
	],
	['status 301', answer('', 301), 'HTTP_301', 'unknown'],
	['status 307', answer(PAGE, 307), 'HTTP_307', 'unknown'],
	['status 400', answer(PAGE, 400), 'HTTP_400', 'unknown'],
	['status 401', answer(PAGE, 401), 'HTTP_401', 'unknown'],
	['status 403', answer(PAGE, 403), 'HTTP_403', 'unknown'],
	['status 404', answer(PAGE, 404), 'HTTP_404', 'unknown'],
	['status 405', answer('', 405), 'HTTP_405', 'unknown'],
	['status 407', answer(PAGE, 407), 'HTTP_407', 'unknown'],
	['a bad certificate', broken('CERT_HAS_EXPIRED'), 'NETWORK', 'notSent'],
	['an address that is none', broken('ERR_INVALID_URL'), 'NETWORK', 'notSent'],
];

describe('a request that may have been accepted', () => {
	it.each(UNKNOWN)('is repeated twice after %s', async (_, step, code) => {
		const { result, attempts } = await play([step]);
		expect(attempts).toBe(3);
		expect(result).toMatchObject({
			ok: false,
			earlierUnknown: true,
			failure: { code, outcome: 'unknown', retryable: true },
		});
	});

	it.each(UNKNOWN)('can still be accepted by a repetition after %s', async (_, step) => {
		for (const steps of [[step], [step, step]]) {
			const { result, attempts } = await play([...steps, json(accepted)]);
			expect(result).toEqual({ ok: true, body: accepted, earlierUnknown: true });
			expect(attempts).toBe(steps.length + 1);
		}
	});

	it.each(UNKNOWN)('is told apart when eSMS refuses its repetition after %s', async (_, step) => {
		const { result, attempts } = await play([step, json({ CodeResult: '124' })]);
		expect(attempts).toBe(2);
		expect(result).toMatchObject({ ok: false, earlierUnknown: true, failure: { code: '124' } });
	});
});

describe('an answer to a query', () => {
	const balance = json({ Balance: 1000, CodeResponse: '100', UserID: 1 });
	const send = async (...steps: Step[]) =>
		await call(scriptedConnection(...steps), { ...REQUEST, startsMessage: true }, control());

	it('proves nothing about a send, which is asked again', async () => {
		expect(await send(balance, json(accepted))).toEqual({
			ok: true,
			body: accepted,
			earlierUnknown: true,
		});
		expect(await send(balance)).toMatchObject({
			ok: false,
			failure: { code: 'UNREADABLE', outcome: 'unknown' },
		});
	});

	it('is told from the answer to a send, which may come without an id', async () => {
		expect(await send(json({ CodeResult: '100' }))).toMatchObject({
			ok: true,
			earlierUnknown: false,
		});
	});
});

describe('a request that came too soon or did not get through', () => {
	it.each(BUSY)('is repeated twice after %s', async (_, step, code, outcome) => {
		const { result, attempts } = await play([step]);
		expect(attempts).toBe(3);
		expect(result).toMatchObject({
			ok: false,
			earlierUnknown: false,
			failure: { code, outcome, retryable: true },
		});
	});

	it.each(BUSY)(
		'leaves nothing unknown when its repetition after %s is accepted',
		async (_, step) => {
			const { result, attempts } = await play([step, json(accepted)]);
			expect(result).toEqual({ ok: true, body: accepted, earlierUnknown: false });
			expect(attempts).toBe(2);
		},
	);

	it('remembers an unknown attempt through later ones that are known', async () => {
		const { result } = await play([
			broken('ETIMEDOUT'),
			json({ CodeResult: '160' }),
			broken('ECONNREFUSED'),
		]);
		expect(result).toMatchObject({ earlierUnknown: true, failure: { outcome: 'notSent' } });
	});
});

describe('a request that was turned away for good', () => {
	it.each(FINAL)('is never repeated after %s', async (_, step, code, outcome) => {
		const { result, attempts } = await play([step, json(accepted)]);
		expect(attempts).toBe(1);
		expect(sleep).not.toHaveBeenCalled();
		expect(result).toMatchObject({ ok: false, earlierUnknown: false, failure: { code, outcome } });
	});

	it.each([301, 307, 401, 403, 404, 407, 429])(
		'is not called unsent after status %i, which a proxy can give after acceptance',
		async (status) => {
			const { outcome, title, advice } = await failureOf(answer(PAGE, status));
			expect(outcome).toBe('unknown');
			expect(`${title} ${advice}`).not.toMatch(/nothing was sent/i);
		},
	);

	it('gives the body of a business refusal, and none of anything else', async () => {
		const body = { CodeResult: '146', ErrorMessage: 'Sai template', SMSID: 'c2b7' };
		expect((await play([json(body)])).result).toMatchObject({ body });
		expect((await play([answer(PAGE, 404)])).result).not.toHaveProperty('body');
		expect((await play([json({ error: 'Invalid request' })])).result).not.toHaveProperty('body');
	});
});

describe('between attempts', () => {
	const busy = (headers: Record<string, string>) => answer(PAGE, 503, headers);
	const waits = () => sleep.mock.calls.map(([ms]) => ms);

	it('waits longer each time, with jitter', async () => {
		await play([busy({})]);
		expect(waits()).toHaveLength(2);
		expect(waits()[0]).toBeGreaterThanOrEqual(375);
		expect(waits()[0]).toBeLessThanOrEqual(625);
		expect(waits()[1]).toBeGreaterThanOrEqual(750);
		expect(waits()[1]).toBeLessThanOrEqual(1250);
	});

	it.each<[string, Step]>([
		['a page', answer(PAGE, 503, { 'retry-after': '3' })],
		['status 429', answer(PAGE, 429, { 'retry-after': '3' })],
		['code 160', { status: 200, text: '{"CodeResult":"160"}', headers: { 'retry-after': '3' } }],
	])('waits as long as %s asks for', async (_, step) => {
		const { result } = await play([step]);
		expect(waits()).toEqual([3000, 3000]);
		expect(result).toMatchObject({ failure: { retryAfterSeconds: 3 } });
	});

	it('waits no longer than ten seconds', async () => {
		await play([busy({ 'retry-after': '3600' })]);
		expect(waits()).toEqual([10_000, 10_000]);
	});

	it.each(['', '0', '-5', 'soon', 'NaN', 'Infinity', 'Wed, 21 Oct 2026 07:28:00 GMT'])(
		'waits its own time when Retry-After is %j',
		async (value) => {
			const { result } = await play([busy({ 'retry-after': value })]);
			expect(Math.max(...waits())).toBeLessThanOrEqual(1250);
			expect(result).not.toHaveProperty('failure.retryAfterSeconds');
		},
	);

	it('asks for its turn before each attempt', async () => {
		const order: string[] = [];
		sleep.mockImplementation(async () => void order.push('wait'));
		const connection = scriptedConnection(busy({}), json(accepted));
		await call(
			{
				...connection,
				send: async (...args) => {
					order.push('send');
					return await connection.send(...args);
				},
			},
			REQUEST,
			control({ pace: async () => void order.push('turn') }),
		);
		expect(order).toEqual(['turn', 'send', 'wait', 'turn', 'send']);
	});
});

describe('a cancelled execution', () => {
	/** Cancels while the first request is in flight. */
	async function cancelledInFlight(...steps: Step[]) {
		const cancel = new AbortController();
		const connection = scriptedConnection(...steps);
		const send = connection.send.bind(connection);
		connection.send = async (...args) => {
			cancel.abort();
			return await send(...args);
		};
		const result = await call(connection, REQUEST, control({ signal: cancel.signal }));
		return { result, attempts: connection.sent.length };
	}

	it.each([...UNKNOWN, ...BUSY].map(([what, step]): [string, Step] => [what, step]))(
		'repeats nothing after %s',
		async (_, step) => {
			const { result, attempts } = await cancelledInFlight(step, json(accepted));
			expect(attempts).toBe(1);
			expect(sleep).not.toHaveBeenCalled();
			expect(result).toMatchObject({ ok: false, earlierUnknown: false });
		},
	);

	it('still gives the answer of a request in flight', async () => {
		const { result } = await cancelledInFlight(json(accepted));
		expect(result).toEqual({ ok: true, body: accepted, earlierUnknown: false });
	});

	it('sends nothing more when it is cancelled during the wait', async () => {
		const cancel = new AbortController();
		sleep.mockImplementation(async () => cancel.abort());
		const { result, attempts } = await play([broken('ETIMEDOUT'), json(accepted)], {
			signal: cancel.signal,
		});
		expect(attempts).toBe(1);
		expect(result).toMatchObject({ ok: false, failure: { outcome: 'unknown' } });
	});

	it('sends nothing when it is cancelled while the request waits for its turn', async () => {
		const cancel = new AbortController();
		const { result, attempts } = await play([json(accepted)], {
			signal: cancel.signal,
			pace: async () => cancel.abort(),
		});
		expect(attempts).toBe(0);
		expect(result).toMatchObject({
			ok: false,
			failure: { kind: 'network', code: 'CANCELLED', outcome: 'notSent', retryable: true },
		});
	});
});

describe('what a failure says', () => {
	it("puts the code and eSMS's own words behind the title", async () => {
		const step = json({ CodeResult: '146', ErrorMessage: 'Sai template Brandname CSKH' });
		expect((await failureOf(step)).title).toMatch(
			/^The message does not match .* \(code 146\): Sai template Brandname CSKH$/,
		);
		expect((await failureOf(json({ CodeResponse: '101' }))).title).toMatch(/\(code 101\)$/);
	});

	it('lets the operation decide what a code means', async () => {
		const step = json({ CodeResult: '107' });
		expect((await failureOf(step)).title).toContain('30');
		const own = new Map([
			['107', meaning('input', 'No such star', 'Nothing was sent or charged.')],
		]);
		expect((await failureOf(step, { codes: [own, sms.codes.send] })).title).toContain('star');
	});

	it('lets a request that uses the endpoint of another channel decide for itself', async () => {
		const connection = scriptedConnection(json({ CodeResult: '102' }));
		const own = new Map([
			['102', meaning('input', 'No such star', 'Nothing was sent or charged.')],
		]);
		const result = await call(connection, { ...REQUEST, codes: [own] }, control());
		expect(result).toMatchObject({ ok: false, failure: { title: 'No such star (code 102)' } });
	});

	it('takes a code for a result where the operation says that it is one', async () => {
		const body = { CodeResult: '117', ErrorMessage: 'wrong code' };
		const request = { ...REQUEST, answers: ['117', '171'] };
		const result = await call(scriptedConnection(json(body)), request, control());
		expect(result).toEqual({ ok: true, body, earlierUnknown: false });
		const other = scriptedConnection(json({ CodeResult: '118' }));
		expect(await call(other, request, control())).toMatchObject({ ok: false });
	});

	it('shows what came in place of an answer', async () => {
		expect((await failureOf(answer(PAGE, 502))).title).toBe(
			'eSMS gave no readable answer (HTTP 502): “Gateway Try later”',
		);
		expect((await failureOf(answer(''))).title).toContain('an empty answer');
		expect((await failureOf(answer(PAGE, 403))).title).toContain('(HTTP 403): “Gateway Try later”');
		expect((await failureOf(json({ error: 'Invalid request' }))).title).toContain(
			'Invalid request',
		);
	});

	it.each([...UNKNOWN, ...BUSY, ...FINAL].map(([what, step]): [string, Step] => [what, step]))(
		'is worded well for %s',
		async (_, step) => {
			const { title, advice, outcome } = await failureOf(step);
			// Without what the other side said.
			expect(title.replace(/“.*”|: .*/, '')).not.toMatch(AVOIDED);
			expect(advice).not.toMatch(AVOIDED);
			expect(advice).toMatch(outcome === 'unknown' ? /^(?:|.*\.)$/ : /^[A-Z].*\.$/);
		},
	);

	it('never throws, whatever the gateway answers', async () => {
		const steps = fc.oneof(
			fc.record({
				status: fc.integer({ min: 100, max: 599 }),
				text: fc.oneof(fc.string({ unit: 'binary' }), fc.json()),
				headers: fc.dictionary(fc.constantFrom('retry-after', 'x'), fc.string()),
			}),
			fc.string().map((code) => broken(code)),
		);
		await fc.assert(
			fc.asyncProperty(fc.array(steps, { minLength: 1, maxLength: 3 }), async (script) => {
				const { result, attempts } = await play(script);
				expect(attempts).toBeGreaterThanOrEqual(1);
				expect(attempts).toBeLessThanOrEqual(3);
				if (!result.ok) expect(result.failure.title).not.toBe('');
			}),
			{ numRuns: 300 },
		);
	});
});

describe('what must not happen twice', () => {
	it.each<[string, Step, number]>([
		['may have been carried out', broken('ETIMEDOUT'), 1],
		['reached nothing', broken('ECONNREFUSED'), 3],
		['came too fast', json({ CodeResult: '160' }), 3],
	])('is repeated only where it surely was not: %s', async (_, step, expected) => {
		expect((await play([step], { repeatUnknown: false })).attempts).toBe(expected);
	});

	it('is not repeated at once after a code, whatever the code leaves open', async () => {
		const connection = scriptedConnection(json({ CodeResult: '777' }));
		const result = await call(connection, { ...REQUEST, startsMessage: true }, control());
		expect(result).toMatchObject({ failure: { outcome: 'unknown', retryable: true } });
		expect(connection.sent).toHaveLength(1);
	});
});
