import type { CallOutcome, SmsOutcome } from './settings.mts';

/** Phone numbers with a fixed fate, so that a workflow can be tried without touching a setting. */

const smsOutcomes: Record<string, SmsOutcome> = {
	'0900001000': 'delivered',
	'0900001001': 'failed',
	'0900001002': 'rejected',
	'0900001003': 'interim',
	'0900001004': 'unknown',
	'0900001005': 'silence',
	'0900001006': 'twice',
	'0900001007': 'unreported',
	'0900001008': 'lateInterim',
	'0900001009': 'corrected',
	'0900001010': 'oddStatus',
};

const callOutcomes: Record<string, CallOutcome> = {
	'0900001110': 'answered',
	'0900001111': 'noAnswer',
	'0900001112': 'failed',
	'0900001113': 'silence',
};

/** `0900000` + code: every send to it is refused with that code; 000 and 100 mean nothing. */
export function magicCode(phone: string): string | undefined {
	const code = /^0900000(\d{3})$/.exec(phone)?.[1];
	return code === undefined || code === '000' || code === '100' ? undefined : stripZeros(code);
}

const stripZeros = (code: string) => code.replace(/^0+/, '');

export const magicSmsOutcome = (phone: string): SmsOutcome | undefined => smsOutcomes[phone];

/** `090000110K` picks up and presses the key K. */
export function magicCall(phone: string): { outcome: CallOutcome; key: string } | undefined {
	const key = /^090000110(\d)$/.exec(phone)?.[1];
	if (key !== undefined) return { outcome: 'answered', key };
	const outcome = callOutcomes[phone];
	return outcome && { outcome, key: '' };
}

/** What the numbers do, for the start-up text and the page. */
export const magicNumbers: ReadonlyArray<{ phone: string; effect: string }> = [
	{ phone: '0900000 + code', effect: 'refused with that code, e.g. 0900000146 or 0900000099' },
	{ phone: '0900001000', effect: 'SMS delivered' },
	{ phone: '0900001001', effect: 'SMS fails at the carrier (status 5, SendFailed 1)' },
	{ phone: '0900001002', effect: 'SMS rejected (status 4)' },
	{ phone: '0900001003', effect: 'SMS with an interim report (status 7), then delivered' },
	{ phone: '0900001004', effect: 'SMS finished, result unknown (status 5, both counts 0)' },
	{ phone: '0900001005', effect: 'SMS never gets a result nor a report' },
	{ phone: '0900001006', effect: 'SMS delivered, report sent twice' },
	{ phone: '0900001007', effect: 'SMS delivered, report never sent' },
	{ phone: '0900001008', effect: 'SMS delivered, then an interim report (status 7)' },
	{ phone: '0900001009', effect: 'SMS reported as failed, then as delivered' },
	{ phone: '0900001010', effect: 'SMS delivered, with a status that no document knows (9)' },
	{ phone: '090000110K', effect: 'call answered, key K (0-9) pressed' },
	{ phone: '0900001110', effect: 'call answered, no key' },
	{ phone: '0900001111', effect: 'call not answered' },
	{ phone: '0900001112', effect: 'call fails' },
	{ phone: '0900001113', effect: 'call rings on, never a result nor a report' },
];
