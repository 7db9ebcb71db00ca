import fc from 'fast-check';

/** What breaks readers: half an encoding, names of prototypes, ends without beginnings. */
export const pieces = [
	...'&=?+%;#[]{}<>/|"\'\\ \n\r\t\0,.:-_0129aZđ😀',
	'\ud800',
	'\udfff',
	'\ufeff',
	'\u2028',
	'%',
	'%2',
	'%zz',
	'%00',
	'%25',
	'%26',
	'%3D',
	'%2525253D',
	'%C4%91',
	'%C4',
	'%ED%A0%80',
	'%u0041',
	'&&',
	'?a=',
	'?SMSID=',
	'SMSID=1&SendStatus=5&',
	'smsid=',
	'ReferenceId=1&CallStatus=ANSWERED&',
	'esms=',
	'esms_token=',
	'esms%5Ftoken=',
	'ESMS_TOKEN=',
	'data_',
	'data___proto__=1&',
	'__proto__=',
	'__proto__[a]=1&',
	'constructor.prototype.a=1&',
	'toString',
	'error_info=',
	'%7B%22error%22%3A-114%7D',
	'____',
	'{"a":',
	'[1,',
	'"__proto__":{"a":1},',
	'"CodeResult":"100",',
	'"\\',
	'\\u0000',
	'<a>',
	'</a>',
	'<a:b c="d">',
	'&amp;',
	'<!--',
	'<![CDATA[',
	'{P1,20}',
	'{P1,9999}',
	'{ P',
	'/Date(',
	'+0700)/',
	'01/01/2026 09:00:00',
	'NaN',
	'-1',
	'1e999',
	'99999999999999999999',
	'null',
	'true',
];

const piece = fc.oneof(
	{ weight: 8, arbitrary: fc.constantFrom(...pieces) },
	{ weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
	{ weight: 1, arbitrary: fc.integer().map(String) },
);

/** Text put together from such pieces. */
const pieced = fc
	.array(piece, { minLength: 3, maxLength: 24, size: 'max' })
	.map((parts) => parts.join(''));

interface Change {
	kind: 'cut' | 'insert' | 'repeat' | 'encode' | 'case' | 'drop' | 'swap';
	/** Both as shares of the length. */
	at: number;
	length: number;
	piece: string;
	times: number;
}

/** Not a double, most of which are next to nothing. */
const share = fc.integer({ min: 0, max: 10_000 }).map((part) => part / 10_000);

const change: fc.Arbitrary<Change> = fc.record({
	kind: fc.constantFrom<Change['kind']>(
		'cut',
		'insert',
		'repeat',
		'encode',
		'case',
		'drop',
		'swap',
	),
	at: share,
	length: share,
	piece,
	times: fc.integer({ min: 1, max: 12 }),
});

function changed(text: string, { kind, at, length, piece: extra, times }: Change): string {
	const start = Math.floor(at * text.length);
	const end = Math.min(text.length, start + Math.ceil(length ** 3 * text.length));
	const [before, middle, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
	switch (kind) {
		case 'cut':
			return before;
		case 'insert':
			return before + extra.repeat(times) + middle + after;
		case 'repeat':
			return before + middle.repeat(times) + after;
		case 'encode':
			return before + percentEncoded(middle) + after;
		case 'case':
			return before + (times % 2 ? middle.toUpperCase() : middle.toLowerCase()) + after;
		case 'drop':
			return before + after;
		case 'swap':
			return after + middle + before;
	}
}

/** Every byte, also those that need no encoding. */
const percentEncoded = (text: string): string =>
	[...new TextEncoder().encode(text)]
		.map((byte) => `%${byte.toString(16).padStart(2, '0')}`)
		.join('');

/** Real texts after a few accidents, and texts that were never real. */
export const strange = (...samples: string[]): fc.Arbitrary<string> =>
	// Preferring small values, as fast-check does, would make the same short texts again and again.
	fc.noBias(
		fc.oneof(
			{
				weight: 4,
				arbitrary: fc
					.tuple(
						fc.constantFrom(...samples),
						fc.array(change, { minLength: 1, maxLength: 4, size: 'max' }),
					)
					.map(([sample, changes]) => changes.reduce(changed, sample).slice(0, 50_000)),
			},
			{ weight: 1, arbitrary: pieced },
		),
	);

/** Makes a text of about the length. */
export type Growing = (length: number) => string;

const repeated = fc
	.tuple(piece, piece, fc.constantFrom('', ...pieces), fc.boolean())
	.map(([start, unit, end, quoted]): Growing => (length) => {
		const many = (unit || 'a').repeat(Math.ceil(length / (unit.length || 1)));
		return `${quoted ? '{"a":12345678901234567,"b":"' : ''}${start}${many}${end}`;
	});

/** Every piece many times over, alone and inside a string of JSON. */
const eachRepeated: readonly Growing[] = ['', '{"a":12345678901234567,"b":"'].flatMap((start) =>
	pieces.map(
		(unit): Growing =>
			(length) =>
				start + unit.repeat(Math.ceil(length / unit.length)),
	),
);

const NESTS = [
	['{"a":', '}'],
	['[', ']'],
	['<a>', '</a>'],
] as const;

const eachNested: readonly Growing[] = NESTS.map(([open, close]): Growing => (length) => {
	const depth = Math.ceil(length / open.length);
	return `{"CodeResult":"104","ErrorMessage":${open.repeat(depth)}1${close.repeat(depth)}}`;
});

/** Texts that grow: what is slow or deep to read is so with one of these. */
export const growing = { certain: [...eachRepeated, ...eachNested], random: repeated };
