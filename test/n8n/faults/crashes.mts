import type { Fault } from './fault.mts';

const killed: Omit<Fault, 'name'> = {
	what: 'n8n killed with -9 in the middle',
	async during(scene, _id, over) {
		await scene.middle(over);
		await scene.place.n8n!.kill();
		await scene.place.n8n!.startAgain();
		await scene.untilUp();
	},
	mend: async () => undefined,
};

/** The end of n8n's only process, without warning. */
export const crashes: readonly Fault[] = [
	{ ...killed, name: 'main-killed', courses: ['ownKey', 'content'] },
	{
		...killed,
		name: 'main-killed-default',
		courses: ['again'],
		limit:
			'Per Execution, the default, knows nothing of a killed execution, and n8n cannot retry it: what it had sent is sent again. Use By Own Key or By Message Content where a workflow may be run again.',
	},
];
