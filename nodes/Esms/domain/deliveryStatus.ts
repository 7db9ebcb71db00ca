/** `SendStatus` in words (esms-api 2.3). */
const STATUS_WORDS: ReadonlyMap<number, string> = new Map([
	[0, 'draft'],
	[1, 'waitingForApproval'],
	[2, 'waitingToBeSent'],
	[3, 'beingSent'],
	[4, 'rejected'],
	[5, 'finished'],
	[6, 'deleted'],
	[7, 'handedToCarrier'],
]);

/** The counters of a status answer, under the names of all its generations (esms-api 3.13). */
export const SUCCESS_NAMES = ['SendSuccess', 'SentSuccess', 'SuccessCount'] as const;
export const FAILED_NAMES = ['SendFailed', 'SentFailed', 'FailedCount'] as const;

/**
 * What became of a message. `partly`: it arrived at some of its numbers only. `pending`: a further report
 * follows. `unknown`: finished, result not told.
 */
export type SmsOutcome = 'delivered' | 'partly' | 'failed' | 'rejected' | 'pending' | 'unknown';

export const statusWord = (status: number | undefined): string =>
	(status === undefined ? undefined : STATUS_WORDS.get(status)) ?? 'unknown';

/**
 * Status 5 means finished, not delivered: only the counters tell which (esms-api 2.3, 5.2). After a status
 * that no document knows another report follows (assumption A58).
 */
export function smsOutcome(
	status: number | undefined,
	success: number,
	failed: number,
): SmsOutcome {
	if (status === 4 || status === 6) return 'rejected';
	if (status === 5) {
		if (success > 0) return failed > 0 ? 'partly' : 'delivered';
		return failed > 0 ? 'failed' : 'unknown';
	}
	return 'pending';
}

/** Mobile networks by `telcoid` and `NetworkID` (esms-api 2.4). */
const TELCOS: ReadonlyMap<string, string> = new Map([
	['1', 'Viettel'],
	['2', 'MobiFone'],
	['3', 'VinaPhone'],
	['4', 'Vietnamobile'],
	['5', 'Gmobile'],
	['6', 'Itel'],
	['7', 'Wintel'],
]);

/** Other spellings of eSMS's, and the former name of Wintel. */
const TELCO_SPELLINGS: ReadonlyMap<string, string> = new Map([
	...[...TELCOS.values()].map((name) => [name.toLowerCase(), name] as const),
	['reddi', 'Wintel'],
	['gtel', 'Gmobile'],
]);

/** One name for each network, from its id or any spelling; what isn't documented stays as it came. */
export const telcoName = (network: string): string =>
	TELCOS.get(network) ?? TELCO_SPELLINGS.get(network.toLowerCase()) ?? network;
