/** Who filters the failed items out and sends them again finds in each of them what is needed. */
import nock from 'nock';
import type { IDataObject } from 'n8n-workflow';
import { closeNetwork } from './closedNetwork';
import { execute, type Outcome, type Setup } from './engine';
import { refused, sendGateway } from './gateway';

closeNetwork();

/** As a sheet has it: names of its own, one of which the output has, too. */
const rows: IDataObject[] = [
	{ ten: 'An', sdt: '912 345 678', text: 'A' },
	{ ten: 'Binh', sdt: '12', text: 'B' },
	{ ten: 'Chi', sdt: '+84 987 654 321', text: 'C' },
];

const send: IDataObject = {
	resource: 'sms',
	operation: 'send',
	phone: '={{ $json.sdt }}',
	message: '=DEMOSHOP: {{ $json.text }}',
	smsType: '2',
	brandname: { __rl: true, mode: 'name', value: 'DEMOSHOP' },
	options: {},
};

const advertise: IDataObject = { ...send, operation: 'sendAdvertising' };

const told = (items: Outcome['items']) => items.map(({ json }) => json);
const links = (items: Outcome['items']) => items.map(({ pairedItem }) => pairedItem);

const failure = (row: number, phone: string, code: string) =>
	expect.objectContaining({ phone, row, code }) as unknown;

/** One row that can't be read, one that eSMS refuses, one that goes out. */
async function sendRows(onError: 'continueErrorOutput' | 'continueRegularOutput') {
	const bodies = sendGateway({ '0987654321': [refused('103', 'Not enough balance')] });
	const behind = onError === 'continueErrorOutput' ? ['Sent', 'Failed'] : ['After'];
	const setup: Setup = { parameters: send, items: rows, settings: { onError }, behind };
	return { bodies, outcome: await execute(setup) };
}

test('of a single output they are told by their error, and have the fields of the others', async () => {
	const { outcome } = await sendRows('continueRegularOutput');

	expect(links(outcome.items)).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
	expect(told(outcome.items)).toEqual([
		expect.objectContaining({ phone: '0912345678', accepted: true, text: 'DEMOSHOP: A' }),
		{
			...rows[1],
			phone: '12',
			accepted: false,
			outcome: 'notSent',
			duplicate: false,
			messageId: '',
			requestId: '',
			error: failure(2, '12', 'INVALID_INPUT'),
		},
		{
			...rows[2],
			phone: '0987654321',
			accepted: false,
			outcome: 'refused',
			duplicate: false,
			messageId: '',
			requestId: expect.stringMatching(/^n8n-/) as unknown,
			error: failure(3, '0987654321', '103'),
		},
	]);
	const [failed] = told(outcome.items).slice(1);
	expect(Object.keys(failed!).slice(0, 3)).toEqual(['phone', 'accepted', 'outcome']);
});

test('of the error output they are what n8n adds of the input, and the error', async () => {
	const { outcome } = await sendRows('continueErrorOutput');

	expect(told(outcome.items)).toEqual([expect.objectContaining({ phone: '0912345678' })]);
	expect(told(outcome.errorItems)).toEqual([
		{ ...rows[1], error: failure(2, '12', 'INVALID_INPUT') },
		{ ...rows[2], error: failure(3, '0987654321', '103') },
	]);
	expect(links(outcome.errorItems)).toEqual([{ item: 1 }, { item: 2 }]);
	const { Sent, Failed } = outcome.data.resultData.runData;
	expect([Sent, Failed].map((runs) => runs?.[0]?.data?.main?.[0]?.length)).toEqual([1, 2]);
});

test.each(['continueErrorOutput', 'continueRegularOutput'] as const)(
	'sent again as they are they go out by the same expressions: %s',
	async (onError) => {
		const { outcome } = await sendRows(onError);
		const failed = [...outcome.items, ...outcome.errorItems].filter(({ json }) => json.error);
		nock.cleanAll();
		const bodies = sendGateway();

		const again = await execute({
			parameters: send,
			items: told(failed).map((json) =>
				json.sdt === '12' ? { ...json, sdt: '0909000012' } : json,
			),
			settings: { onError },
			executionId: '43',
		});

		expect(bodies.map(({ Phone, Content }) => [Phone, Content]).sort()).toEqual([
			['0909000012', 'DEMOSHOP: B'],
			['0987654321', 'DEMOSHOP: C'],
		]);
		for (const json of told(again.items)) {
			expect(json).toMatchObject({ accepted: true });
			expect(json).not.toHaveProperty('error');
		}
	},
);

describe.each(['continueErrorOutput', 'continueRegularOutput'] as const)('by %s', (onError) => {
	const failedOf = ({ items, errorItems }: Outcome) =>
		onError === 'continueErrorOutput' ? errorItems : items;

	test('a list that is too short tells each of its rows', async () => {
		const outcome = await execute({ parameters: advertise, items: rows, settings: { onError } });

		const failed = failedOf(outcome).filter(({ json }) => json.error);
		expect(links(failed)).toEqual([{ item: 0 }, { item: 2 }]);
		expect(told(failed)).toMatchObject([
			{ ...rows[0], error: { phone: '0912345678', row: 1, code: 'TOO_FEW_RECIPIENTS' } },
			{ ...rows[2], error: { phone: '0987654321', row: 3, code: 'TOO_FEW_RECIPIENTS' } },
		]);
		// Its number is none, which isn't the list's fault.
		const aside = outcome.items.filter(({ json }) => json.reason !== undefined);
		expect(told(aside)).toMatchObject([{ phone: '12', accepted: false, row: 2 }]);
	});

	test('what concerns all rows tells each of them', async () => {
		const outcome = await execute({
			parameters: { ...send, options: { maxParallelRequests: 0 } },
			items: rows,
			settings: { onError },
		});

		const failed = failedOf(outcome);
		expect(links(failed)).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
		expect(told(failed)).toMatchObject([
			{ ...rows[0], error: { phone: '0912345678', row: 1, outcome: 'notSent' } },
			{ ...rows[1], error: { phone: '12', row: 2, outcome: 'notSent' } },
			{ ...rows[2], error: { phone: '0987654321', row: 3, outcome: 'notSent' } },
		]);
	});

	test('a question tells for which message it failed', async () => {
		nock('https://rest.esms.vn')
			.get('/MainService.svc/json/GetSendStatus')
			.query(true)
			.reply(200, '{"CodeResponse":"101"}');

		const outcome = await execute({
			parameters: { resource: 'sms', operation: 'getStatus', messageId: '={{ $json.id }}' },
			items: [{ id: '5b1d6c0e-118', ten: 'An' }],
			settings: { onError },
		});

		expect(told(failedOf(outcome))).toMatchObject([
			{ id: '5b1d6c0e-118', ten: 'An', error: { messageId: '5b1d6c0e-118', row: 1, code: '101' } },
		]);
	});
});

test('the numbers stay out of the error that stops the node', async () => {
	sendGateway({ '0987654321': [refused('103', 'Not enough balance')] });

	const { error } = await execute({ parameters: send, items: [rows[2]!] });

	expect(error?.message).toContain('(code 103)');
	expect(JSON.stringify({ ...error, node: undefined })).not.toMatch(/987.?654.?321/);
});
