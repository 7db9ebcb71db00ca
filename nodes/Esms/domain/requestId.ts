import { createHash, randomUUID } from 'crypto';

/** eSMS takes at most 50 characters (esms-api 7.1). */
export const MAX_REQUEST_ID_LENGTH = 50;

/**
 * A RequestId that is the same whenever its parts are the same: 160 bits of their SHA-256, so that
 * two messages never share one by accident.
 */
export function deriveRequestId(parts: ReadonlyArray<string | number>): string {
	const digest = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
	return `n8n-${digest.slice(0, 40)}`;
}

/** A RequestId that no other request has. */
export const randomRequestId = (): string => `n8n-${randomUUID()}`;
