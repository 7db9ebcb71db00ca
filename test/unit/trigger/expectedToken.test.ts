import type { IWebhookFunctions } from 'n8n-workflow';
import { callbackToken } from '../../../nodes/Esms/domain/callbackToken';
import { isExpectedToken } from '../../../nodes/Esms/trigger/expectedToken';
import { OTHER } from './webhookCall';

const ADDRESS = 'https://n8n.example.net/webhook/1d0f3a52/esms';
const GENUINE = callbackToken(OTHER, ADDRESS);
const RENEWED = callbackToken('another', ADDRESS);

let clock = 1_800_000_000_000;
beforeEach(() => {
	// What an earlier test left behind is too old.
	clock += 3_600_000;
	jest.spyOn(Date, 'now').mockImplementation(() => clock);
});
afterEach(() => jest.restoreAllMocks());

interface Place {
	workflow?: string;
	node?: string;
	credential?: string;
}

function trigger(
	getCredentials: () => Promise<unknown>,
	{ workflow = 'w', node = 'n', credential = 'c' }: Place = {},
) {
	return {
		getWorkflow: () => ({ id: workflow }),
		getNode: () => ({ id: node, credentials: { esmsApi: { id: credential, name: 'eSMS' } } }),
		getCredentials,
	} as unknown as IWebhookFunctions;
}

const decrypted = (secretKey: unknown = OTHER) => jest.fn(async () => ({ secretKey }));

const times = async (count: number, ask: () => Promise<boolean>): Promise<boolean[]> =>
	await Promise.all(Array.from({ length: count }, ask));

describe('the expected token', () => {
	it('is decrypted once for all genuine calls of five seconds', async () => {
		const read = decrypted();
		const answers = await times(50, () => isExpectedToken(trigger(read), ADDRESS, GENUINE));
		expect(answers).toEqual(answers.map(() => true));
		clock += 4_999;
		expect(await isExpectedToken(trigger(read), ADDRESS, GENUINE)).toBe(true);
		expect(read).toHaveBeenCalledTimes(1);
		clock += 1;
		expect(await isExpectedToken(trigger(read), ADDRESS, GENUINE)).toBe(true);
		expect(read).toHaveBeenCalledTimes(2);
	});

	it('is decrypted once for all strangers of half a second', async () => {
		const read = decrypted();
		const answers = await times(50, () => isExpectedToken(trigger(read), ADDRESS, RENEWED));
		expect(answers).toEqual(answers.map(() => false));
		clock += 499;
		expect(await isExpectedToken(trigger(read), ADDRESS, RENEWED)).toBe(false);
		expect(read).toHaveBeenCalledTimes(1);
		clock += 1;
		expect(await isExpectedToken(trigger(read), ADDRESS, RENEWED)).toBe(false);
		expect(read).toHaveBeenCalledTimes(2);
	});

	it('is that of a changed secret key after half a second, and the old one is refused then', async () => {
		await isExpectedToken(trigger(decrypted()), ADDRESS, GENUINE);
		clock += 500;
		const changed = trigger(decrypted('another'));
		expect(await isExpectedToken(changed, ADDRESS, RENEWED)).toBe(true);
		expect(await isExpectedToken(changed, ADDRESS, GENUINE)).toBe(false);
	});

	it('is refused five seconds after the secret key was changed, whatever else comes', async () => {
		await isExpectedToken(trigger(decrypted()), ADDRESS, GENUINE);
		clock += 5_000;
		expect(await isExpectedToken(trigger(decrypted('another')), ADDRESS, GENUINE)).toBe(false);
	});

	it('is read again after the clock was set back', async () => {
		await isExpectedToken(trigger(decrypted()), ADDRESS, GENUINE);
		clock -= 60_000;
		const read = decrypted('another');
		expect(await isExpectedToken(trigger(read), ADDRESS, GENUINE)).toBe(false);
		expect(read).toHaveBeenCalledTimes(1);
	});

	it.each<[string, Place, string]>([
		['workflow', { workflow: 'other' }, ADDRESS],
		['node', { node: 'other' }, ADDRESS],
		['credential', { credential: 'other' }, ADDRESS],
		['address', {}, `${ADDRESS.replace('1d0f', '2d0f')}`],
	])('is never that of another %s', async (_, place, address) => {
		await isExpectedToken(trigger(decrypted()), ADDRESS, GENUINE);
		const read = decrypted('another');
		const token = callbackToken('another', address);
		expect(await isExpectedToken(trigger(read, place), address, token)).toBe(true);
		expect(read).toHaveBeenCalledTimes(1);
	});

	it('is asked for again after the credential could not be read', async () => {
		const failing = jest.fn(async () => await Promise.reject(new Error('no database')));
		await expect(isExpectedToken(trigger(failing), ADDRESS, GENUINE)).rejects.toThrow(
			'no database',
		);
		expect(await isExpectedToken(trigger(decrypted()), ADDRESS, GENUINE)).toBe(true);
	});

	it.each([[''], ['  '], [undefined], [null], [7]])('is none for the secret %p', async (secret) => {
		const read = jest.fn(async () => ({ secretKey: secret }));
		const guess = callbackToken(String(secret), ADDRESS);
		expect(await isExpectedToken(trigger(read), ADDRESS, guess)).toBe(false);
	});

	it('is remembered for the last thousand triggers only', async () => {
		const oldest = decrypted();
		const newest = decrypted();
		const ask = (read: () => Promise<unknown>, node: string) =>
			isExpectedToken(trigger(read, { node }), ADDRESS, GENUINE);
		await ask(oldest, 'oldest');
		for (let node = 0; node < 999; node++) await ask(decrypted(), `${node}`);
		await ask(oldest, 'oldest');
		expect(oldest).toHaveBeenCalledTimes(1);
		await ask(newest, 'newest');
		await ask(newest, 'newest');
		await ask(oldest, 'oldest');
		expect(newest).toHaveBeenCalledTimes(1);
		expect(oldest).toHaveBeenCalledTimes(2);
	});
});
