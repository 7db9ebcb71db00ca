import type { Fault } from './fault.mts';
import type { Scene } from './scene.mts';

const HOUR = 60 * 60 * 1000;

/** Answers are lost at random, and those to some numbers always, also of repetitions: these stay unknown. */
async function loseAnswers({ gateway, chance, recipients }: Scene): Promise<void> {
	const lost = {
		kind: 'bom',
		operation: 'SendMultipleMessage_V4_post_json',
		headers: { 'X-Break-Off': 'ECONNRESET' },
	};
	for (let count = 0; count < DOOMED; count++) {
		const { phone } = recipients[chance.whole(0, recipients.length - 1)]!;
		await gateway.fail({ ...lost, phone, probability: 1 });
	}
	await gateway.fail({ ...lost, probability: chance.between(0.2, 0.6) });
}

const DOOMED = 3;

const late: Pick<Fault, 'before' | 'courses'> = { before: loseAnswers, courses: ['retries'] };

/** What has changed when a person retries an execution that left messages unknown. */
export const lateRetries: readonly Fault[] = [
	{
		...late,
		name: 'send-at-passed',
		what: 'Answers lost, and a retry after the Send At',
		options: () => ({ sendAt: new Date(Date.now() + HOUR).toISOString() }),
		between: (scene) => scene.later(2 * HOUR),
		settles: true,
		mend: ({ gateway }) => gateway.heal(),
	},
	{
		...late,
		name: 'templates-unreachable',
		what: 'Answers lost, and a retry without the list of templates',
		options: () => ({ checkTemplate: 'stop' }),
		settles: true,
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
