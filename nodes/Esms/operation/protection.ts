import { duplicateKey, duplicateProtection } from '../fields/duplicateProtection';
import type { Reader } from './reader';

/** Which messages count as the same one, and so are sent once (design 3.3). */
export type Protection =
	{ mode: 'execution' } | { mode: 'ownKey'; key: string } | { mode: 'content' } | { mode: 'off' };

export function readProtection(read: Reader): Protection {
	const mode = read.takeOption(duplicateProtection) ?? 'execution';
	if (mode === 'ownKey') {
		const key = read.takeOption(duplicateKey, KEY_ADVICE);
		if (read.hasGap(duplicateKey.literal.name)) {
			read.refuse(
				`The 'Duplicate Key' “${key}” has a gap: an expression in it yields nothing`,
				KEY_ADVICE,
			);
		}
		return { mode, key: key ?? read.refuse("The 'Duplicate Key' is empty", KEY_ADVICE) };
	}
	return mode === 'content' || mode === 'off' ? { mode } : { mode: 'execution' };
}

const KEY_ADVICE =
	"Enter something short that is unique for this message, such as an order number, or choose another 'Duplicate Protection'.";
