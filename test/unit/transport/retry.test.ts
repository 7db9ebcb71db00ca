import fc from 'fast-check';
import { backoffMs, MAX_ATTEMPTS } from '../../../nodes/Esms/transport/retry';

it('tries few times: someone may be looking', () => {
	expect(MAX_ATTEMPTS).toBe(3);
});

describe('backoffMs', () => {
	it.each<[string, number, number | undefined, number, number]>([
		['the first wait, with the least jitter', 1, undefined, 0, 375],
		['the first wait, in the middle', 1, undefined, 0.5, 500],
		['the second wait is double', 2, undefined, 0.5, 1000],
		['the third wait is double again', 3, undefined, 0.5, 2000],
		['what the gateway asked for', 1, 2, 0.5, 2000],
		['its own wait when the gateway asked for less', 3, 1, 0.5, 2000],
		['no more than ten seconds when the gateway asked for a minute', 1, 60, 0.5, 10_000],
		['no more than ten seconds by itself', 20, undefined, 0.5, 10_000],
	])('gives %s', (_, attempt, retryAfter, random, wait) => {
		expect(backoffMs(attempt, retryAfter, () => random)).toBe(wait);
	});

	it('spreads parallel requests', () => {
		const waits = new Set(Array.from({ length: 50 }, () => backoffMs(1)));
		expect(waits.size).toBeGreaterThan(10);
	});

	it('always stays within its limits and honours what the gateway asked for', () => {
		const seconds = fc.double({ min: 0, noNaN: true });
		const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 60 }), seconds, random, (attempt, asked, chance) => {
				const wait = backoffMs(attempt, asked, () => chance);
				expect(wait).toBeGreaterThan(0);
				expect(wait).toBeLessThanOrEqual(10_000);
				expect(wait).toBeGreaterThanOrEqual(Math.min(asked * 1000, 10_000));
			}),
		);
	});
});
