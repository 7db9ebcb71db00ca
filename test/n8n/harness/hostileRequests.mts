import { strangeQueries } from './strangeQueries.mts';

/** One request as it goes over the socket; `to` says whether it reaches the trigger's own webhook. */
export interface HostileRequest {
	kind: 'query' | 'bytes' | 'huge' | 'method' | 'body' | 'path' | 'headers';
	bytes: Buffer;
}

const METHODS = ['POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE', 'PROPFIND', 'FOO'];

const REPORT = 'SMSID=1&SendStatus=5&SendSuccess=1&SendFailed=0&phonenumber=0912345678';

const BODIES: ReadonlyArray<readonly [type: string, body: string]> = [
	['application/json', `{"SMSID":"1","SendStatus":"5","esms_token":"x"}`],
	[
		'application/json',
		'{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":1}}}',
	],
	['application/json', '{"SMSID":'],
	['application/json', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
	['application/json', 'null'],
	['application/json', '\0\0\0'],
	['application/x-www-form-urlencoded', REPORT],
	['application/x-www-form-urlencoded', '__proto__[polluted]=1&a[b][c][d]=2&%=%&%zz'],
	['application/x-www-form-urlencoded', 'a=1&'.repeat(20_000)],
	[
		'multipart/form-data; boundary=x',
		'--x\r\nContent-Disposition: form-data; name="SMSID"\r\n\r\n1',
	],
	['multipart/form-data', 'no boundary'],
	['text/xml', '<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;&b;">]><a>&d;</a>'],
	['text/plain', 'x'.repeat(500_000)],
	['application/octet-stream', '\x00\x01\xff\xfe'],
	['nonsense', REPORT],
];

const HEADERS = [
	'X-Forwarded-For: 127.0.0.1, evil',
	'X-Forwarded-Host: evil.example',
	'X-Forwarded-Proto: javascript',
	'Content-Encoding: gzip',
	'Cookie: n8n-auth=eyJhbGciOiJub25lIn0.e30.; __proto__=1',
	`X-Long: ${'x'.repeat(8000)}`,
	'Range: bytes=0-99999999999',
	'Accept: */*;q=NaN',
	'Origin: null',
	'Expect: 100-continue',
	'Upgrade: websocket',
	'X-HTTP-Method-Override: POST',
];

/** Requests of scanners, broken gateways and attackers, the same ones for the same seed. */
export function* hostileRequests(
	{ hostname, pathname }: URL,
	seed: number,
	count: number,
): Generator<HostileRequest> {
	const queries = strangeQueries(seed, count);
	const below = randomBelow(seed);
	const pick = <T,>(list: readonly T[]): T => list[below(list.length)]!;
	const query = () => queries.next().value ?? '';

	const request = (method: string, target: string, headers: readonly string[] = [], body = '') => {
		const length = body === '' ? [] : [`Content-Length: ${Buffer.byteLength(body, 'latin1')}`];
		const lines = [`${method} ${target} HTTP/1.1`, `Host: ${hostname}`, ...headers, ...length];
		return Buffer.from(`${lines.join('\r\n')}\r\nConnection: close\r\n\r\n${body}`, 'latin1');
	};
	const rawText = (length: number) =>
		Array.from({ length }, () => String.fromCharCode(below(256)))
			.join('')
			.replace(/[\r\n]/g, '\0');

	const kinds: Record<HostileRequest['kind'], () => Buffer> = {
		query: () => request('GET', `${pathname}?${query()}`),
		bytes: () => request('GET', `${pathname}?SMSID=${rawText(below(60))}&${REPORT}`),
		huge: () =>
			request(
				'GET',
				`${pathname}?${pick([
					'a=1&'.repeat(3500),
					'&'.repeat(14_000),
					'?a='.repeat(4500),
					'%25'.repeat(4500),
					`a${'[b]'.repeat(4500)}=1`,
					'__proto__[a]=1&'.repeat(900),
					`esms_token=${'x'.repeat(14_000)}`,
					`error_info=${'%7B%22a%22%3A'.repeat(1000)}&${REPORT}`,
					`SMSID=${'1&SMSID='.repeat(1700)}`,
					'x'.repeat(100_000),
				])}`,
			),
		method: () => request(pick(METHODS), `${pathname}?${query()}`),
		body: () => {
			const [type, body] = pick(BODIES);
			const method = pick(['POST', 'GET', 'PUT', 'POST']);
			return request(method, `${pathname}?${REPORT}`, [`Content-Type: ${type}`], body);
		},
		path: () =>
			request(
				'GET',
				`${pick([
					`${pathname}/`,
					`${pathname}/../esms`,
					`${pathname}%2f..%2fesms`,
					`${pathname}%00`,
					pathname.toUpperCase(),
					pathname.replace('/webhook/', '/webhook-test/'),
					pathname.replace('/webhook/', '/webhook-waiting/'),
					pathname.replace('/webhook/', '//webhook//'),
					pathname.replace(/[\da-f-]{36}/, ':id'),
					'/webhook/__proto__/esms',
					'/webhook/%',
					`http://evil.example${pathname}`,
				])}?${query()}`,
			),
		headers: () => request('GET', `${pathname}?${query()}`, [pick(HEADERS), pick(HEADERS)]),
	};
	const order: ReadonlyArray<HostileRequest['kind']> = [
		...Array.from({ length: 12 }, () => 'query' as const),
		...(['bytes', 'huge', 'huge', 'method', 'method', 'body', 'path', 'headers'] as const),
	];
	for (let made = 0; made < count; made++) {
		const kind = order[made % order.length]!;
		yield { kind, bytes: kinds[kind]() };
	}
}

/** Numerical Recipes' linear generator: even enough here, and repeatable. */
function randomBelow(seed: number): (limit: number) => number {
	let state = seed >>> 0;
	return (limit) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 2 ** 32) * limit);
	};
}
