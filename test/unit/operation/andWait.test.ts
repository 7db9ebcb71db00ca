import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { send } from '../../../nodes/Esms/resources/sms/send.operation';
import { sendAndWaitForDelivery } from '../../../nodes/Esms/resources/sms/sendAndWaitForDelivery.operation';
import { callFromRecording } from '../../../nodes/Esms/resources/voiceCall/callFromRecording.operation';
import { callFromRecordingAndWait } from '../../../nodes/Esms/resources/voiceCall/callFromRecordingAndWait.operation';
import { callFromTemplate } from '../../../nodes/Esms/resources/voiceCall/callFromTemplate.operation';
import { callFromTemplateAndWait } from '../../../nodes/Esms/resources/voiceCall/callFromTemplateAndWait.operation';
import { callWithOtp } from '../../../nodes/Esms/resources/voiceCall/callWithOtp.operation';
import { callWithOtpAndWait } from '../../../nodes/Esms/resources/voiceCall/callWithOtpAndWait.operation';
import type { SendOperation, WaitOperation } from '../../../nodes/Esms/operation/operation';
import { readerOf } from './readerOf';

const pairs: Array<[WaitOperation, SendOperation]> = [
	[sendAndWaitForDelivery, send],
	[callFromTemplateAndWait, callFromTemplate],
	[callFromRecordingAndWait, callFromRecording],
	[callWithOtpAndWait, callWithOtp],
];
const named = pairs.map(([wait, plain]) => ({ name: wait.value, wait, plain }));

const isOptions = ({ name }: INodeProperties) => name === 'options';
const optionNames = ({ properties }: { properties: INodeProperties[] }) =>
	properties
		.filter(isOptions)
		.map(({ options }) => (options as INodeProperties[]).map(({ name }) => name));

/** Options that a waiting message can't use. */
const USELESS = [
	'callbackData',
	'callbackUrl',
	'maxParallelRequests',
	'maxRequestsPerSecond',
	'simplify',
];

const parameters = (options: IDataObject = {}): IDataObject => ({
	phone: '0912345678',
	message: 'DEMOSHOP: don 7781 da giao',
	messageSource: 'own',
	smsType: '2',
	brandname: 'DEMOSHOP',
	templateId: '731',
	variables: { values: [{ value: 'An' }] },
	recordingId: '123456',
	code: '048210',
	otpVersion: 'current',
	options,
});

describe.each(named)('$name', ({ wait, plain }) => {
	it('shows the fields of the plain operation, those of the waiting right above the options', () => {
		const names = wait.properties.map(({ name }) => name);
		const added = names.slice(names.indexOf('waitLimit'), names.indexOf('options'));
		expect(added.slice(0, 2)).toEqual(['waitLimit', 'waitLimitUnit']);
		expect(names.filter((name) => !added.includes(name))).toEqual(
			plain.properties.map(({ name }) => name),
		);
	});

	it('does not offer options that make no sense while waiting, and all others', () => {
		const offered = optionNames(wait);
		expect(offered).toEqual(
			optionNames(plain).map((names) => names.filter((name) => !USELESS.includes(name))),
		);
		expect(offered.every((names) => names.includes('timeout'))).toBe(true);
	});

	it('leaves the plain operation as it was', () => {
		for (const names of optionNames(plain)) {
			expect(names).toEqual(expect.arrayContaining(['callbackUrl', 'simplify']));
		}
		expect(plain.shape).toBe('item');
	});

	it('keeps the options that stay', () => {
		jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-10-01T00:00:00Z'));
		const { request } = wait.request(readerOf(parameters({ sendAt: '2026-10-05T09:30:00' })));
		expect(request.fields?.SendDate).toMatch(/^2026.10.05 09:30:00$/);
	});
});

describe('a request whose fields travel in its address', () => {
	const long = (length: number): IDataObject => ({
		...parameters(),
		variables: { values: [{ value: 'a'.repeat(length) }] },
	});

	it('has to leave room for the address of the execution', () => {
		expect(() => callFromTemplate.request(readerOf(long(1600)))).not.toThrow();
		expect(() => callFromTemplateAndWait.request(readerOf(long(1600)))).toThrow('too long for GET');
		expect(() => callFromTemplateAndWait.request(readerOf(long(1000)))).not.toThrow();
	});

	it('is refused when the address of the execution is too long by itself', () => {
		const address = `https://n8n.example.com/${'x'.repeat(1500)}`;
		expect(() => callFromTemplateAndWait.request(readerOf(parameters(), address))).toThrow(
			/^The 'Resume URL' is \d{4} characters long/,
		);
	});

	it('leaves a POST as it is, however long', () => {
		const message = 'a'.repeat(600);
		const read = readerOf({ ...parameters(), message });
		expect(sendAndWaitForDelivery.request(read).request.fields?.Content).toBe(message);
	});
});

it('waits for the report of its channel', () => {
	expect(pairs.map(([{ channel }]) => channel.value)).toEqual(['sms', 'voice', 'voice', 'voice']);
});
