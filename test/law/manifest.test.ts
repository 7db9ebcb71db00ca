/** What n8n and npm read of the package. */
import { Esms } from '../../nodes/Esms/Esms.node';
import { EsmsTrigger } from '../../nodes/Esms/EsmsTrigger.node';
import { filesBelow, readText } from './source';

const manifest = JSON.parse(readText('package.json'));

test('package.json lists every node and credential, and each exists', () => {
	const built = (folder: string, ending: string) =>
		filesBelow(folder)
			.filter((path) => path.endsWith(ending))
			.map((path) => `dist/${path.replace(/\.ts$/, '.js')}`);
	expect(manifest.n8n.nodes).toEqual(built('nodes', '.node.ts'));
	expect(manifest.n8n.credentials).toEqual(built('credentials', '.credentials.ts'));
});

test('the package needs nothing at run time but n8n', () => {
	expect(manifest.dependencies).toBeUndefined();
	expect(manifest.peerDependencies).toEqual({ 'n8n-workflow': '*' });
	// Otherwise `npm install` puts one beside the package, which is then found in place of n8n's own.
	expect(manifest.peerDependenciesMeta).toEqual({ 'n8n-workflow': { optional: true } });
});

test('each node has a codex file of this package', () => {
	for (const name of ['Esms', 'EsmsTrigger']) {
		const codex = JSON.parse(readText(`nodes/Esms/${name}.node.json`));
		expect(codex).toMatchObject({ node: manifest.name, categories: ['Communication'] });
		expect(codex.resources.primaryDocumentation).toHaveLength(1);
	}
});

test('both nodes use this package’s credential', () => {
	const used = [new Esms(), new EsmsTrigger()].map(({ description }) => description.credentials);
	expect(used).toEqual([
		[{ name: 'esmsApi', required: true }],
		[{ name: 'esmsApi', required: true }],
	]);
});
