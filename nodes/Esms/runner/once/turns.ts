/** Lets those that share a name go one after the other, and all others at the same time. */
export interface Turns {
	take<T>(name: string, task: () => Promise<T>): Promise<T>;
}

/** Nameless tasks never wait. */
export function createTurns(): Turns {
	const last = new Map<string, Promise<unknown>>();
	return {
		async take(name, task) {
			if (name === '') return await task();
			const before = last.get(name);
			const own = before === undefined ? task() : before.then(task, task);
			last.set(name, own);
			try {
				return await own;
			} finally {
				if (last.get(name) === own) last.delete(name);
			}
		},
	};
}
