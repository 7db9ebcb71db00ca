import { forget, wasSeen } from '../../../nodes/Esms/trigger/seen';

describe('wasSeen', () => {
	it('remembers what was here before', () => {
		expect(wasSeen('a')).toBe(false);
		expect(wasSeen('a')).toBe(true);
		expect(wasSeen('a')).toBe(true);
		expect(wasSeen('b')).toBe(false);
		expect(wasSeen('')).toBe(false);
		expect(wasSeen('')).toBe(true);
	});

	it('forgets on demand', () => {
		expect(wasSeen('taken back')).toBe(false);
		forget('taken back');
		expect(wasSeen('taken back')).toBe(false);
		forget('never seen');
	});

	it('is bounded: it forgets the oldest, and keeps the 10,000 newest', () => {
		const keys = Array.from({ length: 100_000 }, (_, index) => `flood:${index}`);
		expect(keys.filter(wasSeen)).toEqual([]);
		expect(keys.slice(-10_000).every(wasSeen)).toBe(true);
		expect(wasSeen(keys[0]!)).toBe(false);
		expect(wasSeen('a')).toBe(false);
	});
});
