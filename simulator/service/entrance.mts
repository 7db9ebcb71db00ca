import type { Account } from '../world/accounts.mts';
import type { World } from '../world/world.mts';
import type { Checks } from './decide.mts';
import type { Refusal } from './codes.mts';

/** Who asks. */
export interface Keys {
	apiKey: string;
	secretKey: string;
}

/** The checks that every operation begins with. */
export function entranceChecks({ settings }: World, account: Account | undefined): Checks {
	return {
		keys: () => (account ? undefined : { code: '101' }),
		account: () => (account?.locked ? { code: settings.olderCodes ? '102' : '143' } : undefined),
		ip: () => (account && !account.ipAllowed ? { code: '140' } : undefined),
	};
}

/** For operations that only read: the account, or why it stays closed. */
export function enter(world: World, keys: Keys): { account: Account } | { refusal: Refusal } {
	const account = world.accounts.open(keys.apiKey, keys.secretKey);
	const checks = entranceChecks(world, account);
	for (const stage of ['keys', 'account', 'ip'] as const) {
		const refusal = checks[stage]?.();
		if (refusal) return { refusal };
	}
	return account ? { account } : { refusal: { code: '101' } };
}
