import type { Fault } from './fault.mts';
import type { Scene } from './scene.mts';

const HOUR = 60 * 60 * 1000;

/** Answers, also those of repetitions, are lost so often that some messages stay unknown. */
const loseAnswers = ({ gateway, chance }: Scene) =>
	gateway.fail({
		kind: 'bom',
		operation: 'SendMultipleMessage_V4_post_json',
		headers: { 'X-Break-Off': 'ECONNRESET' },
		probability: chance.between(0.6, 0.8),
	});

const late: Pick<Fault, 'before' | 'courses'> = { before: loseAnswers, courses: ['retries'] };

/** What has changed when a person retries an execution that left messages unknown. */
export const lateRetries: readonly Fault[] = [
	{
		...late,
		name: 'send-at-passed',
		what: 'Answers lost, and a retry after the Send At',
		options: () => ({ sendAt: new Date(Date.now() + HOUR).toISOString() }),
		between: (scene) => scene.later(2 * HOUR),
		mend: ({ gateway }) => gateway.heal(),
	},
	{
		...late,
		name: 'templates-unreachable',
		what: 'Answers lost, and a retry without the list of templates',
		options: () => ({ checkTemplate: 'stop' }),
		async between({ gateway }) {
			await gateway.heal();
			await gateway.fail({ kind: 'status', status: 503, operation: 'GetTemplate', probability: 1 });
		},
		mend: ({ gateway }) => gateway.heal(),
	},
	{
		...late,
		name: 'id-forgotten',
		what: 'Answers lost, and a retry 25 hours later',
		between: async (scene) => {
			await scene.gateway.heal();
			await scene.later(25 * HOUR);
		},
		mend: async () => undefined,
	},
];
