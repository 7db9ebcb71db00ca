import type { IDataObject } from 'n8n-workflow';
import type { Channel } from '../../../nodes/Esms/channels/channel';
import { sms as smsChannel } from '../../../nodes/Esms/channels/sms';
import { voice } from '../../../nodes/Esms/channels/voice';
import { readSendOptions } from '../../../nodes/Esms/operation/sendOptions';
import { readerOf } from './readerOf';

const NOW = Date.UTC(2026, 10, 22, 3, 0, 0);

beforeEach(() => jest.spyOn(Date, 'now').mockReturnValue(NOW));
afterEach(() => jest.restoreAllMocks());

const read = (options: IDataObject, channel: Channel) =>
	readSendOptions(readerOf({ options }), channel);
const sms = (options: IDataObject) => read(options, smsChannel);

test('options that are not set send nothing', () => {
	expect(sms({})).toEqual({});
	expect(sms({ sandbox: false, campaign: ' ', sendAt: '', callbackUrl: '' })).toEqual({});
});

test('everything that is set goes out in vendor spelling', () => {
	expect(
		sms({
			sandbox: true,
			campaign: ' Orders ',
			sendAt: '2026-11-22T10:30:00',
			callbackUrl: 'https://n8n.shop-abc.vn/webhook/id/esms',
			callbackData: { values: [{ name: 'row', value: 17 }, { name: 'empty' }] },
		}),
	).toEqual({
		Sandbox: '1',
		campaignid: 'Orders',
		SendDate: '2026-11-22 10:30:00',
		CallbackUrl:
			'https://n8n.shop-abc.vn/webhook/id/esms?esms_token=T(id.esms)&data_row=17&data_empty=&esms=',
	});
});

test('calls want their date in another form and list the parameters of their report', () => {
	const fields = read(
		{ sendAt: '2026-11-22T10:30:00', callbackUrl: 'https://a.shop-abc.vn/webhook/id/esms' },
		voice,
	);
	expect(fields.SendDate).toBe('2026/11/22 10:30:00');
	expect(fields.CallbackUrl).toMatch(
		/&ReferenceId=&CallDuration=&CallStatus=&Ivr=&Price=&SentResult=&CID=&SendStatus=$/,
	);
});

test('a time up to a minute ago is taken for now', () => {
	expect(sms({ sendAt: new Date(NOW - 59_000).toISOString() }).SendDate).toBe(
		'2026-11-22 09:59:01',
	);
	expect(() => sms({ sendAt: new Date(NOW - 61_000).toISOString() })).toThrow(
		"The 'Send At' is in the past (2026-11-22 09:58:59 in Vietnam)",
	);
});

test.each([
	[{ campaign: 'x'.repeat(255) }, "The 'Campaign' has 255 characters"],
	[{ sendAt: 'tomorrow' }, "The 'Send At' is not a date and time"],
	[{ callbackUrl: 'http://localhost:5678/webhook/id/esms' }, 'in a private network (localhost)'],
	[{ callbackUrl: 'https://n8n.example.com/webhook/id/esms' }, 'the address of an example'],
	[
		{
			callbackUrl: 'https://n8n.shop-abc.vn/webhook/id/esms',
			callbackData: {
				values: [
					{ name: 'row', value: '1' },
					{ name: 'row ', value: '2' },
				],
			},
		},
		"Callback Data with the name 'row' twice",
	],
	[{ callbackUrl: 'ftp://a/b' }, "The 'Callback URL' is not a web address"],
	[{ callbackData: { values: [{ name: 'a', value: 'b' }] } }, "The 'Callback Data' has no"],
])('%j is refused', (options, message) => {
	expect(() => sms(options)).toThrow(message);
});
