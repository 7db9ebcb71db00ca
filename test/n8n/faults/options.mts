import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';

export interface Options {
	/** All runs are made with each of them. */
	seeds: number[];
	/** Names of faults; empty for all. */
	only: string[];
	/** Every fault in every course, with many messages. */
	long: boolean;
	/** Every fault, also the known limits and all of queue mode. */
	all: boolean;
	/** Also queue mode, which needs PostgreSQL and Redis. */
	queue: boolean;
	/** Write docs/reliability.md. */
	write: boolean;
	messages: number;
	/** Of each fault with each of its courses. */
	runs: number;
}

export const usualMessages = (long: boolean): number => (long ? 500 : 60);

/** `npm run test:faults -- --long --seed 7,8,9 --only timeout --only balance` */
export function readOptions(args: readonly string[]): Options {
	const { values } = parseArgs({
		args: [...args],
		options: {
			seed: { type: 'string' },
			only: { type: 'string', multiple: true, default: [] },
			long: { type: 'boolean', default: false },
			all: { type: 'boolean', default: false },
			'no-queue': { type: 'boolean', default: false },
			write: { type: 'boolean', default: false },
			messages: { type: 'string' },
			runs: { type: 'string', default: '1' },
		},
	});
	const { long, all, write, only, seed, messages, runs } = values;
	return {
		long,
		all: all || long,
		write,
		queue: !values['no-queue'],
		only: only.flatMap((names) => names.split(',')),
		seeds: (seed?.split(',') ?? [randomInt(1_000_000)]).map(Number),
		messages: Number(messages ?? usualMessages(long)),
		runs: Number(runs),
	};
}
