/** What a run tells of messages that went out though they may be a mistake, and what it refuses for its size or time. */
import type { IDataObject } from 'n8n-workflow';
import { closeNetwork } from './closedNetwork';
import { execute, hintsOf, type Outcome } from './engine';
import { sendGateway } from './gateway';

closeNetwork();
afterEach(() => jest.restoreAllMocks());

const NOON = Date.parse('2026-11-27T12:00:00+07:00');
const clock = (now = NOON) => jest.spyOn(Date, 'now').mockReturnValue(now);

const CONTINUE = { onError: 'continueRegularOutput' } as const;
const send = (message: string, options: IDataObject = {}): IDataObject => ({
	resource: 'sms',
	operation: 'send',
	phone: '={{ $json.phone ?? "0912345678" }}',
	smsType: '2',
	brandname: { __rl: true, mode: 'name', value: 'DEMOSHOP' },
	messageSource: 'own',
	message,
	options,
});
const messagesOf = (outcome: Outcome): string[] => hintsOf(outcome).map(({ message }) => message);

async function errorOf(parameters: IDataObject): Promise<IDataObject> {
	const bodies = sendGateway();
	const { items } = await execute({ parameters, settings: CONTINUE });
	expect(bodies).toEqual([]);
	return items[0]!.json.error as IDataObject;
}

describe('Max Parts', () => {
	test.each<[string, string, IDataObject, RegExp]>([
		['2,000 characters', 'a'.repeat(2000), {}, /14 parts \(2000 characters\).*allows 10/],
		['ten parts and a character', 'a'.repeat(1531), {}, /11 parts/],
		['671 with accents', 'ạ'.repeat(671), {}, /11 parts/],
		['more than the option', 'a'.repeat(161), { maxParts: 1 }, /2 parts.*allows 1$/],
	])('%s are refused before anything is sent', async (_, message, options, words) => {
		const error = await errorOf(send(message, options));
		expect(error).toMatchObject({ code: 'INVALID_INPUT', outcome: 'notSent' });
		expect(error.message).toMatch(words);
		expect(error.description).toMatch(/billed/);
	});

	test.each([0, -1, 51, 1.5, 'many'])('%p is no limit', async (maxParts) => {
		expect((await errorOf(send('a', { maxParts }))).message).toMatch(/^The 'Max Parts' is not/);
	});

	test.each<[string, IDataObject]>([
		['a'.repeat(1530), {}],
		['ạ'.repeat(670), {}],
		['ạ'.repeat(612), {}],
		['a'.repeat(2000), { maxParts: 14 }],
		['a'.repeat(1530), { maxParts: '' }],
		// The longest advertisement, whatever its accents (esms-api 7.2).
		['ạ'.repeat(422), {}],
	])('%.3s… and %j go out', async (message, options) => {
		sendGateway();
		const { items } = await execute({ parameters: send(message, options) });
		expect(items[0]!.json.code).toBe('100');
	});
});

describe('Send At', () => {
	const NEW_YORK = { timezone: 'America/New_York' };

	test.each([
		['2026-12-05T09:30:00', '2026-12-05T21:30:00+07:00', NEW_YORK],
		['2026-12-05T09:30:00', '2026-12-05T09:30:00+07:00', {}],
		['05/12/2026 09:30', '2026-12-05T09:30:00+07:00', NEW_YORK],
		['2026-12-05T09:30:00+07:00', '2026-12-05T09:30:00+07:00', NEW_YORK],
		['2026-12-05T02:30:00Z', '2026-12-05T09:30:00+07:00', NEW_YORK],
	])('%s is told as %s, in zone %j', async (sendAt, told, workflowSettings) => {
		clock();
		const bodies = sendGateway();
		const outcome = await execute({ parameters: send('a', { sendAt }), workflowSettings });
		expect(outcome.items[0]!.json.sendAt).toBe(told);
		expect(bodies[0]!.SendDate).toBe(told.replace('T', ' ').slice(0, 19));
		expect(messagesOf(outcome).join()).toContain(
			`scheduled for ${told.slice(11, 16)} on 5 December 2026 in Vietnam`,
		);
		const isOtherClock = told.includes('T21:30');
		expect(messagesOf(outcome).join().includes('America/New_York')).toBe(isOtherClock);
	});

	test('a message that goes out at once has no time', async () => {
		sendGateway();
		const { items } = await execute({ parameters: send('a') });
		expect(items[0]!.json).not.toHaveProperty('sendAt');
	});

	test.each([
		['2036-12-05T09:30:00', /more than a year ahead/],
		['05/12/2036 09:30', /more than a year ahead/],
		['2027-11-29T12:00:00+07:00', /more than a year ahead/],
		['2026-11-26T09:30:00', /in the past/],
		['2026-12', /not a date and time/],
	])('%s is refused', async (sendAt, words) => {
		clock();
		const error = await errorOf(send('a', { sendAt }));
		expect(error.message).toMatch(words);
		expect(error.outcome).toBe('notSent');
	});

	test('at once where a column is empty, by $now', async () => {
		sendGateway();
		const { items } = await execute({
			parameters: send('a', { sendAt: '={{ $json.when || $now }}' }),
		});
		expect(Math.abs(Date.parse(String(items[0]!.json.sendAt)) - Date.now())).toBeLessThan(30_000);
	});

	test('the same day next year is taken', async () => {
		clock();
		sendGateway();
		const { items } = await execute({ parameters: send('a', { sendAt: '27/11/2027 12:00' }) });
		expect(items[0]!.json.sendAt).toBe('2027-11-27T12:00:00+07:00');
	});
});

describe('the hint of the run', () => {
	test('names the character that made a message Unicode', async () => {
		clock();
		sendGateway();
		const outcome = await execute({ parameters: send('DEMOSHOP: ma 4821 😀') });
		expect(outcome.items[0]!.json.encoding).toBe('unicode');
		expect(messagesOf(outcome).slice(1)).toEqual([expect.stringContaining('😀')]);
	});

	test('has nothing of an honest message', async () => {
		sendGateway();
		const outcome = await execute({ parameters: send('DEMOSHOP: don 7781 da giao') });
		expect(messagesOf(outcome)).toEqual([expect.stringMatching(/^1 accepted/)]);
	});

	test('tells each once, and of how many items', async () => {
		sendGateway();
		const outcome = await execute({
			parameters: send('=Chao {{ $json.ten }}, ma 1'),
			items: ['0912345671', '0912345672', '0912345673'].map((phone, index) => ({
				phone,
				ten: index === 2 ? 'An' : '',
			})),
		});
		expect(messagesOf(outcome).slice(1)).toEqual([expect.stringMatching(/^2 messages, .*missing/)]);
	});
});

test('what is written in pieces or with marks that nobody sees goes out composed, under the same key', async () => {
	const bodies = sendGateway();
	await execute({
		parameters: {
			...send('', { duplicateProtection: 'ownKey', duplicateKey: '={{ $json.key }}' }),
			messageSource: 'template',
			template: { __rl: true, mode: 'text', value: 'DEMOSHOP: chao {P1,20}, don da giao' },
			variables: { mappingMode: 'defineBelow', value: { v1: '={{ $json.ten }}' } },
		},
		items: [{ ten: 'Nguyễn Thị Hồng Hạnh'.normalize('NFD'), key: `Đơn-1\u200b`.normalize('NFD') }],
	});
	expect(bodies[0]).toMatchObject({
		Content: 'DEMOSHOP: chao Nguyễn Thị Hồng Hạnh, don da giao',
		RequestId: 'Đơn-1',
	});
});

test('a registered text keeps its signs, the values get plain ones', async () => {
	const bodies = sendGateway();
	await execute({
		parameters: {
			...send(''),
			messageSource: 'template',
			template: { __rl: true, mode: 'text', value: 'DEMOSHOP – chao {P1,20}' },
			variables: { mappingMode: 'defineBelow', value: { v1: 'ban…' } },
		},
	});
	expect(bodies[0]!.Content).toBe('DEMOSHOP – chao ban...');
});
