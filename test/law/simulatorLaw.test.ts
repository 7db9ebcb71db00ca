/** The simulator's rooms: what each may import, read from the import lines. */
import { breaches, roomOf, SIMULATOR } from './law';
import { filesBelow } from './source';

const ROOT = 'simulator';

/** They put the rooms together, or say what the demo shop has. */
const DOORS = ['demo.mts', 'main.mts', 'server.mts'];

const files = filesBelow(ROOT)
	.map((path) => path.slice(ROOT.length + 1))
	.filter((path) => /\.m?[jt]s$/.test(path) && !path.startsWith('test/'));

test('every file stands in a room that the law knows, or is a door', () => {
	expect(files.filter((path) => roomOf(path, SIMULATOR) === undefined)).toEqual(DOORS);
});

test.each(files.filter((path) => !DOORS.includes(path)))('%s keeps to its room', (path) => {
	expect(breaches(ROOT, path, SIMULATOR)).toEqual([]);
});
