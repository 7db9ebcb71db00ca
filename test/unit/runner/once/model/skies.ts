/** What may become of one request. */
import { answer, json, type Step as Reply } from '../../../transport/scriptedConnection';

/** What eSMS does with it, if it comes there. */
export type Deed =
	| 'nothing'
	| 'accept'
	/** Of many recipients, all but the last. */
	| 'acceptButOne'
	/** Through a proxy that repeats what it sends. */
	| 'acceptTwice'
	/** Only when the sender has given up. */
	| 'acceptLate'
	| { refuse: string }
	/** Before it looks at the RequestId. */
	| { turnAway: string };

export interface Sky {
	name: string;
	deed: Deed;
	/** What comes back in place of eSMS's own answer. */
	instead?: () => Reply;
	/** What comes back shows a code as eSMS does. */
	showsCode: boolean;
}

const network = (code: string, more: object = {}): (() => Reply) => {
	return () => Object.assign(new Error(code), { code, ...more });
};

const connecting = { syscall: 'connect' };

/** Nothing can have come to eSMS, and what comes back says so. */
const NEVER_THERE: Record<string, () => Reply> = {
	'connection refused': network('ECONNREFUSED', connecting),
	'no route': network('EHOSTUNREACH', connecting),
	'no route, told by a library': () =>
		Object.assign(new Error('wrapped'), { cause: network('ENETUNREACH', connecting)() }),
	'no address': network('ENOTFOUND'),
	'bad certificate': network('CERT_HAS_EXPIRED'),
	'unreadable to eSMS': () => json({ error: 'Invalid request' }),
};

/** What comes back tells nothing of what eSMS did. */
const BLIND: Record<string, () => Reply> = {
	reset: network('ECONNRESET'),
	'time-out': network('ETIMEDOUT'),
	'time-out of n8n': () => Object.assign(new Error('aborted'), { name: 'TimeoutError' }),
	'broken record': network('EPROTO'),
	'broken record, newer': network('ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC'),
	'route lost': network('EHOSTUNREACH', { syscall: 'read' }),
	'network down': network('ENETDOWN', { syscall: 'write' }),
	'no code': () => new Error('socket hang up'),
	'proxy, empty': () => answer('', 502),
	'proxy, page': () => answer('<html><h1>Bad Gateway</h1></html>', 503),
	'proxy, own code': () => json({ Code: 504, Message: 'Gateway Timeout' }, 504),
	'proxy, own error': () => json({ error: 'Invalid request' }, 500),
	'proxy, other error': () => json({ error: 'forbidden' }, 403),
	'proxy, turned away': () => answer('<h1>Forbidden</h1>', 403),
	'proxy, too fast': () => answer('slow down', 429, { 'retry-after': '1' }),
	'proxy, redirect': () => answer('', 302),
	'empty answer': () => answer(''),
	'cut answer': () => answer('{"CodeResult":"100","SM'),
	'answer of a query': () => json({ CodeResponse: '101', ErrorMessage: 'Authorize Failed' }),
	'good answer of a query': () => json({ CodeResponse: '100' }),
	'124 of a query': () => json({ Code: '124' }),
	'5xx, too fast': () => json({ CodeResult: '160' }, 503),
};

/** The same, and it shows a code as eSMS does, with which the message may have been refused. */
const BLIND_WITH_CODE: Record<string, () => Reply> = {
	99: () => json({ CodeResult: '99', ErrorMessage: 'Unknown error' }),
	777: () => json({ CodeResult: '777' }),
	zero: () => json({ CodeResult: 0 }),
	'0100': () => json({ CodeResult: '0100' }),
	'refusal beside a message id': () => json({ CodeResult: '103', SMSID: 'm-0' }),
	'5xx with a refusal': () => json({ CodeResult: '103' }, 500),
	'5xx with a 124': () => json({ CodeResult: '124' }, 502),
};

const own = (name: string, deed: Deed): Sky => ({ name, deed, showsCode: true });

const OWN: Sky[] = [
	own('accepted', 'accept'),
	own('accepted', 'accept'),
	own('accepted', 'accept'),
	own('accepted, but one recipient', 'acceptButOne'),
	own('accepted, repeated by a proxy', 'acceptTwice'),
	...['103', '104', '146', '201'].map((code) => own(`refused ${code}`, { refuse: code })),
	own('refused 103', { refuse: '103' }),
	own('account locked', { turnAway: '143' }),
	own('keys unknown', { turnAway: '101' }),
	own('too fast', { turnAway: '160' }),
];

const DEEDS: Array<[string, Deed]> = [
	['not there', 'nothing'],
	['accepted', 'accept'],
	['accepted late', 'acceptLate'],
	['refused', { refuse: '103' }],
];

const blind = (replies: Record<string, () => Reply>, showsCode: boolean): Sky[] =>
	Object.entries(replies).flatMap(([name, instead]) =>
		DEEDS.map(([what, deed]) => ({ name: `${name} (${what})`, deed, instead, showsCode })),
	);

const neverThere = Object.entries(NEVER_THERE).map(([name, instead]): Sky => ({
	name,
	deed: 'nothing',
	instead,
	showsCode: false,
}));

const ALL = [...OWN, ...neverThere, ...blind(BLIND, false), ...blind(BLIND_WITH_CODE, true)];

const BY_NAME = new Map(ALL.map((sky) => [sky.name, sky]));

export const skyOf = (name: string): Sky => BY_NAME.get(name)!;

/** The usual ones more often than each of the strange ones; the first is what shrinking ends at. */
export const SKY_NAMES: readonly string[] = [
	...Array.from({ length: 4 }, () => OWN).flat(),
	...Array.from({ length: 2 }, () => neverThere).flat(),
	...ALL,
].map(({ name }) => name);
