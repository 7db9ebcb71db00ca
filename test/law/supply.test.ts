/** From whom the development packages come. That the package brings none of its own, n8n's lint says. */
import { readText } from './source';

interface Locked {
	resolved?: string;
	integrity?: string;
	inBundle?: boolean;
	dev?: boolean;
	peer?: boolean;
}

const { packages } = JSON.parse(readText('package-lock.json')) as {
	packages: Record<string, Locked>;
};
const locked = Object.entries(packages).filter(([place]) => place !== '');
const placesOf = (isOdd: (entry: Locked) => boolean) =>
	locked.filter(([, entry]) => isOdd(entry)).map(([place]) => place);

test('every locked package has a checksum', () => {
	expect(placesOf(({ integrity, inBundle }) => integrity === undefined && !inBundle)).toEqual([]);
	expect(locked.length).toBeGreaterThan(100);
});

test('every locked package comes from npm’s registry', () => {
	const isElsewhere = ({ resolved }: Locked) =>
		resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/');
	expect(placesOf(isElsewhere)).toEqual([]);
});

test('whoever installs the package gets no other', () => {
	expect(placesOf(({ dev, peer }) => dev !== true && peer !== true)).toEqual([]);
});
