import { setTimeout as sleep } from 'node:timers/promises';

const PAUSE_MS = 100;

/** Asks again until there is an answer; after the time limit, throws saying what was awaited. */
export async function until<T>(
	what: string,
	ask: () => Promise<T | undefined> | T | undefined,
	seconds = 20,
): Promise<T> {
	const deadline = Date.now() + seconds * 1000;
	for (;;) {
		const answer = await ask();
		if (answer !== undefined) return answer;
		if (Date.now() > deadline) throw new Error(`Waited ${seconds} s in vain for ${what}.`);
		await sleep(PAUSE_MS);
	}
}
