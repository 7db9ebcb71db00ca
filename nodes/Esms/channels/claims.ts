import { sleep } from 'n8n-workflow';

/** n8n's HTTP answer to a call: 200 once it has taken over what the node gave it, 500 when it couldn't. */
export interface HttpAnswer {
	statusCode: number;
	/** Whether n8n has answered, even if the gateway had hung up before. */
	writableEnded: boolean;
	once(event: 'close', listener: () => void): unknown;
}

/** Who hands a report on to n8n, where it comes more than once. Lives in this process only. */
export interface Claims {
	/**
	 * Whether this call may hand the report on: the first may, and the next one when n8n failed to take it
	 * over, if it comes again (assumption A52). A call that comes meanwhile is kept waiting, because once it is
	 * answered 200 no further one comes (assumption A53).
	 */
	claim(key: string, answer: HttpAnswer): Promise<boolean>;
	/** As if the report had never come. */
	release(key: string): void;
}

/** How long a repetition waits for the call before it. */
const PATIENCE_MS = 30_000;

/** How long n8n may still be busy with a call after the gateway has hung up. */
const LONGEST_MS = 60_000;

/** How often that is looked for of which nothing tells. */
const STEP_MS = 250;

interface Claim {
	/** Undefined until n8n has answered. */
	isTaken?: boolean;
	decided: Promise<void>;
}

/** `capacity` reports are remembered; older ones are forgotten first. */
export function createClaims(capacity: number): Claims {
	const claims = new Map<string, Claim>();
	return {
		async claim(key, answer) {
			for (let before = claims.get(key); before !== undefined; before = claims.get(key)) {
				await decided(before);
				if (before.isTaken !== false) return false;
			}
			const own: Claim = {
				decided: wasTaken(answer).then((isTaken) => {
					own.isTaken = isTaken;
					if (!isTaken && claims.get(key) === own) claims.delete(key);
				}),
			};
			claims.set(key, own);
			if (claims.size > capacity) claims.delete(claims.keys().next().value!);
			return true;
		},
		release: (key) => void claims.delete(key),
	};
}

async function decided(claim: Claim): Promise<void> {
	for (let ms = 0; claim.isTaken === undefined && ms < PATIENCE_MS; ms += STEP_MS) {
		await Promise.race([claim.decided, sleep(STEP_MS)]);
	}
}

async function wasTaken(answer: HttpAnswer): Promise<boolean> {
	await new Promise<void>((resolve) => void answer.once('close', resolve));
	// Nothing tells of an answer for which nobody listens any more.
	for (let ms = 0; answer.writableEnded === false && ms < LONGEST_MS; ms += STEP_MS) {
		await sleep(STEP_MS);
	}
	return answer.statusCode === 200 && answer.writableEnded !== false;
}
