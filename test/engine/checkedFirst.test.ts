/** With On Error set to Stop, all items are read and checked before the first request (design 3.6). */
import nock from 'nock';
import { sleep, type IDataObject, type IExecuteFunctions } from 'n8n-workflow';
import { Esms } from '../../nodes/Esms/Esms.node';
import { closeNetwork } from './closedNetwork';
import { execute, retryByHand, settle, start, type Setup } from './engine';
import { refused, sendGateway } from './gateway';

closeNetwork();
afterEach(() => jest.restoreAllMocks());

const parameters = (options: IDataObject = {}, more: IDataObject = {}): IDataObject => ({
	resource: 'sms',
	operation: 'send',
	phone: '={{ $json.phone }}',
	message: '={{ $json.text ?? "DEMOSHOP: xin chao" }}',
	smsType: '2',
	brandname: { __rl: true, mode: 'name', value: 'DEMOSHOP' },
	options,
	...more,
});
const rows = (count: number): IDataObject[] =>
	Array.from({ length: count }, (_, index) => ({ phone: `09${10_000_000 + index}` }));
const withWrong = (count: number, ...wrong: number[]): IDataObject[] =>
	rows(count).map((row, index) => (wrong.includes(index) ? { phone: '12' } : row));

test('the error names the rows, and nothing has gone out', async () => {
	const bodies = sendGateway();
	const { error, status } = await execute({
		parameters: parameters(),
		items: withWrong(40, 3, 17, 18, 19, 20, 21, 22),
	});
	expect(status).toBe('error');
	expect(bodies).toEqual([]);
	expect(error?.message).toMatch(/^Rows 4, 18, 19, 20, 21 and 2 more: The 'Phone' has/);
	expect(error?.description).toMatch(/^Nothing was sent or charged/);
	expect(error?.context).toMatchObject({ itemIndex: 3, wrongRows: [4, 18, 19, 20, 21, 22, 23] });
});

test('a retry that stops here tells what an earlier try has sent', async () => {
	const bodies = sendGateway({ '0910000003': [refused('103', 'Not enough balance')] });
	const setup: Setup = {
		parameters: parameters(
			{ maxParallelRequests: 1 },
			{
				message:
					'={{ $execution.id === "43" && $json.phone === "0910000005" ? "" : "DEMOSHOP: xin chao" }}',
			},
		),
		items: rows(8),
	};
	const failed = await execute(setup);
	expect(bodies).toHaveLength(4);
	const retried = await retryByHand(failed, setup);
	expect(bodies).toHaveLength(4);
	expect(retried.error?.message).toMatch(/^Row 6: The 'Message' is empty/);
	expect(retried.error?.description).toMatch(/earlier try eSMS accepted 3 of the 8 messages/);
	expect(retried.error?.context.accepted).toMatchObject([
		{ itemIndex: 0 },
		{ itemIndex: 1 },
		{ itemIndex: 2 },
	]);
});

/** How often each parameter is evaluated for each item. */
async function evaluationsOf(setup: Setup): Promise<Map<string, number>> {
	const counts = new Map<string, number>();
	const { execute: original } = Esms.prototype;
	jest.spyOn(Esms.prototype, 'execute').mockImplementation(async function (
		this: IExecuteFunctions,
	) {
		const { getNodeParameter } = this;
		this.getNodeParameter = ((name: string, item: number, ...others: []) => {
			const place = `${name} ${item}`;
			counts.set(place, (counts.get(place) ?? 0) + 1);
			return getNodeParameter.call(this, name, item, ...others) as unknown;
		}) as IExecuteFunctions['getNodeParameter'];
		return await original.call(this);
	});
	await execute(setup);
	return counts;
}

const TELLS_TIME = "=DEMOSHOP: {{ $now.toFormat('HH:mm:ss.SSS') }}";

test.each<[string, number, Partial<Setup>]>([
	['once', 1, { parameters: parameters() }],
	[
		'again when its turn comes, if it may tell the time',
		2,
		{ parameters: parameters({}, { message: TELLS_TIME }) },
	],
	[
		'again when its turn comes, if requests are paced',
		2,
		{ parameters: parameters({ maxRequestsPerSecond: 100 }) },
	],
	[
		'once when nothing is checked first',
		1,
		{ parameters: parameters(), settings: { onError: 'continueRegularOutput' } },
	],
])('an expression is evaluated %s', async (_, times, setup) => {
	const bodies = sendGateway();
	const counts = await evaluationsOf({ parameters: {}, items: rows(6), ...setup });
	expect(bodies).toHaveLength(6);
	const ofMessages = rows(6).map((__, index) => counts.get(`message ${index}`));
	expect(ofMessages).toEqual(rows(6).map(() => times));
});

test('a paced text tells the time of its own turn', async () => {
	const bodies = sendGateway();
	await execute({
		parameters: parameters(
			{ maxRequestsPerSecond: 5, maxParallelRequests: 1 },
			{ message: '=DEMOSHOP: {{ Date.now() }}' },
		),
		items: rows(3),
	});
	const times = bodies.map(({ Content }) => Number(String(Content).replace(/\D/g, '')));
	// The next one is read while the one before waits for its answer.
	expect(times[2]! - times[0]!).toBeGreaterThan(100);
});

test('cancelled while it checks, it sends nothing', async () => {
	const bodies = sendGateway();
	let evaluated = 0;
	let cancel = () => {};
	const { execute: original } = Esms.prototype;
	jest.spyOn(Esms.prototype, 'execute').mockImplementation(async function (
		this: IExecuteFunctions,
	) {
		const { getNodeParameter } = this;
		this.getNodeParameter = ((name: string, item: number, ...others: []) => {
			if (name === 'message' && ++evaluated === 50) cancel();
			return getNodeParameter.call(this, name, item, ...others) as unknown;
		}) as IExecuteFunctions['getNodeParameter'];
		return await original.call(this);
	});
	const run = start({ parameters: parameters(), items: rows(2_000) });
	cancel = () => run.cancel();
	const { status } = await settle(run);
	await sleep(50);
	expect(status).toBe('canceled');
	expect(bodies).toEqual([]);
	expect(evaluated).toBe(50);
});

test('questions cost nothing, and are asked as they come', async () => {
	let asked = 0;
	nock('https://rest.esms.vn')
		.persist()
		.get('/MainService.svc/json/GetSendStatus')
		.query(true)
		.reply(200, () => {
			asked += 1;
			return { CodeResponse: '100', SMSID: 'a', SendStatus: 5 };
		});
	const { error } = await execute({
		parameters: {
			resource: 'sms',
			operation: 'getStatus',
			messageId: '={{ $json.id }}',
			options: { maxParallelRequests: 1 },
		},
		items: [{ id: '5f2c9c1e-0000-4000-8000-000000000001' }, { id: '' }],
	});
	expect(error).toBeDefined();
	expect(asked).toBe(1);
});
