/** The registry, the files and the contract cases name the same operations. */
import { resources } from '../../nodes/Esms/resources';
import { filesBelow } from './source';

const registered = resources.flatMap(({ value, operations }) =>
	operations.map((operation) => `${value}.${operation.value}`),
);

test('every operation file is registered, by an export line in its resource’s index.ts', () => {
	const files = filesBelow('nodes/Esms/resources')
		.filter((path) => path.endsWith('.operation.ts'))
		.map((path) => path.split('/').slice(-2).join('.').replace('.operation.ts', ''));
	expect([...registered].sort()).toEqual(files.sort());
});

test('every operation has contract cases, in test/engine/contract/cases', () => {
	const files = filesBelow('test/engine/contract/cases').map((path) =>
		path.split('/').at(-1)!.replace('.ts', ''),
	);
	expect(files.sort()).toEqual([...registered].sort());
});

test('no value is used twice', () => {
	expect(new Set(registered).size).toBe(registered.length);
	expect(new Set(resources.map(({ value }) => value)).size).toBe(resources.length);
});

test('no operation value makes n8n treat the node as a human review step', () => {
	expect(registered.filter((name) => name.endsWith('.sendAndWait'))).toEqual([]);
});
