import { claim, release } from '../../../../nodes/Esms/runner/waiting/resumeClaims';

test('of reports that come at the same time one may wake the execution', () => {
	expect([claim('a', 0), claim('a', 0), claim('a', 1)]).toEqual([true, false, false]);
	expect(claim('b', 1)).toBe(true);
});

test('a claim ends after thirty seconds, so that a repetition has its chance', () => {
	expect(claim('c', 100_000)).toBe(true);
	expect(claim('c', 129_999)).toBe(false);
	expect(claim('c', 130_000)).toBe(true);
	// The new claim holds from its own start.
	expect(claim('c', 159_999)).toBe(false);
});

test('the memory is bounded: it forgets the oldest, and keeps the 10,000 newest', () => {
	const keys = Array.from({ length: 30_000 }, (_, index) => `flood:${index}`);
	expect(keys.filter((key) => !claim(key, 200_000))).toEqual([]);
	expect(keys.slice(-10_000).filter((key) => claim(key, 200_001))).toEqual([]);
	expect(claim(keys[0]!, 200_001)).toBe(true);
});

test('a claim that was renewed is among the newest', () => {
	expect(claim('renewed', 300_000)).toBe(true);
	for (let index = 0; index < 9_000; index++) claim(`before:${index}`, 300_000);
	expect(claim('renewed', 330_000)).toBe(true);
	for (let index = 0; index < 9_000; index++) claim(`behind:${index}`, 330_000);
	expect(claim('renewed', 330_001)).toBe(false);
});

test('a claim that was released is free at once', () => {
	expect(claim('released', 400_000)).toBe(true);
	release('released');
	expect(claim('released', 400_001)).toBe(true);
});
