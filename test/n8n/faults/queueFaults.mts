import { readFile } from 'node:fs/promises';

import type { N8nServer } from '../harness/n8nServer.mts';
import type { QueueStack } from '../harness/queueStack.mts';
import { until } from '../harness/until.mts';
import type { Fault } from './fault.mts';
import type { Scene } from './scene.mts';

/** The worker that took up an execution, by its log. */
const workerOf = ({ place }: Scene, executionId: string): Promise<N8nServer> =>
	until(`the worker of execution ${executionId}`, async () => {
		for (const worker of place.queue!.workers) {
			const log = await readFile(worker.log, 'utf8');
			if (log.includes(`Worker started execution ${executionId} `)) return worker;
		}
		return undefined;
	});

const inTheMiddle = (
	name: string,
	what: string,
	strike: (queue: QueueStack, worker: N8nServer) => Promise<unknown>,
	more: Partial<Fault> = {},
): Fault => ({
	name,
	what,
	async during(scene, id, over) {
		const worker = await workerOf(scene, id);
		await scene.middle(over);
		await strike(scene.place.queue!, worker);
		await scene.untilUp();
	},
	mend: async () => undefined,
	...more,
});

const kill = async (_queue: QueueStack, worker: N8nServer) => {
	await worker.kill();
	await worker.startAgain();
};

/** What happens to the processes and services of queue mode. */
export const queueFaults: readonly Fault[] = [
	inTheMiddle('worker-killed', 'Worker killed with -9 in the middle', kill, {
		courses: ['ownKey', 'content'],
	}),
	inTheMiddle(
		'worker-stopped',
		'Worker stopped gracefully in the middle',
		async (_queue, worker) => {
			await worker.stopPatiently();
			await worker.startAgain();
		},
	),
	inTheMiddle('redis-restarted', 'Redis restarted in the middle', ({ redis }) => redis.restart()),
	inTheMiddle('postgres-restarted', 'PostgreSQL restarted in the middle', ({ postgres }) =>
		postgres.restart(),
	),
	inTheMiddle('worker-killed-default', 'Worker killed with -9 in the middle', kill, {
		courses: ['again'],
		limit:
			'Per Execution, the default, knows nothing of a killed execution: what it had sent is sent again. Use By Own Key or By Message Content where a workflow may be run again.',
	}),
];
