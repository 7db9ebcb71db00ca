import nock from 'nock';
import type { IDataObject } from 'n8n-workflow';
import { closeNetwork } from './closedNetwork';
import { DAY } from './dayAhead';
import { execute } from './engine';

closeNetwork();

const CALLBACK = 'https://n8n.shop-abc.vn/webhook/3f0c/esms';
const ID = '8f0c2c55-7a1e-4c0b-9e0e-5d1f6a3b7c21';
const accepted = `{"CodeResult":"100","SMSID":"${ID} "}`;

type Operation = 'MakeCallTemplate_V2' | 'MakeCallRecord_V2' | 'VoiceOTP';

/** Gives the answers in turn, the last one for good. Returns the raw queries, a list that grows. */
function gateway(operation: Operation, ...answers: Array<string | 'cut'>): string[] {
	const queries: string[] = [];
	nock('https://voiceapi.esms.vn')
		.persist()
		.get(`/MainService.svc/json/${operation}`)
		.query(true)
		.reply((uri) => {
			const answer = answers[Math.min(queries.length, answers.length - 1)] ?? accepted;
			queries.push(uri.slice(uri.indexOf('?') + 1));
			return answer === 'cut' ? [502, '<html>Bad gateway</html>'] : [200, answer];
		});
	return queries;
}

const read = (query: string) => Object.fromEntries(new URLSearchParams(query));

const fromTemplate = (options: IDataObject = {}, values: unknown[] = ['An', '250000']) =>
	({
		resource: 'voiceCall',
		operation: 'callFromTemplate',
		phone: '0912345678',
		templateId: '731',
		variables: { values: values.map((value) => ({ value })) },
		options,
	}) as IDataObject;

const fromRecording = (options: IDataObject = {}): IDataObject => ({
	resource: 'voiceCall',
	operation: 'callFromRecording',
	phone: '0912345678',
	recordingId: '123456',
	options,
});

const otp = (options: IDataObject = {}, changes: IDataObject = {}): IDataObject => ({
	resource: 'voiceCall',
	operation: 'callWithOtp',
	phone: '={{ $json.phone ?? "0912345678" }}',
	code: '048210',
	otpVersion: 'older',
	options,
	...changes,
});

const callbackOptions = {
	callbackUrl: CALLBACK,
	callbackData: { values: [{ name: 'orderId', value: 'A&7' }] },
};
const expectedCallback =
	/^https:\/\/n8n\.shop-abc\.vn\/webhook\/3f0c\/esms\?esms_token=[\w-]{43}&data_orderId=A%267&ReferenceId=&CallDuration=&CallStatus=&Ivr=&Price=&SentResult=&CID=&SendStatus=$/;

describe('a call', () => {
	test.each([
		['from a template', 'MakeCallTemplate_V2', fromTemplate],
		['from a recording', 'MakeCallRecord_V2', fromRecording],
	] as const)(
		'%s carries RequestId, time and callback in its query',
		async (_name, operation, make) => {
			const queries = gateway(operation);

			const { items } = await execute({
				parameters: make({ ...callbackOptions, sendAt: `${DAY}T09:30:00+00:00` }),
			});

			expect(queries).toHaveLength(1);
			expect(read(queries[0]!)).toMatchObject({
				RequestId: expect.stringMatching(/^n8n-[0-9a-f]{40}$/) as string,
				SendDate: `${DAY.replaceAll('-', '/')} 16:30:00`,
				CallbackUrl: expect.stringMatching(expectedCallback) as string,
			});
			// One query value, so that its own parameters stay its own.
			expect(queries[0]).toMatch(/CallbackUrl=https(?::|%3A)(?:\/|%2F){2}[^&?]*%3Fesms_token%3D/i);
			expect(items).toEqual([
				{
					json: {
						phone: '0912345678',
						accepted: true,
						code: '100',
						duplicate: false,
						sandbox: false,
						sendAt: `${DAY}T16:30:00+07:00`,
						messageId: ID,
						requestId: read(queries[0]!).RequestId,
					},
					pairedItem: { item: 0 },
				},
			]);
		},
	);

	test('writes its separators percent-encoded', async () => {
		const queries = gateway('MakeCallTemplate_V2');

		await execute({ parameters: fromTemplate({}, ['An', 'a+b & c', '']) });

		expect(queries[0]).toContain('VariableListStr=An%7C%7Ca%2Bb%20%26%20c%7C%7C');
	});

	test('by OTP, older version, has the callback and no RequestId', async () => {
		const queries = gateway('VoiceOTP');

		await execute({ parameters: otp(callbackOptions) });

		expect(Object.keys(read(queries[0]!)).sort()).toEqual(
			['ApiKey', 'CallbackUrl', 'Code', 'Phone', 'SecretKey'].sort(),
		);
		expect(read(queries[0]!).CallbackUrl).toMatch(expectedCallback);
	});

	test('by OTP, current version, reports like a message', async () => {
		const bodies: IDataObject[] = [];
		nock('https://rest.esms.vn')
			.post('/MainService.svc/json/SendMultipleMessage_V4_post_json/')
			.reply((_uri, body) => {
				bodies.push(body as IDataObject);
				return [200, accepted];
			});

		await execute({
			parameters: otp(
				{ ...callbackOptions, sandbox: true, sendAt: `${DAY}T09:30:00` },
				{ otpVersion: 'current' },
			),
		});

		expect(bodies[0]).toMatchObject({
			Sandbox: '1',
			SendDate: `${DAY} 09:30:00`,
			CallbackUrl: expect.stringMatching(/&data_orderId=A%267&esms=$/) as string,
			RequestId: expect.stringMatching(/^n8n-/) as string,
		});
		expect(bodies[0]).not.toHaveProperty('Brandname');
	});
});

describe('refused before any request', () => {
	test.each([
		['the separator in a value', fromTemplate({}, ['An', 'a||b']), "The 'Variables' has '||'"],
		['a bar beside a separator', fromTemplate({}, ['An|', 'b']), "The 'Variables' has '|'"],
		['an empty template', { ...fromTemplate(), templateId: ' ' }, "The 'Template ID' is empty"],
		['a voice that is too fast', fromTemplate({ speed: 4 }), "The 'Speed' is not a whole number"],
		['a query that is too long', fromTemplate({}, ['a'.repeat(2000)]), 'too long for GET'],
		['a forward key without number', fromRecording({ forwardKey: '1' }), 'belong together'],
		[
			'a forward number without key',
			fromRecording({ forwardNumber: '0912345678' }),
			'belong together',
		],
		[
			'a forward key of two digits',
			fromRecording({ forwardKey: '12', forwardNumber: '0912345678' }),
			"The 'Forward Key' is not a whole number from 0 to 9",
		],
		[
			'a forward number that is none',
			fromRecording({ forwardKey: '1', forwardNumber: '12' }),
			"The 'Forward Number' has 2 digits",
		],
		['too many retries', fromRecording({ maxRetries: 11 }), "The 'Max Retries' is not"],
		['a time in the past', fromRecording({ sendAt: '2020-01-01' }), "The 'Send At' is in the past"],
		['letters as code', otp({}, { code: '12a4' }), "The 'Code' is not 1 to 10 digits"],
		['a service number', otp({}, { phone: '19001234' }), "The 'Phone' is a 1800 or 1900"],
	])('%s', async (_name, parameters, message) => {
		const queries = [
			gateway('MakeCallTemplate_V2'),
			gateway('MakeCallRecord_V2'),
			gateway('VoiceOTP'),
		];

		const { error, items } = await execute({ parameters });

		expect(error?.message).toContain(message);
		expect(error?.description).toMatch(/^Nothing was sent for this item\./);
		expect(items).toEqual([]);
		expect(queries.flat()).toEqual([]);
	});
});

describe('no call twice', () => {
	test('a lost answer is asked for again under the same RequestId', async () => {
		const queries = gateway(
			'MakeCallTemplate_V2',
			'cut',
			'{"CodeResult":"124","ErrorMessage":"Request exist 1"}',
		);

		const { items } = await execute({ parameters: fromTemplate() });

		expect(queries).toHaveLength(2);
		expect(queries[1]).toBe(queries[0]);
		expect(items[0]!.json).toMatchObject({ code: '124', duplicate: true, messageId: '' });
	});

	describe('the older OTP, which eSMS cannot recognise', () => {
		test('is not repeated after a lost answer', async () => {
			const queries = gateway('VoiceOTP', 'cut');

			const { error } = await execute({ parameters: otp() });

			expect(queries).toHaveLength(1);
			expect(error?.message).toContain('eSMS gave no readable answer (HTTP 502)');
			expect(error?.description).toContain('The call may have been accepted all the same.');
		});

		test('is not repeated by Retry on Fail either', async () => {
			const queries = gateway('VoiceOTP', 'cut');

			const { error } = await execute({
				parameters: otp(),
				settings: { retryOnFail: true, maxTries: 3 },
			});

			expect(queries).toHaveLength(1);
			expect(error?.message).toBe(
				'An earlier attempt got no answer, and this operation cannot be asked again safely',
			);
		});

		test('calls the others once each when Retry on Fail meets a refusal', async () => {
			const queries = gateway('VoiceOTP', '{"CodeResult":"103"}', accepted);

			const { items } = await execute({
				parameters: otp({ maxParallelRequests: 1 }),
				items: [{ phone: '0912000001' }, { phone: '0912000002' }],
				settings: { retryOnFail: true, maxTries: 2, onError: 'continueRegularOutput' },
			});

			expect(queries.map((query) => read(query).Phone).sort()).toEqual([
				'0912000001',
				'0912000001',
				'0912000002',
			]);
			expect(items.map(({ json }) => json.messageId)).toEqual([ID, ID]);
		});
	});
});

// Once a defect: esms-api 4.2 says “answers as 4.1”, where 104 is “Template not found”.
test('104 of a recording does not speak of brandnames', async () => {
	gateway('MakeCallRecord_V2', '{"CodeResult":"104","ErrorMessage":"Template not found"}');

	const { error } = await execute({ parameters: fromRecording() });

	expect(error?.message).not.toContain('brandname');
});

// Once a defect: esms-api 11.1 lists `SentResult` as bool, 0, 1 or "1".
test('SentResult as a yes or no is understood in the status of a call', async () => {
	nock('https://voiceapi.esms.vn')
		.get('/MainService.svc/json/GetSendStatus')
		.query(true)
		.reply(200, '{"CallStatus":"ANSWERED","CodeResponse":"100","SentResult":true}');

	const { items } = await execute({
		parameters: { resource: 'voiceCall', operation: 'getStatus', messageId: ID, options: {} },
	});

	expect(items[0]!.json.handedOver).toBe(true);
});
