/** The page of assumptions, the code that relies on them and the simulator that plays the other case agree. */
// eslint-disable-next-line @n8n/community-nodes/no-restricted-imports -- asks the simulator, whose modules jest doesn't load
import { execFileSync } from 'node:child_process';
import { assumptions, citedIn } from './assumptions';
import { citationsIn, missingIn } from './citations';
import { exists, filesBelow, readText, sourceFiles } from './source';

const numbers = assumptions.map(({ number }) => number);
const code = [...filesBelow('nodes/Esms'), ...filesBelow('credentials')].filter((path) =>
	path.endsWith('.ts'),
);
const cites = new Map(code.map((path) => [path, citedIn(readText(path))]));

/** Whether a file, or one in a folder, cites an assumption. */
const isCitedIn = (place: string, number: string) =>
	code.some((path) => path.startsWith(place) && cites.get(path)!.includes(number));

test('the numbers count up and each comes once', () => {
	const order = numbers.map((number) => Number(number.slice(1)));
	expect(order).toEqual([...new Set(order)].sort((a, b) => a - b));
	expect(order.length).toBeGreaterThan(60);
});

test.each(assumptions)('$number says what is assumed, what if not, where and why', ({ parts }) => {
	const words = [...parts.keys()];
	expect(words[0]).toBe('Assumed');
	expect(words.slice(1, -3).join()).toMatch(/^If /);
	expect(words.slice(-3)).toEqual(['Relied on in', 'Otherwise', 'Evidence']);
	expect(citationsIn(parts.get('Evidence')!)).not.toEqual([]);
	expect(missingIn(parts.get('Evidence')!)).toEqual([]);
});

test.each(assumptions)('$number is cited where it is relied on', ({ number, places }) => {
	expect(places).not.toEqual([]);
	expect(places.filter((place) => !exists(place))).toEqual([]);
	expect(places.filter((place) => !isCitedIn(place, number))).toEqual([]);
});

test('what the code cites, the page names with its place', () => {
	const unnamed = code.flatMap((path) =>
		cites
			.get(path)!
			.filter((cited) => {
				const { places = [] } = assumptions.find(({ number }) => number === cited) ?? {};
				return !places.some((place) => path.startsWith(place));
			})
			.map((number) => `${path} cites ${number}`),
	);
	expect(unnamed).toEqual([]);
});

test('whatever else cites an assumption, the page has it', () => {
	const strange = sourceFiles()
		.filter((path) => path !== 'test/law/assumptions.ts')
		.flatMap((path) => citedIn(readText(path)).map((number): [string, string] => [path, number]))
		.filter(([, number]) => !numbers.includes(number));
	expect(strange).toEqual([]);
});

describe('the simulator', () => {
	const SETTINGS = 'simulator/world/settings.mts';

	/** What the simulator's own code says of what the page names. */
	const simulator = JSON.parse(
		// eslint-disable-next-line @n8n/community-nodes/no-dangerous-functions -- runs this repository's own code
		execFileSync(
			'node',
			[
				'--import',
				'tsx',
				'--input-type=module',
				'--eval',
				`const { defaultSettings, patchSettings } = await import('./${SETTINGS}');
				const { FAULT_KINDS } = await import('./simulator/world/faults.mts');
				const { magicNumbers } = await import('./simulator/world/magic.mts');
				const refused = ${JSON.stringify(assumptions.flatMap(({ settings }) => settings))}.flatMap((patch) => {
					try { patchSettings(defaultSettings, patch); return []; } catch ({ message }) { return [message]; }
				});
				console.log(JSON.stringify({
					settings: Object.keys(defaultSettings),
					refused,
					faults: FAULT_KINDS,
					phones: magicNumbers.map(({ phone }) => phone),
				}));`,
			],
			{ encoding: 'utf8' },
		),
	) as Record<'settings' | 'refused' | 'faults' | 'phones', string[]>;

	test.each(assumptions)('$number has another case that can be played', (assumption) => {
		const { faults, phones, settings } = assumption;
		expect(faults.length + phones.length + settings.length).toBeGreaterThan(0);
		expect(faults.filter((kind) => !simulator.faults.includes(kind))).toEqual([]);
		const isMagic = (phone: string) =>
			simulator.phones.includes(phone) || /^0900000\d{3}$/.test(phone);
		expect(phones.filter((phone) => !isMagic(phone))).toEqual([]);
	});

	test('takes all settings with their values', () => {
		expect(simulator.refused).toEqual([]);
	});

	test('names with a setting the assumptions that name it', () => {
		const declared = new Map(
			[...readText(SETTINGS).matchAll(/^\t\/\*\* (.*?) \*\/\n\t(\w+): /gms)].map(
				([, comment, name]): [string, string[]] => [name!, citedIn(comment!)],
			),
		);
		const pairs = (list: Array<[string, string[]]>) =>
			list.flatMap(([name, cited]) => cited.map((number) => `${name} ${number}`)).sort();
		const named = assumptions.map(({ number, parts }): [string, string[]] => [
			number,
			simulator.settings.filter((name) => new RegExp(`\`${name}: `).test(parts.get('Otherwise')!)),
		]);
		const byPage = named.flatMap(([number, names]) => names.map((name) => `${name} ${number}`));
		expect(pairs([...declared])).toEqual(byPage.sort());
	});

	test('tells of every setting in its README', () => {
		const readme = readText('simulator/README.md');
		expect(simulator.settings.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
	});

	test('has a test for each other case', () => {
		const titles = filesBelow('simulator/test')
			.flatMap(
				(path) =>
					readText(path).match(/(?<=\b(?:describe|test)\(\s*['"`])(?:A\d+(?:, )?)+(?=:)/g) ?? [],
			)
			.flatMap((list) => list.split(', '));
		expect(numbers.filter((number) => !titles.includes(number))).toEqual([]);
		expect(titles.filter((number) => !numbers.includes(number))).toEqual([]);
	});
});
