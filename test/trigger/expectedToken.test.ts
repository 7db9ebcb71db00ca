import type { IWebhookFunctions } from 'n8n-workflow';
import { callbackToken } from '../../nodes/Esms/domain/callbackToken';
import { expectedToken } from '../../nodes/Esms/trigger/expectedToken';
import { OTHER } from './webhookCall';

const ADDRESS = 'https://n8n.example.net/webhook/1d0f3a52/esms';

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

describe('the expected token', () => {
	it('is decrypted once for all calls of half a second', async () => {
		const read = decrypted();
		const expected = callbackToken(OTHER, ADDRESS);
		const together = await Promise.all(
			Array.from({ length: 50 }, async () => await expectedToken(trigger(read), ADDRESS)),
		);
		expect(new Set(together)).toEqual(new Set([expected]));
		clock += 499;
		expect(await expectedToken(trigger(read), ADDRESS)).toBe(expected);
		expect(read).toHaveBeenCalledTimes(1);
		clock += 1;
		expect(await expectedToken(trigger(read), ADDRESS)).toBe(expected);
		expect(read).toHaveBeenCalledTimes(2);
	});

	it('follows a changed secret key within half a second', async () => {
		await expectedToken(trigger(decrypted()), ADDRESS);
		clock += 500;
		expect(await expectedToken(trigger(decrypted('another')), ADDRESS)).toBe(
			callbackToken('another', ADDRESS),
		);
	});

	it('is read again after the clock was set back', async () => {
		await expectedToken(trigger(decrypted()), ADDRESS);
		clock -= 60_000;
		const read = decrypted('another');
		expect(await expectedToken(trigger(read), ADDRESS)).toBe(callbackToken('another', ADDRESS));
		expect(read).toHaveBeenCalledTimes(1);
	});

	it.each<[string, Place, string]>([
		['workflow', { workflow: 'other' }, ADDRESS],
		['node', { node: 'other' }, ADDRESS],
		['credential', { credential: 'other' }, ADDRESS],
		['address', {}, `${ADDRESS.replace('1d0f', '2d0f')}`],
	])('is never that of another %s', async (_, place, address) => {
		await expectedToken(trigger(decrypted()), ADDRESS);
		const read = decrypted('another');
		expect(await expectedToken(trigger(read, place), address)).toBe(
			callbackToken('another', address),
		);
		expect(read).toHaveBeenCalledTimes(1);
	});

	it('is asked for again after the credential could not be read', async () => {
		const failing = jest.fn(async () => await Promise.reject(new Error('no database')));
		await expect(expectedToken(trigger(failing), ADDRESS)).rejects.toThrow('no database');
		expect(await expectedToken(trigger(decrypted()), ADDRESS)).toBe(callbackToken(OTHER, ADDRESS));
	});

	it.each([[''], ['  '], [undefined], [null], [7]])('is none for the secret %p', async (secret) => {
		const read = jest.fn(async () => ({ secretKey: secret }));
		expect(await expectedToken(trigger(read), ADDRESS)).toBeUndefined();
	});

	it('is remembered for the last thousand triggers only', async () => {
		const oldest = decrypted();
		const newest = decrypted();
		await expectedToken(trigger(oldest, { node: 'oldest' }), ADDRESS);
		for (let node = 0; node < 999; node++) {
			await expectedToken(trigger(decrypted(), { node: `${node}` }), ADDRESS);
		}
		await expectedToken(trigger(newest, { node: 'newest' }), ADDRESS);
		await expectedToken(trigger(newest, { node: 'newest' }), ADDRESS);
		await expectedToken(trigger(oldest, { node: 'oldest' }), ADDRESS);
		expect(newest).toHaveBeenCalledTimes(1);
		expect(oldest).toHaveBeenCalledTimes(2);
	});
});
