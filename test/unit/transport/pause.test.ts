import { pause } from '../../../nodes/Esms/transport/pause';

/** Milliseconds until the pause ends. */
async function lengthOf(ms: number, signal?: AbortSignal): Promise<number> {
	const start = performance.now();
	await pause(ms, signal);
	return performance.now() - start;
}

describe('pause', () => {
	it('waits as long as it is told', async () => {
		expect(await lengthOf(60)).toBeGreaterThan(55);
		expect(await lengthOf(60, new AbortController().signal)).toBeGreaterThan(55);
	});

	it('ends at once when the execution was cancelled before', async () => {
		expect(await lengthOf(800, AbortSignal.abort())).toBeLessThan(400);
	});

	it('ends as soon as the execution is cancelled', async () => {
		expect(await lengthOf(800, AbortSignal.timeout(20))).toBeLessThan(400);
	});

	it('leaves no listener behind, however often it waits', async () => {
		const { signal } = new AbortController();
		const added = jest.spyOn(signal, 'addEventListener');
		const removed = jest.spyOn(signal, 'removeEventListener');
		for (let round = 0; round < 3; round++) await pause(1, signal);
		expect(added).toHaveBeenCalledTimes(3);
		const named = ([type, listener]: readonly [string, unknown, ...unknown[]]) => [type, listener];
		expect(removed.mock.calls.map(named)).toEqual(added.mock.calls.map(named));
	});
});
