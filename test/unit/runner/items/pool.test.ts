import { sleep } from 'n8n-workflow';
import { runPool } from '../../../../nodes/Esms/runner/items/pool';

const nextTurn = async () => await sleep(1);

test('runs every task once, in order of start', async () => {
	const started: number[] = [];
	await runPool(7, 3, async (index) => {
		started.push(index);
		await nextTurn();
	});
	expect(started).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

test('never has more under way than its width, and uses all of it', async () => {
	let underWay = 0;
	let most = 0;
	await runPool(20, 4, async () => {
		underWay += 1;
		most = Math.max(most, underWay);
		await nextTurn();
		underWay -= 1;
	});
	expect(most).toBe(4);
});

test('starts nothing new once it may not, and waits for what was started', async () => {
	const started: number[] = [];
	const ended: number[] = [];
	let stopped = false;
	await runPool(
		10,
		3,
		async (index) => {
			started.push(index);
			await nextTurn();
			if (index === 1) stopped = true;
			await nextTurn();
			ended.push(index);
		},
		() => !stopped,
	);
	expect(started).toEqual([0, 1, 2]);
	expect(ended).toEqual([0, 1, 2]);
});

test('has nothing to do for no items', async () => {
	await expect(runPool(0, 5, async () => undefined)).resolves.toBeUndefined();
});
