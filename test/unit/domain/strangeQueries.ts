import fc from 'fast-check';

const pieces = [
	...'&&&&====??+%;#[]{}"\'\\/ \n\0',
	'%25',
	'%26',
	'%3D',
	'%3F',
	'%ff',
	'%C4%91',
	'%C4',
	'%00',
	'%ED%A0%80',
	'\ud800',
	'\udfff',
	'SMSID=',
	'SMSID=1&SendStatus=5',
	'smsid',
	'SendStatus=',
	'ReferenceId=1&CallStatus=ANSWERED',
	'CallStatus',
	'SentResult',
	'esms_token',
	'esms%5Ftoken=',
	'ESMS_TOKEN=',
	'data_',
	'data___proto__=1',
	'data_a=1',
	'error_info=',
	'%7B%22error%22%3A-114%7D',
	'____',
	'__proto__=',
	'__proto__[a]=1',
	'constructor.prototype.a=1',
	'toString=',
	'null',
	'5',
	'-1',
	'1e999',
	'99999999999999999999',
];

/** Queries of strangers: reports torn to pieces, broken encoding, names that reach for prototypes. */
export const strangeQueries = fc
	.array(
		fc.oneof(
			{ weight: 6, arbitrary: fc.constantFrom(...pieces) },
			{ weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
			{ weight: 1, arbitrary: fc.nat().map(String) },
		),
		{ maxLength: 60 },
	)
	.map((parts) => parts.join(''));
