/** How `npm run docs:check` finds the pictures in docs/ that don't show the forms of today. */
import { Esms } from '../../nodes/Esms/Esms.node';
import { EsmsTrigger } from '../../nodes/Esms/EsmsTrigger.node';
import { pictureFindings } from '../../tools/docs/pictures';
import { hashesToday, PICTURES } from '../../tools/pictures/definitions';

const today = hashesToday({ action: new Esms(), trigger: new EsmsTrigger() });

describe('the pictures', () => {
	const hashes = { 'sms.send': 'a', esmsApi: 'b' };
	const forms = {
		'sms.send': { hash: 'a', pictures: ['send.webp', 'send.dark.webp'] },
		esmsApi: { hash: 'b', pictures: ['credential.webp'] },
	};
	const files = ['credential.webp', 'forms.json', 'send.dark.webp', 'send.webp'];
	const inFolder = files.map((file) => `${PICTURES}/${file}`);
	const found = (changed: typeof forms | object, there = inFolder) =>
		pictureFindings({ n8n: '2.40.7', forms: changed as typeof forms }, hashes, there);

	it('are fine when each form has those of today', () => {
		expect(found(forms)).toEqual([]);
	});

	it.each<[string, object, string[], string]>([
		[
			'a form that has changed',
			{ ...forms, esmsApi: { ...forms.esmsApi, hash: 'c' } },
			inFolder,
			'esmsApi has changed',
		],
		['a new form', { 'sms.send': forms['sms.send'] }, inFolder.slice(1), 'esmsApi has no picture'],
		[
			'a form of which nothing was photographed',
			{ ...forms, esmsApi: { hash: 'b', pictures: [] } },
			inFolder.slice(1),
			'esmsApi has no picture',
		],
		[
			'a form that is gone',
			{ ...forms, 'sms.old': { hash: 'd', pictures: [] } },
			inFolder,
			'sms.old has a picture, but there is no such form',
		],
		['a picture that is gone', forms, inFolder.slice(1), `${inFolder[0]!} is not there`],
		[
			'a picture of nothing',
			forms,
			[...inFolder, `${PICTURES}/old.webp`],
			`${PICTURES}/old.webp is no picture`,
		],
	])('tell %s', (_, changed, there, finding) => {
		expect(found(changed, there)).toEqual([expect.stringContaining(finding)]);
	});
});

describe('a picture is older than its form', () => {
	it.each<[string, (action: Esms, trigger: EsmsTrigger) => void, string[]]>([
		[
			'when a label of one operation changes',
			({ description }) => {
				const field = description.properties.find(
					({ name, displayOptions }) =>
						name === 'phone' && displayOptions?.show?.operation?.[0] === 'send',
				)!;
				field.displayName = 'Number';
			},
			['sms.send'],
		],
		[
			'when an event is described otherwise',
			(_, { description }) => {
				const events = description.properties.find(({ name }) => name === 'events')!;
				events.options = [{ name: 'SMS Delivered', value: 'smsDelivered', description: 'It came' }];
			},
			['esmsTrigger', 'nodePanel'],
		],
		[
			'when the canvas shows another subtitle',
			({ description }) => {
				description.subtitle = '={{ $parameter["operation"] }}';
			},
			['canvas'],
		],
	])('%s', (_, change, expected) => {
		const [action, trigger] = [new Esms(), new EsmsTrigger()];
		// Nodes share their fields with all others of their kind.
		for (const node of [action, trigger]) node.description = structuredClone(node.description);
		change(action, trigger);
		const changed = hashesToday({ action, trigger });
		expect(Object.keys(today).filter((name) => changed[name] !== today[name])).toEqual(expected);
	});
});
