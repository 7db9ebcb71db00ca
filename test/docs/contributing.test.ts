/** CONTRIBUTING's tables say what there is. `test/guide` follows its guide. */
import { LAW } from '../law/law';
import { entriesIn, readText } from '../law/source';
import { tableUnder } from './table';

const page = readText('CONTRIBUTING.md');
const quoted = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);

test('every npm script is explained, and no other', () => {
	const { scripts } = JSON.parse(readText('package.json')) as { scripts: Record<string, string> };
	const explained = tableUnder(page, '## Commands').map(
		([command]) => /^`npm (?:run )?([\w:-]+)`$/.exec(command!)?.[1],
	);
	expect(explained.sort()).toEqual(Object.keys(scripts).sort());
});

test('every room stands in the table, with the rooms it may import', () => {
	const rooms = tableUnder(page, '## The rooms').flatMap(([room, , imports]) =>
		room!.startsWith('`*') ? [] : [[quoted(room!)[0]!.replace(/\/$/, ''), quoted(imports!).sort()]],
	);
	const law = Object.entries(LAW).map(([room, { rooms: allowed }]) => [room, [...allowed].sort()]);
	expect(Object.fromEntries(rooms)).toEqual(Object.fromEntries(law));
});

test('every folder of tests stands in the table', () => {
	const told = tableUnder(page, '## The tests').flatMap(([folders]) => quoted(folders!));
	expect(told.map((folder) => folder.replace('/', '')).sort()).toEqual(entriesIn('test'));
});
