import type { IDataObject } from 'n8n-workflow';
import { readCallback } from '../../../../nodes/Esms/channels/callback';
import { sms } from '../../../../nodes/Esms/channels/sms';
import { voice } from '../../../../nodes/Esms/channels/voice';
import { readCallStatus } from '../../../../nodes/Esms/domain/callReport';
import type { Report } from '../../../../nodes/Esms/domain/report';
import { readSmsStatus } from '../../../../nodes/Esms/domain/smsReport';
import type { Sent } from '../../../../nodes/Esms/operation/described';
import { send } from '../../../../nodes/Esms/resources/sms/send.operation';
import { callFromTemplate } from '../../../../nodes/Esms/resources/voiceCall/callFromTemplate.operation';
import { callWithOtp } from '../../../../nodes/Esms/resources/voiceCall/callWithOtp.operation';
import { reportedItem } from '../../../../nodes/Esms/runner/waiting/reportedItem';
import { waitingItem } from '../../../../nodes/Esms/runner/waiting/waitingItem';

const about: Sent = {
	requestId: 'n8n-1',
	duplicate: false,
	fields: { Phone: '0912345678', Content: 'DEMOSHOP: don 7781', Brandname: 'DEMOSHOP' },
};
const accepted = { CodeResult: '100', SMSID: 'id-1' };

const messages = {
	'an SMS': [send.response(accepted, about), [sms, sms]],
	'a call': [callFromTemplate.response(accepted, about), [voice, voice]],
	'a one-time code': [callWithOtp.response(accepted, about), [voice, sms]],
} as const;

const smsReport = (query: string) => readCallback(`SMSID=id-1&${query}`).report!;
const callReport = (query: string) => readCallback(`ReferenceId=id-1&${query}`).report!;
const delivered = smsReport(
	'SendStatus=5&SendSuccess=1&SendFailed=0&phonenumber=84912345678&telcoid=1&TypeId=2&TotalPrice=850&TotalReceiver=1&TotalSent=1&RequestId=n8n-1',
);
const short = smsReport('SendStatus=5&SendSuccess=0&SendFailed=1');
const rejected = smsReport('SendStatus=4&SendSuccess=0&SendFailed=0');
const answered = callReport('CallDuration=21&CallStatus=ANSWERED&Ivr=1&Price=345&CID=02471000000');
const notAnswered = callReport('CallStatus=NO ANSWER&SentResult=0&SendStatus=5');
const fell = callReport('CallStatus=&SentResult=0&SendStatus=5');
const smsStatus = readSmsStatus({ SendStatus: 5, SendSuccess: 1 }, 'id-1')!;
const callStatus = readCallStatus({ CallStatus: 'ANSWERED', Ivr: '1' }, 'id-1')!;

const outcomes: Array<[keyof typeof messages, string, Report | undefined]> = [
	['an SMS', 'delivered', delivered],
	['an SMS', 'failed', short],
	['an SMS', 'rejected', rejected],
	['an SMS', 'delivered', smsStatus],
	['an SMS', 'timeout', undefined],
	['an SMS', 'duplicate', undefined],
	['a call', 'answered', answered],
	['a call', 'notAnswered', notAnswered],
	['a call', 'failed', fell],
	['a call', 'answered', callStatus],
	['a call', 'timeout', undefined],
	['a call', 'duplicate', undefined],
	['a one-time code', 'answered', delivered],
	['a one-time code', 'notAnswered', short],
	['a one-time code', 'answered', answered],
	['a one-time code', 'timeout', undefined],
];

/** The item that goes on. */
function itemOf(message: keyof typeof messages, outcome: string, report?: Report): IDataObject {
	const [sent, channels] = messages[message];
	if (report === undefined) return waitingItem(sent, channels, outcome as 'timeout' | 'duplicate');
	return reportedItem(waitingItem(sent, channels, 'timeout'), report, outcome).json;
}

test.each(outcomes)(
	'%s that is %s has the fields of all its outcomes',
	(message, outcome, report) => {
		const item = itemOf(message, outcome, report);
		expect(Object.keys(item)).toEqual(Object.keys(itemOf(message, 'timeout')));
		expect(item).toMatchObject({
			phone: '0912345678',
			accepted: true,
			outcome,
			messageId: 'id-1',
			requestId: 'n8n-1',
			...(message === 'an SMS' && { text: 'DEMOSHOP: don 7781' }),
		});
		expect(Object.values(item)).not.toContain(undefined);
	},
);

test('what nobody has told is null', () => {
	expect(itemOf('an SMS', 'timeout')).toMatchObject({ status: null, price: null, telco: null });
	expect(itemOf('a call', 'timeout')).toMatchObject({ keyPressed: null, durationSeconds: null });
});

test('a report tells no more than is told', () => {
	expect(itemOf('an SMS', 'delivered', delivered)).toMatchObject({ telco: 'Viettel', price: 850 });
	expect(itemOf('an SMS', 'failed', short)).toMatchObject({ price: null, recipientCount: null });
	expect(itemOf('a call', 'answered', answered)).toMatchObject({ keyPressed: '1', price: 345 });
});

test('what only this message has stays on all outcomes', () => {
	const fields = { ...about.fields, SendDate: '2026-12-05 21:00:00' };
	const sent = send.response(accepted, { ...about, fields, note: 'No template fits.' });
	const waiting = waitingItem(sent, [sms], 'timeout');
	const more = { sendAt: '2026-12-05T21:00:00+07:00', templateWarning: 'No template fits.' };
	expect(waiting).toMatchObject(more);
	expect(reportedItem(waiting, delivered, 'delivered').json).toMatchObject(more);
});
