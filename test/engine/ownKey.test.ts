/** A key that a person chose for one message, and that comes again for another one. */
import nock from 'nock';
import { createRunExecutionData, type IDataObject } from 'n8n-workflow';
import { closeNetwork } from './closedNetwork';
import { execute, retryByHand, runAsTool, type Setup } from './engine';
import { refused, sendGateway, type Reply } from './gateway';

closeNetwork();

const OPTIONS: IDataObject = { duplicateProtection: 'ownKey', duplicateKey: '={{ $json.key }}' };

const parameters = (more: IDataObject = {}): IDataObject => ({
	resource: 'sms',
	operation: 'send',
	phone: '={{ $json.phone }}',
	message: '={{ $json.text }}',
	smsType: '2',
	brandname: { __rl: true, mode: 'name', value: 'DEMOSHOP' },
	options: OPTIONS,
	...more,
});
const row = (phone: string, key: string, text = 'DEMOSHOP: xin chao') => ({ phone, key, text });
const [A, B, C] = ['0912345671', '0912345672', '0912345673'] as const;
const repeated: Reply = { body: { CodeResult: '124', ErrorMessage: 'Request exist 1' } };
const phonesOf = (bodies: IDataObject[]) => bodies.map(({ Phone }) => Phone);
const continues = { onError: 'continueRegularOutput' as const };

describe('in a list', () => {
	test('that continues, the first has it, and the others are told; also in the next try', async () => {
		const bodies = sendGateway({ [C]: [refused('103', 'Not enough balance')] });
		const { items } = await execute({
			parameters: parameters(),
			items: [row(C, 'c'), row(A, 'k'), row(B, 'k')],
			settings: { ...continues, retryOnFail: true, maxTries: 2 },
		});
		expect(phonesOf(bodies)).toEqual([C, A, C]);
		expect(items[1]!.json).toMatchObject({ phone: A, duplicate: false });
		expect(items[2]!.json.error).toMatchObject({
			code: 'INVALID_INPUT',
			outcome: 'notSent',
			message: expect.stringMatching(/“k”.*row 2/) as string,
		});
	});

	test('the same message twice is one, as before', async () => {
		const bodies = sendGateway({ [A]: [{ body: { CodeResult: '100', SMSID: 'a' } }, repeated] });
		const { items } = await execute({
			parameters: parameters(),
			items: [row(A, 'k'), row(A, 'k')],
		});
		expect(bodies).toHaveLength(2);
		expect(items.map(({ json }) => json.duplicate)).toEqual([false, true]);
	});

	test('a retry does not take a message for another one because its text tells the time', async () => {
		const cut: Reply = { broken: 'ECONNRESET' };
		const bodies = sendGateway({ [A]: [cut, cut, cut, repeated] });
		const setup: Setup = {
			parameters: parameters({ message: '=DEMOSHOP: {{ $execution.id }}' }),
			items: [row(A, 'k'), row(B, 'b')],
		};
		const failed = await execute(setup);
		const retried = await retryByHand(failed, setup);
		expect(retried.status).toBe('success');
		expect(retried.items[0]!.json).toMatchObject({ duplicate: true });
		expect(
			new Set(bodies.filter(({ Phone }) => Phone === A).map((body) => body.RequestId)).size,
		).toBe(1);
	});
});

describe('of an AI agent', () => {
	const agent = () => {
		const execution = createRunExecutionData({});
		return async (item: IDataObject) =>
			(await runAsTool({ parameters: parameters(), items: [item] }, execution))[0]![0]!.json;
	};

	test.each([
		['another number', row(B, 'k')],
		['another text', row(A, 'k', 'DEMOSHOP: tam biet')],
	])('%s under it is refused, and not called a repetition', async (_, other) => {
		const bodies = sendGateway();
		const run = agent();
		await run(row(A, 'k'));
		await expect(run(other)).rejects.toThrow(/'Duplicate Key' “k”.*Nothing was sent/s);
		expect(await run(row(A, 'k'))).toMatchObject({ duplicate: true });
		expect(bodies).toHaveLength(1);
	});

	test('after a refusal by eSMS, another text may have it', async () => {
		const bodies = sendGateway({ [A]: [refused('146', 'Sai template')] });
		const run = agent();
		await expect(run(row(A, 'k'))).rejects.toThrow('146');
		expect(await run(row(A, 'k', 'DEMOSHOP: tam biet'))).toMatchObject({ duplicate: false });
		expect(bodies).toHaveLength(2);
	});
});

describe('of an advertisement', () => {
	const numbers = (count: number, from = 0) =>
		Array.from({ length: count }, (_, index) => `09${10_000_000 + from + index}`);
	const list = (text: string, from: number, key = 'black-friday') =>
		numbers(30, from).map((phone) => row(phone, key, text));
	const advertising = parameters({ operation: 'sendAdvertising' });

	/** Accepts all but a first text of these words. */
	function gateway(refusedOnce = ''): IDataObject[] {
		const bodies: IDataObject[] = [];
		nock('https://rest.esms.vn')
			.persist()
			.post('/MainService.svc/json/SendMultipleSMSBrandname_json/')
			.reply(200, (_uri, body) => {
				const place = bodies.push(body as IDataObject);
				return place === 1 && (body as IDataObject).Content === refusedOnce
					? { CodeResult: '103' }
					: { CodeResult: '100', SMSID: `m-${place}` };
			});
		return bodies;
	}

	test('a second text under it goes out to nobody, also in the next try', async () => {
		const bodies = gateway('DEMOSHOP: khong');
		const { items } = await execute({
			parameters: { ...advertising, options: { ...OPTIONS, maxParallelRequests: 1 } },
			items: [
				...list('DEMOSHOP: khong', 60, 'other'),
				...list('DEMOSHOP: mot', 0),
				...list('DEMOSHOP: hai', 30),
			],
			settings: { ...continues, retryOnFail: true, maxTries: 2 },
		});
		expect(bodies.map(({ Content }) => Content)).toEqual([
			'DEMOSHOP: khong',
			'DEMOSHOP: mot',
			'DEMOSHOP: khong',
		]);
		expect(items.filter(({ json }) => json.accepted)).toHaveLength(60);
		for (const { json } of items.slice(60)) {
			expect((json.error as IDataObject).message).toMatch(/“black-friday”/);
		}
	});

	test('the same text under it to more than one request takes is one list', async () => {
		const bodies = gateway();
		const { items, status } = await execute({
			parameters: advertising,
			items: numbers(5_002).map((phone) => row(phone, 'black-friday')),
		});
		expect(status).toBe('success');
		expect(items).toHaveLength(5_002);
		expect(bodies).toHaveLength(2);
	});
});
