import { sleep } from 'n8n-workflow';
import { createTurns } from '../../../../nodes/Esms/runner/once/turns';

/** A task that is ended by hand, and what has begun. */
function tasks() {
	const begun: string[] = [];
	const ends = new Map<string, () => void>();
	const task = (name: string) => async () => {
		begun.push(name);
		await new Promise<void>((resolve) => ends.set(name, resolve));
		return name;
	};
	return { begun, task, end: (name: string) => ends.get(name)!() };
}
const settle = async () => await sleep(1);

test('those of one name go one after the other, others at once', async () => {
	const turns = createTurns();
	const { begun, task, end } = tasks();
	const first = turns.take('a', task('a1'));
	const second = turns.take('a', task('a2'));
	void turns.take('b', task('b1'));
	await settle();
	expect(begun).toEqual(['a1', 'b1']);
	end('a1');
	await settle();
	expect(begun).toEqual(['a1', 'b1', 'a2']);
	end('a2');
	expect(await Promise.all([first, second])).toEqual(['a1', 'a2']);
});

test('a task that fails lets the next one go', async () => {
	const turns = createTurns();
	const failed = turns.take('a', async () => {
		throw new Error('no');
	});
	const next = turns.take('a', async () => 'next');
	await expect(failed).rejects.toThrow('no');
	expect(await next).toBe('next');
});

test('tasks without a name never wait', async () => {
	const turns = createTurns();
	const { begun, task } = tasks();
	void turns.take('', task('1'));
	void turns.take('', task('2'));
	await settle();
	expect(begun).toEqual(['1', '2']);
});

test('who comes while the second one runs waits for it, although the first has ended', async () => {
	const turns = createTurns();
	const { begun, task, end } = tasks();
	void turns.take('a', task('1'));
	void turns.take('a', task('2'));
	await settle();
	end('1');
	await settle();
	void turns.take('a', task('3'));
	await settle();
	expect(begun).toEqual(['1', '2']);
	end('2');
	await settle();
	expect(begun).toEqual(['1', '2', '3']);
});
