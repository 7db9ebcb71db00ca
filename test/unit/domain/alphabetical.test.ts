import { alphabetical } from '../../../nodes/Esms/domain/alphabetical';

describe('alphabetical', () => {
	it('sorts by the label and leaves the list as it was', () => {
		const labels = [{ name: 'Send At' }, { name: 'Campaign' }, { name: 'Callback URL' }];
		expect(alphabetical(labels, ({ name }) => name).map(({ name }) => name)).toEqual([
			'Callback URL',
			'Campaign',
			'Send At',
		]);
		expect(labels[0]!.name).toBe('Send At');
	});

	it('keeps the order of equal labels', () => {
		const entries = [
			{ label: 'b', place: 1 },
			{ label: 'a', place: 2 },
			{ label: 'b', place: 3 },
			{ label: 'a', place: 4 },
		];
		expect(alphabetical(entries, ({ label }) => label).map(({ place }) => place)).toEqual([
			2, 4, 1, 3,
		]);
	});
});
