import type { IWebhookFunctions } from 'n8n-workflow';
import { callbackToken, isCallbackToken } from '../domain/callbackToken';

/**
 * For how long, in milliseconds, a token that was made from the credential is believed, because n8n starts
 * an expression engine of its own to decrypt a credential, which takes longer than all else here, and
 * thousands of reports can come at once. A report that carries another token may tell of a changed
 * secret key, so that the credential is read again, but not for each call of a stranger.
 */
const BELIEVED_WHEN_IT_FITS = 5_000;
const BELIEVED_WHEN_IT_DIFFERS = 500;

/** Triggers remembered per process. */
const CAPACITY = 1_000;

interface Expected {
	/** None for an unfinished credential: anyone can make the token of an empty secret key. */
	token: Promise<string | undefined>;
	since: number;
}

const remembered = new Map<string, Expected>();

/** Whether a token is the one that a genuine report at this address carries. */
export async function isExpectedToken(
	context: IWebhookFunctions,
	address: string,
	token: string,
): Promise<boolean> {
	const { id: node, credentials } = context.getNode();
	const key = JSON.stringify([context.getWorkflow().id, node, credentials?.esmsApi?.id, address]);
	const known = remembered.get(key);
	// A clock that was set back must not keep an old token for hours.
	const age = known === undefined ? Infinity : Math.abs(Date.now() - known.since);
	if (known !== undefined && age < BELIEVED_WHEN_IT_FITS) {
		if (fits(token, await known.token)) return true;
		if (age < BELIEVED_WHEN_IT_DIFFERS) return false;
	}
	return fits(token, await remember(key, tokenOf(context, address)));
}

const fits = (token: string, expected: string | undefined): boolean =>
	expected !== undefined && isCallbackToken(token, expected);

/** Calls that come together share one reading. */
async function remember(key: string, token: Expected['token']): Expected['token'] {
	remembered.delete(key);
	remembered.set(key, { token, since: Date.now() });
	if (remembered.size > CAPACITY) remembered.delete(remembered.keys().next().value!);
	// The next call asks again when the credential couldn't be read.
	token.catch(() => remembered.delete(key));
	return await token;
}

async function tokenOf(context: IWebhookFunctions, address: string): Promise<string | undefined> {
	const { secretKey } = await context.getCredentials('esmsApi');
	if (typeof secretKey !== 'string' || secretKey.trim() === '') return undefined;
	return callbackToken(secretKey, address);
}
