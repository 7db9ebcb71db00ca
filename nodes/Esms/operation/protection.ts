import type { IDataObject } from 'n8n-workflow';
import { MAX_REQUEST_ID_LENGTH } from '../domain/requestId';
import type { Reader } from './reader';

/** Which messages count as the same one, and so are sent once (design 3.3). */
export type Protection =
	{ mode: 'execution' } | { mode: 'ownKey'; key: string } | { mode: 'content' } | { mode: 'off' };

export function readProtection(read: Reader, options: IDataObject): Protection {
	const mode = options.duplicateProtection ?? 'execution';
	if (mode === 'ownKey') {
		const key = String(options.duplicateKey ?? '').trim();
		if (key === '') {
			return read.refuse(
				"The 'Duplicate Key' is empty",
				"Enter something that is unique for this message, such as an order number, or choose another 'Duplicate Protection'.",
			);
		}
		if (key.length > MAX_REQUEST_ID_LENGTH) {
			return read.refuse(
				`The 'Duplicate Key' has ${key.length} characters; eSMS takes at most ${MAX_REQUEST_ID_LENGTH}`,
				'Use a shorter key.',
			);
		}
		return { mode, key };
	}
	return mode === 'content' || mode === 'off' ? { mode } : { mode: 'execution' };
}
