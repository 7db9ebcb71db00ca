import { createBreath } from '../../../../nodes/Esms/runner/items/breath';

const sleep = jest.fn<Promise<void>, [number]>();
jest.mock('n8n-workflow', () => ({
	...jest.requireActual<object>('n8n-workflow'),
	sleep: async (ms: number) => await sleep(ms),
}));

test('a long loop gives way every five milliseconds', async () => {
	let now = 0;
	const breathe = createBreath(() => now);
	for (let turn = 0; turn < 100; turn++) {
		now += 1;
		await breathe();
	}
	expect(sleep).toHaveBeenCalledTimes(20);
});
