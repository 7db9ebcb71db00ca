import type { Chance } from './chance.mts';

/** One message of a campaign. */
export interface Recipient {
	phone: string;
	/** Its own Duplicate Key. */
	key: string;
	message: string;
}

/** Numbers and keys that no other run uses; the texts fit a registered template of the simulator. */
export function recipients(count: number, chance: Chance): Recipient[] {
	const first = chance.whole(0, 999_999 - count);
	const run = chance.seed.toString(36);
	return Array.from({ length: count }, (_, index) => ({
		phone: `0912${String(first + index).padStart(6, '0')}`,
		key: `campaign-${run}-${index}`,
		message: `DEMOSHOP: ma cua ban la ${String(index).padStart(4, '0')}`,
	}));
}
