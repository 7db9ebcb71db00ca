import fc from 'fast-check';
import { createPacer } from '../../../../nodes/Esms/runner/items/pacer';

let clock = 0;

jest.mock('../../../../nodes/Esms/transport/pause', () => ({
	pause: jest.fn(async (ms: number) => {
		await Promise.resolve();
		clock += ms;
	}),
}));

beforeEach(() => {
	clock = 1000;
});

test('without a limit nothing waits', async () => {
	const pace = createPacer(0, undefined, () => clock);
	for (let i = 0; i < 100; i++) await pace();
	expect(clock).toBe(1000);
});

test('starts lie on an even grid', async () => {
	const pace = createPacer(4, undefined, () => clock);
	const starts: number[] = [];
	for (let i = 0; i < 5; i++) {
		await pace();
		starts.push(clock);
	}
	expect(starts).toEqual([1000, 1250, 1500, 1750, 2000]);
});

test('time that passed unused is not made up for in a burst', async () => {
	const pace = createPacer(10, undefined, () => clock);
	await pace();
	clock += 5000;
	const starts: number[] = [];
	for (let i = 0; i < 3; i++) {
		await pace();
		starts.push(clock);
	}
	expect(starts).toEqual([6000, 6100, 6200]);
});

test('a cancelled execution waits no longer', async () => {
	const controller = new AbortController();
	const pace = createPacer(1, controller.signal, () => clock);
	await pace();
	controller.abort();
	await pace();
	expect(clock).toBe(1000);
});

test('no second ever sees more than r + 1 starts', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.double({ min: 0.5, max: 200, noNaN: true }),
			fc.array(fc.integer({ min: 0, max: 700 }), { minLength: 1, maxLength: 200 }),
			async (perSecond, delays) => {
				clock = 0;
				const pace = createPacer(perSecond, undefined, () => clock);
				const starts: number[] = [];
				for (const delay of delays) {
					clock += delay;
					await pace();
					starts.push(clock);
				}
				for (const [index, start] of starts.entries()) {
					const inSecond = starts.slice(index).filter((other) => other < start + 1000).length;
					expect(inSecond).toBeLessThanOrEqual(Math.ceil(perSecond) + 1);
				}
			},
		),
		{ numRuns: 100 },
	);
});
