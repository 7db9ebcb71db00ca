/** What stands below the output of a run. */
import nock from 'nock';
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { Esms } from '../../nodes/Esms/Esms.node';
import { closeNetwork } from './closedNetwork';
import { DAY } from './dayAhead';
import { execute, hintsOf, type Setup } from './engine';
import { refused, sendGateway } from './gateway';

closeNetwork();
afterEach(() => jest.restoreAllMocks());

const parameters = (options: IDataObject = {}, more: IDataObject = {}): IDataObject => ({
	resource: 'sms',
	operation: 'send',
	phone: '={{ $json.phone }}',
	message: 'DEMOSHOP: xin chao',
	smsType: '2',
	brandname: { __rl: true, mode: 'name', value: 'DEMOSHOP' },
	options,
	...more,
});
const items = [{ phone: '0912345671' }, { phone: '0912345672' }];

test('an answer of eSMS in it can’t become HTML', async () => {
	sendGateway({ '0912345671': [refused('146', 'gia < 5 & hon')] });
	const outcome = await execute({
		parameters: parameters(),
		items,
		settings: { onError: 'continueRegularOutput' },
	});
	const [hint] = hintsOf(outcome);
	expect(hint).toMatchObject({ type: 'warning', location: 'outputPane' });
	expect(hint!.message).toMatch(/^1 accepted by eSMS, 1 part; 1 failed: .*gia &lt; 5 &amp; hon/);
	expect(hint!.message).not.toContain('<');
});

test('the time of Send At is that of Vietnam, in whatever zone it was written', async () => {
	sendGateway();
	const outcome = await execute({
		parameters: parameters({ sendAt: `${DAY}T09:00:00-05:00` }),
		items,
	});
	expect(hintsOf(outcome).map(({ message }) => message)).toContainEqual(
		expect.stringMatching(/^2 scheduled for 21:00 on \d+ \w+ \d{4} in Vietnam\.$/),
	);
});

test('a text that differs from the templates is told also when its report is waited for', async () => {
	sendGateway();
	nock('https://rest.esms.vn')
		.post('/MainService.svc/json/GetTemplate/')
		.reply(200, { CodeResult: '100', BrandnameTemplates: [{ TempContent: 'DEMOSHOP: tam biet' }] });
	const outcome = await execute({
		parameters: parameters(
			{ checkTemplate: 'warn' },
			{ operation: 'sendAndWaitForDelivery', waitLimit: 1, waitLimitUnit: 'hours' },
		),
		items: items.slice(1),
	});
	expect(outcome.status).toBe('waiting');
	expect(hintsOf(outcome).map(({ message }) => message)).toEqual([
		expect.stringContaining('may refuse this text'),
	]);
});

test('a question has none', async () => {
	nock('https://rest.esms.vn')
		.post('/MainService.svc/json/GetBalance_json')
		.reply(200, { CodeResponse: '100', Balance: 5 });
	const outcome = await execute({
		parameters: { resource: 'account', operation: 'getBalance', options: {} },
	});
	expect(outcome.status).toBe('success');
	expect(hintsOf(outcome)).toEqual([]);
});

test('an n8n that has no such hints sends as well', async () => {
	sendGateway();
	const { execute: original } = Esms.prototype;
	jest.spyOn(Esms.prototype, 'execute').mockImplementation(async function (
		this: IExecuteFunctions,
	) {
		(this as Partial<IExecuteFunctions>).addExecutionHints = undefined as never;
		return await original.call(this);
	});
	const setup: Setup = { parameters: parameters(), items };
	expect((await execute(setup)).items).toHaveLength(2);
});
