import { fuzz } from './fuzz';

test('no reader fails, dawdles or gives nonsense in 50,000 strange texts', () => {
	const { cases, grown, faults } = fuzz({ cases: 50_000, seed: 20_261_123 });
	expect(faults).toEqual([]);
	expect(cases).toBeGreaterThanOrEqual(50_000);
	expect(grown).toBeGreaterThan(100);
}, 120_000);
