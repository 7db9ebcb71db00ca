import fc from 'fast-check';
import { NodeApiError, type JsonObject } from 'n8n-workflow';
import { networkFailure } from '../../../nodes/Esms/transport/network';
import { node } from './scriptedConnection';
import { AVOIDED } from './wording';

const URL_WITH_KEYS =
	'https://rest.esms.vn/MainService.svc/json/GetBalance/0A1B2C3D4E5F/F0E1D2C3B4A5?Phone=0912345678';

/** As axios throws it: the code on top, the request with its keys inside. */
const axiosError = (code: string, cause?: unknown) =>
	Object.assign(new Error(`request to ${URL_WITH_KEYS} did not work, reason: ${code}`), {
		name: 'AxiosError',
		code,
		cause,
		config: { url: URL_WITH_KEYS, data: '{"ApiKey":"0A1B2C3D4E5F"}' },
		request: { path: URL_WITH_KEYS },
	});

/** As `httpRequestWithAuthentication` throws it. */
const wrapped = (error: Error) => new NodeApiError(node, error as unknown as JsonObject);

describe('networkFailure', () => {
	it.each<[string, string, object]>([
		[
			'a refused connection',
			'ECONNREFUSED',
			{ code: 'NETWORK', outcome: 'notSent', retryable: true },
		],
		// They come while the answer is read, too; the system call tells, below.
		[
			'a host that is not reached any more',
			'EHOSTUNREACH',
			{ code: 'NETWORK', outcome: 'unknown', retryable: true },
		],
		[
			'a network that is gone',
			'ENETDOWN',
			{ code: 'NETWORK', outcome: 'unknown', retryable: true },
		],
		['an unknown host name', 'ENOTFOUND', { code: 'NETWORK', outcome: 'notSent', retryable: true }],
		['a silent name server', 'EAI_AGAIN', { code: 'NETWORK', outcome: 'notSent', retryable: true }],
		[
			'an expired certificate',
			'CERT_HAS_EXPIRED',
			{ code: 'NETWORK', outcome: 'notSent', retryable: false },
		],
		[
			'a self-signed certificate',
			'DEPTH_ZERO_SELF_SIGNED_CERT',
			{ code: 'NETWORK', outcome: 'notSent', retryable: false },
		],
		[
			'a self-signed chain',
			'SELF_SIGNED_CERT_IN_CHAIN',
			{ code: 'NETWORK', outcome: 'notSent', retryable: false },
		],
		[
			'an unknown issuer',
			'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
			{ code: 'NETWORK', outcome: 'notSent', retryable: false },
		],
		[
			'a certificate of another host',
			'ERR_TLS_CERT_ALTNAME_INVALID',
			{ code: 'NETWORK', outcome: 'notSent', retryable: false },
		],
		[
			'HTTP where HTTPS was meant, or a record that broke later',
			'ERR_SSL_WRONG_VERSION_NUMBER',
			{ code: 'NETWORK', outcome: 'unknown', retryable: true },
		],
		[
			'a secure connection that breaks while the answer is read',
			'EPROTO',
			{ code: 'NETWORK', outcome: 'unknown', retryable: true },
		],
		[
			'an address that is none',
			'ERR_INVALID_URL',
			{ code: 'NETWORK', outcome: 'notSent', retryable: false },
		],
		[
			'a protocol that is none of the web',
			'ERR_INVALID_PROTOCOL',
			{ code: 'NETWORK', outcome: 'notSent', retryable: false },
		],
		[
			'a path that can’t be asked for',
			'ERR_UNESCAPED_CHARACTERS',
			{ code: 'NETWORK', outcome: 'notSent', retryable: false },
		],
		[
			'a time-out of the socket',
			'ESOCKETTIMEDOUT',
			{ code: 'TIMEOUT', outcome: 'unknown', retryable: true },
		],
		['a reset connection', 'ECONNRESET', { code: 'NETWORK', outcome: 'unknown', retryable: true }],
		['a broken pipe', 'EPIPE', { code: 'NETWORK', outcome: 'unknown', retryable: true }],
		[
			'an unreadable HTTP answer',
			'HPE_INVALID_CONSTANT',
			{ code: 'NETWORK', outcome: 'unknown', retryable: true },
		],
		[
			'a code never heard of',
			'EWHATEVER',
			{ code: 'NETWORK', outcome: 'unknown', retryable: true },
		],
		[
			'a time-out of the connection',
			'ETIMEDOUT',
			{ code: 'TIMEOUT', outcome: 'unknown', retryable: true },
		],
		[
			'a time-out of axios',
			'ECONNABORTED',
			{ code: 'TIMEOUT', outcome: 'unknown', retryable: true },
		],
		[
			'the end of our own limit',
			'ERR_CANCELED',
			{ code: 'TIMEOUT', outcome: 'unknown', retryable: true },
		],
	])('knows %s, bare, in axios and in n8n', (_, code, expected) => {
		const bare = Object.assign(new Error(URL_WITH_KEYS), { code });
		for (const error of [
			bare,
			axiosError(code),
			axiosError('ERR_NETWORK', bare),
			wrapped(axiosError(code)),
			wrapped(axiosError('ERR_BAD_REQUEST', bare)),
			wrapped(wrapped(axiosError(code))),
		]) {
			expect(networkFailure(error)).toMatchObject({ kind: 'network', ...expected });
		}
	});

	it.each(['EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN', 'EHOSTDOWN'])(
		'knows from the system call whether %s came before anything was sent',
		(code) => {
			for (const [syscall, outcome] of [
				['connect', 'notSent'],
				['read', 'unknown'],
				['write', 'unknown'],
			]) {
				const bare = Object.assign(new Error(URL_WITH_KEYS), { code, syscall });
				for (const error of [bare, axiosError(code, bare), wrapped(axiosError(code, bare))]) {
					expect(networkFailure(error)).toMatchObject({ outcome });
				}
			}
		},
	);

	it('knows the end of a time limit by its name, because its code is a number', async () => {
		const signal = AbortSignal.timeout(1);
		await new Promise((resolve) => signal.addEventListener('abort', resolve));
		expect((signal.reason as { code: unknown }).code).toEqual(expect.any(Number));
		for (const error of [signal.reason as Error, axiosError('ERR_WHATEVER', signal.reason)]) {
			expect(networkFailure(error)).toMatchObject({ code: 'TIMEOUT', outcome: 'unknown' });
		}
	});

	it("knows n8n's own guard against internal networks", () => {
		const blocked = Object.assign(new Error('blocked'), { name: 'SsrfBlockedIpError' });
		expect(networkFailure(wrapped(axiosError('ERR_BAD_REQUEST', blocked)))).toMatchObject({
			code: 'NETWORK',
			outcome: 'notSent',
			retryable: false,
		});
	});

	it.each(['X_CERT_', 'X_EPROTO', 'XSsrf', 'XECONNREFUSED', 'ECONNREFUSEDX'])(
		'takes %s, which only holds a known sign, for none',
		(code) => {
			expect(networkFailure({ code })).toEqual(networkFailure({ code: 'EWHATEVER' }));
		},
	);

	it('looks through the six errors that n8n and its libraries wrap around each other', () => {
		const inside = (depth: number): object =>
			depth === 0 ? { code: 'ECONNREFUSED' } : { cause: inside(depth - 1) };
		expect(networkFailure(inside(5)).outcome).toBe('notSent');
		expect(networkFailure(inside(6)).outcome).toBe('unknown');
	});

	it.each<[string, unknown]>([
		['nothing', undefined],
		['null', null],
		['a text', 'ECONNREFUSED'],
		['a number', 42],
		['an empty object', {}],
		['an error without a code', new Error('socket hang up')],
		['a code that is a number', Object.assign(new Error('x'), { code: 7 })],
		['a code that stands only in the text', new Error('connect ECONNREFUSED')],
	])('takes %s for a message that may have been accepted', (_, thrown) => {
		expect(networkFailure(thrown)).toMatchObject({ code: 'NETWORK', outcome: 'unknown' });
	});

	it('ends for errors that cause each other', () => {
		const one: { cause?: unknown } = {};
		const other = { cause: one };
		one.cause = other;
		expect(networkFailure(one)).toMatchObject({ outcome: 'unknown' });
	});

	const CODES = [
		'ECONNREFUSED',
		'ENOTFOUND',
		'CERT_HAS_EXPIRED',
		'ERR_INVALID_URL',
		'ETIMEDOUT',
		'ECONNRESET',
	];

	it.each(CODES)('shows nothing of the text, the URL or the request of %s', (code) => {
		const shown = JSON.stringify(networkFailure(wrapped(axiosError(code))));
		expect(shown).not.toMatch(/0A1B2C3D|F0E1D2C3|0912345678|GetBalance|reason:/);
	});

	it.each(CODES)('says for %s in good words what happened and what to do', (code) => {
		const { title, advice, outcome } = networkFailure(axiosError(code));
		expect(title).not.toMatch(AVOIDED);
		expect(advice).not.toMatch(AVOIDED);
		expect(title).toMatch(/^\S.*[^.]$/);
		// For what is unknown the sender knows what to advise: it depends on the RequestId.
		expect(advice).toMatch(outcome === 'unknown' ? /^$/ : /^Nothing was sent or charged\. .*\.$/);
	});

	it('never throws', () => {
		const thrown = fc.oneof(
			fc.anything({ withNullPrototype: true, withBigInt: true }),
			fc.record({ code: fc.anything(), name: fc.anything(), cause: fc.anything() }),
		);
		fc.assert(
			fc.property(thrown, (error) => {
				expect(networkFailure(error).kind).toBe('network');
			}),
			{ numRuns: 1000 },
		);
	});
});
