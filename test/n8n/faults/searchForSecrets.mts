import assert from 'node:assert/strict';

import { demoKeys } from '../../../simulator/demo.mts';
import type { BookedMessage } from '../harness/gateway.mts';
import type { OpenPlace } from './places.mts';
import { callbackTokens, secretsIn } from './secrets.mts';

/** Throws when a key, a callback token or a whole phone number stands where it must not. */
export async function searchForSecrets(
	{ place, search, dump }: OpenPlace,
	booked: readonly BookedMessage[],
	phones: readonly string[],
	workflows: readonly string[],
): Promise<void> {
	const secrets = [demoKeys.apiKey, demoKeys.secretKey, ...callbackTokens(booked)];
	assert.deepEqual(await search.find(secrets, phones), []);
	for (const id of workflows) {
		const exported = JSON.stringify(await place.api.readWorkflow(id));
		assert.deepEqual(secretsIn(exported, secrets), []);
	}
	assert.deepEqual(secretsIn(dump(), secrets), []);
}
