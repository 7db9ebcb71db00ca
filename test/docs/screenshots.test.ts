/** The pictures in docs/ show the forms of today. */
import { Esms } from '../../nodes/Esms/Esms.node';
import { EsmsTrigger } from '../../nodes/Esms/EsmsTrigger.node';
import {
	COMMAND,
	hashesToday,
	LIST,
	PICTURES,
	type Pictured,
} from '../../tools/pictures/definitions';
import { filesBelow, readText } from '../law/source';

const today = hashesToday({ action: new Esms(), trigger: new EsmsTrigger() });
const list = JSON.parse(readText(LIST)) as Record<string, Pictured>;

test(`no form has changed since its picture was taken; ${COMMAND} takes them anew`, () => {
	const older = Object.keys(today).filter((name) => list[name]?.hash !== today[name]);
	expect(older).toEqual([]);
	expect(Object.keys(list).sort()).toEqual(Object.keys(today).sort());
});

test('each form has a picture, and each picture a form', () => {
	const listed = Object.values(list).flatMap(({ pictures }) => pictures);
	expect(Object.values(list).filter(({ pictures }) => pictures.length === 0)).toEqual([]);
	expect(filesBelow(PICTURES)).toEqual(
		[...listed.map((file) => `${PICTURES}/${file}`), LIST].sort(),
	);
});

test('docs/forms.md shows every picture', () => {
	const page = readText('docs/forms.md');
	const listed = Object.values(list).flatMap(({ pictures }) => pictures);
	expect(listed.filter((file) => !page.includes(`"screenshots/${file}"`))).toEqual([]);
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
