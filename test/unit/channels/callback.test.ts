import fc from 'fast-check';
import { channels } from '../../../nodes/Esms/channels';
import { readCallback as readWithChannel } from '../../../nodes/Esms/channels/callback';
import type { CallReport, SmsReport } from '../../../nodes/Esms/domain/report';
import { expectNearlyLinear } from '../domain/growth';
import { strangeQueries } from '../domain/strangeQueries';
import { readCallback } from './readCallback';

/** The sample of esms-api 5.2. */
const SMS = {
	SMSID: '5b1d6c0e9f7a4d3f8a2240b6d1c7e93f118',
	SendFailed: '0',
	SendStatus: '5',
	SendSuccess: '1',
	TotalPrice: '850.0000',
	TotalReceiver: '1',
	TotalSent: '1',
	RequestId: 'n8n-187-3',
	TypeId: '2',
	telcoid: '1',
	phonenumber: '0912345678',
	switchsmsid: '',
};

const CALL = {
	ReferenceId: '8f0c2c55-7a1e-4c0b-9e0e-5d1f6a3b7c21 ',
	CallDuration: '21',
	CallStatus: 'ANSWERED',
	Ivr: '1',
	Price: '345.5000',
	SentResult: '1',
	CID: '02471000000',
	SendStatus: '5',
};

type Changes = Record<string, string | undefined>;

const queryOf = (base: Record<string, string>, changes: Changes = {}): string =>
	Object.entries({ ...base, ...changes })
		.filter(([, value]) => value !== undefined)
		.map(([name, value]) => `${name}=${encodeURIComponent(value!)}`)
		.join('&');

const smsReport = (changes?: Changes) => readCallback(queryOf(SMS, changes)).report as SmsReport;
const callReport = (changes?: Changes) => readCallback(queryOf(CALL, changes)).report as CallReport;

test('a report tells whose it is, also one that says nothing yet', () => {
	const [sms, voice] = channels;
	expect(readWithChannel(queryOf(SMS)).channel).toBe(sms);
	expect(readWithChannel(queryOf(CALL)).channel).toBe(voice);
	expect(readWithChannel(queryOf(CALL, { CallStatus: '', SendStatus: '2' })).channel).toBe(voice);
	expect(readWithChannel('esms_token=T0KEN')).toEqual({ token: 'T0KEN' });
});

describe('the report of a message', () => {
	it('is read in full', () => {
		const query = `esms_token=T0KEN&data_row=7&${queryOf(SMS)}`;
		expect(readCallback(query)).toEqual({
			wellFormed: true,
			token: 'T0KEN',
			report: {
				event: 'smsDelivered',
				eventId: expect.any(String) as string,
				messageId: '5b1d6c0e9f7a4d3f8a2240b6d1c7e93f118',
				requestId: 'n8n-187-3',
				phone: '0912345678',
				telco: 'Viettel',
				smsType: '2',
				status: 'finished',
				outcome: 'delivered',
				successCount: 1,
				failedCount: 0,
				recipientCount: 1,
				sentCount: 1,
				price: 850,
				callbackData: { row: '7' },
				raw: `data_row=7&${queryOf(SMS)}`,
			},
		});
	});

	it.each<[string, Changes, string, string, string]>([
		['finished with a success', {}, 'smsDelivered', 'delivered', 'finished'],
		[
			'finished with a failure',
			{ SendSuccess: '0', SendFailed: '1' },
			'smsFailed',
			'failed',
			'finished',
		],
		[
			"the vendor's sample of two failures",
			{ SendSuccess: '0', SendFailed: '2', TotalReceiver: '2' },
			'smsFailed',
			'failed',
			'finished',
		],
		[
			'finished with both, as a message to many is',
			{ SendSuccess: '160', SendFailed: '9', TotalReceiver: '169' },
			'smsPartlyDelivered',
			'partly',
			'finished',
		],
		[
			'rejected with empty counters',
			{ SendStatus: '4', SendSuccess: '', SendFailed: '' },
			'smsFailed',
			'rejected',
			'rejected',
		],
		[
			"finished without a result, as in the vendor's advertising sample",
			{ SendSuccess: '0', SendFailed: '0' },
			'smsStatusChanged',
			'unknown',
			'finished',
		],
		[
			'waiting for approval',
			{ SendStatus: '1', SendSuccess: '0' },
			'smsStatusChanged',
			'pending',
			'waitingForApproval',
		],
		[
			'waiting to be sent',
			{ SendStatus: '2', SendSuccess: '0' },
			'smsStatusChanged',
			'pending',
			'waitingToBeSent',
		],
		[
			'handed to the carrier',
			{ SendStatus: '7', SendSuccess: '0' },
			'smsStatusChanged',
			'pending',
			'handedToCarrier',
		],
	])('that is %s starts the right event', (_, changes, event, outcome, status) => {
		expect(smsReport(changes)).toMatchObject({ event, outcome, status });
	});

	it.each<[string, string]>([
		['capital names', queryOf(SMS).replaceAll(/\b\w+=/g, (name) => name.toUpperCase())],
		['small names', queryOf(SMS).replaceAll(/\b\w+=/g, (name) => name.toLowerCase())],
		["the table's spelling Totalprice", queryOf(SMS).replace('TotalPrice', 'Totalprice')],
		['an empty first pair', `&${queryOf(SMS)}`],
		['a question mark in front', `?${queryOf(SMS)}`],
		['a second question mark', `esms=?${queryOf(SMS)}`],
		['blanks around its values', queryOf(SMS).replaceAll(/=([^&]+)/g, '=+$1+')],
		['its parameters in another order', queryOf(SMS).split('&').reverse().join('&')],
		[
			"the same names empty before, from the address's own query",
			`SMSID=&SendStatus=&phonenumber=&${queryOf(SMS)}`,
		],
		['the same names empty behind', `${queryOf(SMS)}&SMSID=&SendStatus&phonenumber=`],
		[
			'the same names with other values behind',
			`${queryOf(SMS)}&SMSID=x&SendStatus=4&phonenumber=1`,
		],
	])('is read with %s', (_, query) => {
		expect(readCallback(query).report).toMatchObject({
			event: 'smsDelivered',
			messageId: SMS.SMSID,
			phone: '0912345678',
			successCount: 1,
			price: 850,
		});
	});

	it.each([
		['eight digits', '24342680'],
		['20 digits', '12345678901234567890'],
		['zeros in front', '00001234567890'],
		['a GUID with digits', '5B1D6C0E-9f7a-4d3f-8a22-40b6d1c7e93f118'],
		['42 characters', '5b1d6c0e9f7a4d3f8a2240b6d1c7e93f0912345678'],
		['64 characters', 'x'.repeat(64)],
	])('keeps an id of %s exactly', (_, id) => {
		expect(smsReport({ SMSID: id }).messageId).toBe(id);
		expect(smsReport({ SMSID: `${id} ` }).messageId).toBe(id);
	});

	it('leaves out numbers that are missing or no numbers', () => {
		const report = smsReport({ TotalPrice: undefined, TotalReceiver: 'x', TotalSent: '-1' });
		expect(report).not.toHaveProperty('price');
		expect(report).not.toHaveProperty('recipientCount');
		expect(report).not.toHaveProperty('sentCount');
		expect(smsReport({ SendSuccess: undefined, SendFailed: 'NaN' })).toMatchObject({
			successCount: 0,
			failedCount: 0,
			outcome: 'unknown',
		});
	});

	it.each<[string, Changes, object]>([
		['a comma for its decimals', { TotalPrice: '470,0000' }, { price: 470 }],
		['groups of three', { TotalPrice: '1.250,5000' }, { price: 1250.5 }],
		[
			'decimals where there are none',
			{ SendStatus: '5.0', SendSuccess: '24.0', TotalReceiver: '24,0', TotalSent: '24.00' },
			{ outcome: 'delivered', successCount: 24, recipientCount: 24, sentCount: 24 },
		],
	])('is read with %s', (_, changes, told) => {
		expect(smsReport(changes)).toMatchObject(told);
	});

	it.each(['0912345678', '84912345678', '+84912345678', ' 0912345678'])(
		'tells the number %j in national form',
		(phonenumber) => {
			expect(smsReport({ phonenumber }).phone).toBe('0912345678');
		},
	);

	it('leaves the user id of Zalo as it is', () => {
		expect(smsReport({ phonenumber: '246845883529197' }).phone).toBe('246845883529197');
	});

	it("gives Zalo's result by both spellings of its name", () => {
		const info = JSON.stringify({ error: -114, message: 'inactive' });
		for (const name of ['error_info', 'error_infor', 'Error_Info']) {
			expect(smsReport({ [name]: info }).errorInfo).toEqual({
				error: -114,
				message: 'inactive',
				raw: info,
			});
		}
		expect(smsReport()).not.toHaveProperty('errorInfo');
	});

	it('has the id of its repetition, and another one when anything of weight differs', () => {
		const id = smsReport().eventId;
		expect(smsReport({ switchsmsid: 'x', TotalPrice: '1' }).eventId).toBe(id);
		expect(readCallback(`esms_token=x&${queryOf(SMS)}`).report!.eventId).toBe(id);
		expect(smsReport({ phonenumber: '84912345678' }).eventId).toBe(id);
		expect(smsReport({ phonenumber: '+84912345678' }).eventId).toBe(id);
		expect(smsReport({ SMSID: SMS.SMSID.toUpperCase() }).eventId).toBe(id);
		expect(smsReport({ SendSuccess: '1.0' }).eventId).toBe(id);
		const others = [
			{ SMSID: '5b1d6c0e9f7a4d3f8a2240b6d1c7e93f119' },
			{ phonenumber: '0912345679' },
			{ SendStatus: '7' },
			{ SendSuccess: '2' },
			{ SendFailed: '1' },
		].map((changes) => smsReport(changes).eventId);
		expect(new Set([id, ...others]).size).toBe(others.length + 1);
	});
});

describe('the report of a call', () => {
	it('is read in full', () => {
		const query = `data_row=7&esms_token=T0KEN&${queryOf(CALL)}`;
		expect(readCallback(query)).toEqual({
			wellFormed: true,
			token: 'T0KEN',
			report: {
				event: 'callAnswered',
				outcome: 'answered',
				eventId: expect.any(String) as string,
				messageId: '8f0c2c55-7a1e-4c0b-9e0e-5d1f6a3b7c21',
				callStatus: 'ANSWERED',
				status: 'finished',
				durationSeconds: 21,
				keyPressed: '1',
				callerId: '02471000000',
				price: 345.5,
				callbackData: { row: '7' },
				raw: `data_row=7&${queryOf(CALL)}`,
			},
		});
	});

	it.each<[string, Changes, string, string]>([
		['was answered', {}, 'callAnswered', 'answered'],
		['was answered, in small letters', { CallStatus: 'answered' }, 'callAnswered', 'answered'],
		['was not answered', { CallStatus: 'NO ANSWER' }, 'callNotAnswered', 'notAnswered'],
		[
			'was not answered, in one word',
			{ CallStatus: 'NOANSWERED' },
			'callNotAnswered',
			'notAnswered',
		],
		[
			'ended in a way that no document knows',
			{ CallStatus: 'BUSY' },
			'callNotAnswered',
			'notAnswered',
		],
		['was answered, though the status is empty', { CallStatus: '' }, 'callAnswered', 'answered'],
		[
			'was answered, by its key alone',
			{ CallStatus: '', CallDuration: '', SentResult: '', SendStatus: '' },
			'callAnswered',
			'answered',
		],
		[
			'was answered, by its duration alone',
			{ CallStatus: '', Ivr: '', SentResult: '', SendStatus: '' },
			'callAnswered',
			'answered',
		],
		[
			'was answered, by the result of the carrier alone',
			{ CallStatus: '', Ivr: '', CallDuration: '0' },
			'callAnswered',
			'answered',
		],
		['was answered, with a strange status', { CallStatus: 'OK' }, 'callAnswered', 'answered'],
		[
			'failed with an empty status',
			{ CallStatus: '', SentResult: '0', CallDuration: '0', Ivr: '' },
			'callNotAnswered',
			'failed',
		],
		[
			'failed with a blank status',
			{ CallStatus: ' ', SentResult: '0', CallDuration: '0', Ivr: '' },
			'callNotAnswered',
			'failed',
		],
		[
			'failed, by the old parameters without SendStatus',
			{ CallStatus: '', SentResult: '0', CallDuration: '0', Ivr: '', SendStatus: undefined },
			'callNotAnswered',
			'failed',
		],
		[
			'was answered, by the old parameters without SendStatus',
			{ SendStatus: undefined },
			'callAnswered',
			'answered',
		],
	])('that %s starts the right event', (_, changes, event, outcome) => {
		expect(callReport(changes)).toMatchObject({ event, outcome });
	});

	it.each<[string, Changes]>([
		['is waiting', { CallStatus: '', SendStatus: '2', SentResult: '0' }],
		['was sent, report pending', { CallStatus: '', SendStatus: '7', SentResult: '' }],
		[
			'was sent, with a result of 0 before the report',
			{ CallStatus: '', SendStatus: '7', SentResult: '0' },
		],
		[
			'has nothing filled in',
			{ CallStatus: '', SendStatus: '', SentResult: '', CallDuration: '', Ivr: '' },
		],
	])('that %s is well-formed and starts nothing yet', (_, changes) => {
		const { wellFormed, report } = readCallback(queryOf(CALL, changes));
		expect({ wellFormed, report }).toEqual({ wellFormed: true, report: undefined });
	});

	it('is read when SentResult has no equals sign, as the old template prints it', () => {
		const query =
			'ReferenceId=8f0c&CallDuration=0&CallStatus=NO%20ANSWER&Ivr=&Price=0.0000&SentResult&CID=02471000000';
		expect(readCallback(query).report).toMatchObject({
			event: 'callNotAnswered',
			callStatus: 'NO ANSWER',
			durationSeconds: 0,
			keyPressed: '',
			price: 0,
			status: 'unknown',
		});
	});

	it.each<[string, Changes, object]>([
		['decimals in its duration', { CallDuration: '24.0' }, { durationSeconds: 24 }],
		['parts of a second', { CallDuration: '24,6' }, { durationSeconds: 25 }],
		['a comma in its price', { Price: '345,5000' }, { price: 345.5 }],
		['its own number in international form', { CID: '842471000000' }, { callerId: '02471000000' }],
	])('is read with %s', (_, changes, told) => {
		expect(callReport(changes)).toMatchObject(told);
	});

	it('has the id of its repetition, and another one when anything of weight differs', () => {
		const id = callReport().eventId;
		expect(callReport({ Price: '1', CID: 'x' }).eventId).toBe(id);
		expect(callReport({ ReferenceId: CALL.ReferenceId.toUpperCase() }).eventId).toBe(id);
		const others = [
			{ ReferenceId: 'other' },
			{ CallStatus: 'NO ANSWER' },
			{ Ivr: '2' },
			{ CallDuration: '22' },
		].map((changes) => callReport(changes).eventId);
		expect(new Set([id, ...others]).size).toBe(others.length + 1);
	});
});

describe('what is no report', () => {
	it.each<[string, string]>([
		['nothing', ''],
		['a token alone', 'esms_token=T0KEN'],
		['an id alone', 'SMSID=1'],
		['a status alone', 'SendStatus=5'],
		['an empty id', 'SMSID=&SendStatus=5'],
		['a blank id', 'SMSID=%20&SendStatus=5'],
		['an id of 65 characters', `SMSID=${'x'.repeat(65)}&SendStatus=5`],
		['a status in words', 'SMSID=1&SendStatus=done'],
		['a negative status', 'SMSID=1&SendStatus=-5'],
		['a broken status', 'SMSID=1&SendStatus=5.5'],
		['a call without a status', 'ReferenceId=1'],
		['names in brackets', 'SMSID[]=1&SendStatus[]=5'],
		['prototypes', '__proto__[SMSID]=1&__proto__[SendStatus]=5'],
		['the address that a browser opened', 'esms_token=T0KEN&data_row=7&esms='],
	])('such as %s is not well-formed', (_, query) => {
		const { wellFormed, report } = readCallback(query);
		expect({ wellFormed, report }).toEqual({ wellFormed: false, report: undefined });
	});

	it('still tells the token, so that strangers can be told from broken reports', () => {
		expect(readCallback('esms_token=T0KEN').token).toBe('T0KEN');
		expect(readCallback('a=1').token).toBe('');
	});
});

describe('whatever strangers send', () => {
	it('never throws, and every report has its shape', () => {
		fc.assert(
			fc.property(strangeQueries, (query) => {
				const { report, wellFormed, token } = readCallback(query);
				expect([typeof wellFormed, typeof token]).toEqual(['boolean', 'string']);
				if (report === undefined) return;
				expect(wellFormed).toBe(true);
				expect(report.messageId).toMatch(/^\S(?:[^]{0,62}\S)?$/u);
				expect(report.eventId).not.toBe('');
				for (const value of Object.values(report.callbackData)) expect(typeof value).toBe('string');
				expect(() => JSON.stringify(report)).not.toThrow();
			}),
			{ numRuns: 2000 },
		);
	});

	it('changes no prototype', () => {
		const before = Object.getOwnPropertyNames(Object.prototype);
		fc.assert(
			fc.property(strangeQueries, (query) => {
				const { report } = readCallback(
					`${query}&data___proto__=1&data_constructor=2&data_prototype=3&${queryOf(SMS)}`,
				);
				if (report) expect(Object.getPrototypeOf(report.callbackData)).toBe(Object.prototype);
			}),
		);
		expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
	});

	it('never shows the token in a report', () => {
		const proof = 'aB3-of-43-characters_aB3-of-43-characters_a';
		fc.assert(
			fc.property(strangeQueries, strangeQueries, (before, after) => {
				const query = `${before}&${queryOf(SMS)}&esms_token=${proof}&${after}`;
				const { report } = readCallback(query);
				if (report) expect(JSON.stringify(report)).not.toContain(proof);
			}),
			{ numRuns: 1000 },
		);
	});

	it('reads nothing out of a huge query', () => {
		expect(readCallback(`${queryOf(SMS)}&x=${'x'.repeat(1_000_000)}`)).toEqual({
			wellFormed: false,
			token: '',
		});
	});

	it.each(['?', '&SMSID=1', '?SMSID=', '%25', '%7B', 'data_a=1&', '&__proto__=', '____'])(
		'reads a long run of %j quickly',
		(unit) => {
			const make = (length: number) =>
				`${queryOf(SMS)}&error_info=${unit.repeat(length)}`.slice(0, length);
			expectNearlyLinear(readCallback, make, 1_600);
			expectNearlyLinear(readCallback, make, 100_000);
		},
	);
});

describe('the id of a report', () => {
	it('is short whatever strangers put into it, because thousands are remembered', () => {
		const long = 'x'.repeat(15_000);
		for (const query of [
			queryOf(SMS, { phonenumber: long }),
			queryOf(CALL, { Ivr: long }),
			queryOf(CALL, { CallStatus: long }),
		]) {
			expect(readCallback(query).report!.eventId.length).toBeLessThan(200);
		}
	});
});
