/** Query strings such as scanners and broken gateways send; the same ones for the same seed. */
export function* strangeQueries(seed: number, count: number): Generator<string> {
	const random = mulberry32(seed);
	const below = (limit: number) => Math.floor(random() * limit);
	const pick = <T,>(list: readonly T[]): T => list[below(list.length)]!;

	const value = (): string =>
		pick([
			() => pick(VALUES),
			() => String(below(10_000)),
			() => bytes(below(30)),
			() => 'x'.repeat(below(2000)),
			() => encodeURIComponent(JSON.stringify({ [pick(NAMES)]: [null, below(9)] })),
		])();
	const bytes = (length: number) =>
		Array.from({ length }, () => `%${below(256).toString(16).padStart(2, '0')}`).join('');
	const name = (): string =>
		pick([
			() => pick(NAMES),
			() => `${pick(NAMES)}[]`,
			() => `${pick(NAMES)}[${pick(NAMES)}]`,
			() => `${pick(NAMES)}[${pick(NAMES)}][${below(1000)}]`,
			() => bytes(below(4)),
		])();
	const pair = () =>
		pick([() => `${name()}=${value()}`, () => name(), () => `=${value()}`, () => ''])();

	for (let made = 0; made < count; made++) {
		// Every 50th is longer than the 16 KB that Node takes as a request's head.
		if (made % 50 === 49) {
			yield `SMSID=${'9'.repeat(20_000)}`;
			continue;
		}
		const query = Array.from({ length: below(12) }, pair).join(
			pick(['&', '&', '&', ';', '?', '&&']),
		);
		yield query.slice(0, 12_000);
	}
}

const NAMES = [
	'SMSID',
	'smsid',
	'SendStatus',
	'SendSuccess',
	'SendFailed',
	'TotalPrice',
	'RequestId',
	'phonenumber',
	'error_info',
	'ReferenceId',
	'CallStatus',
	'esms',
	'esms_tokens',
	'data_order',
	'data___proto__',
	'__proto__',
	'constructor',
	'prototype',
	'toString',
	'length',
	'0',
	'%',
	'%zz',
	'%u0041',
];

const VALUES = [
	'',
	'5',
	'-1',
	'1e999',
	'NaN',
	'null',
	'undefined',
	'true',
	'%',
	'%2',
	'%zz',
	'%00',
	'%ff%fe',
	'%c3%28',
	'%ed%a0%80',
	'%F0%9F%98%80',
	'%7B%22a%22%3A1%7D2024-01-01',
	'[object+Object]',
	"'%20OR%201=1--",
	'%3Cscript%3Ealert(1)%3C/script%3E',
	'{{$env}}',
	'=1+1',
	'../../etc/passwd',
	'99999999999999999999999999',
];

/** A small generator of even random numbers, so that a failure can be repeated. */
function mulberry32(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
