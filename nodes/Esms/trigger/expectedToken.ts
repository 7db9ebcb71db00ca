import type { IWebhookFunctions } from 'n8n-workflow';
import { callbackToken } from '../domain/callbackToken';

/**
 * For how long, in milliseconds, a token is believed to be the one that the credential gives. n8n
 * starts an expression engine of its own to decrypt a credential, which takes longer than all else
 * here, and thousands of reports can come at once. A changed secret key counts after this time at
 * the latest; reports of messages that were sent with it come later than that.
 */
const LIFETIME = 500;

/** Triggers remembered per process. */
const CAPACITY = 1_000;

interface Expected {
	/** None for an unfinished credential: anyone can make the token of an empty secret key. */
	token: Promise<string | undefined>;
	since: number;
}

const remembered = new Map<string, Expected>();

/** The token that a genuine report at this address carries; calls that come together ask once. */
export async function expectedToken(
	context: IWebhookFunctions,
	address: string,
): Promise<string | undefined> {
	const { id: node, credentials } = context.getNode();
	const key = JSON.stringify([context.getWorkflow().id, node, credentials?.esmsApi?.id, address]);
	const known = remembered.get(key);
	const now = Date.now();
	// A clock that was set back must not keep an old token for hours.
	if (known !== undefined && now >= known.since && now - known.since < LIFETIME)
		return await known.token;

	const token = tokenOf(context, address);
	remembered.delete(key);
	remembered.set(key, { token, since: now });
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
