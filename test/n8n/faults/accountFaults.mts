import { demoKeys } from '../../../simulator/demo.mts';
import type { Course, Fault } from './fault.mts';
import type { Scene } from './scene.mts';

const PRICE = 850;
const PLENTY = 100_000_000;

const change = ({ gateway }: Scene, account: Record<string, unknown>) =>
	gateway.changeAccount(demoKeys.apiKey, account);

let templates: unknown;

/** Whether eSMS holds the id of a message that it refused is not documented. */
const holdsNothing = (course: Course) => ({ requestIdUsedOnRefusal: course === 'retries' });

/** What happens to the account, and to the execution, while a campaign is on its way. */
export const accountFaults: readonly Fault[] = [
	{
		name: 'balance',
		what: 'Balance runs out in the middle',
		settings: holdsNothing,
		before: (scene) => change(scene, { balance: PRICE * scene.somewhere() }),
		mend: (scene) => change(scene, { balance: PLENTY }),
	},
	{
		name: 'keys-revoked',
		what: 'Keys revoked in the middle',
		async during(scene, _id, over) {
			await scene.middle(over);
			await change(scene, { removed: true });
		},
		mend: (scene) => change(scene, { removed: false }),
	},
	{
		name: 'template-withdrawn',
		what: 'Template withdrawn in the middle',
		settings: holdsNothing,
		async during(scene, _id, over) {
			await scene.middle(over);
			({ templates } = await scene.gateway.account(demoKeys.apiKey));
			await change(scene, { templates: [] });
		},
		mend: (scene) => change(scene, { templates }),
	},
	{
		name: 'cancelled',
		what: 'The user cancels in the middle',
		async during(scene, id, over) {
			await scene.middle(over);
			await scene.api.stop(id);
		},
		mend: async () => undefined,
		// n8n retries no cancelled execution.
		courses: ['items', 'ownKey', 'content'],
	},
	{
		name: 'balance-held',
		what: 'Balance runs out, and eSMS holds the RequestIds of what it refused',
		before: (scene) => change(scene, { balance: PRICE * scene.somewhere() }),
		mend: (scene) => change(scene, { balance: PLENTY }),
		courses: ['ownKey', 'content'],
		limit:
			'The second run gets code 124 and reports `duplicate: true`, although the first run reported these messages as refused. After a refusal retry the execution by hand, or use a new key.',
	},
];
