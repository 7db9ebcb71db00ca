import { idList, usableIds } from '../../../nodes/Esms/domain/idList';

const WITH_PHONE = '5b1d6c0e9f7a4d3f8a2240b6d1c7e93f0912345678';

test.each<[string[], string]>([
	[['24342680', '24342681'], 'message IDs: 24342680, 24342681'],
	[['a', 'a', 'b'], 'message IDs: a, b'],
	[
		[WITH_PHONE, 'a'],
		"message IDs: a; the IDs of 1 of them can't be shown here: look in SMS → Get Many",
	],
	[[WITH_PHONE], "their IDs can't be shown here: look in SMS → Get Many"],
	[
		['', 'a', ''],
		"message IDs: a; the IDs of 2 of them can't be shown here: look in SMS → Get Many",
	],
])('%j', (ids, told) => {
	expect(usableIds(ids)).toBe(told);
	expect(usableIds(ids)).not.toContain('0912345678');
	expect(usableIds(ids)).not.toContain('****');
});

test('a long list is cut, and says by how much', () => {
	const ids = Array.from({ length: 23 }, (_, index) => `id-${index}`);
	expect(idList(ids)).toMatch(/^id-0, .*id-19 and 3 more$/);
});
