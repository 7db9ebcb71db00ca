/** Does what "Add an operation" in CONTRIBUTING.md says, to the letter, in a copy of the checkout. */
import { scratchCheckout } from '../law/scratch';
import { readText } from '../law/source';

const [, guide = ''] = readText('CONTRIBUTING.md').split('\n## Add an operation\n');
/** What is told before each block of code, and the block. */
const steps = [...guide.split('\n## ')[0]!.matchAll(/\n\n([^\n]+)\n\n```\w+\n(.*?)```/gs)].map(
	([, told, code]) => ({ told: told!, code: code! }),
);
const files = steps.slice(0, -1);
const check = steps.at(-1)!;

/** `npm test` would follow this guide again, and takes minutes: that part of it which looks at operations. */
const OF_NPM_TEST = [
	'npx tsc -b test',
	'npx n8n-node lint',
	'npx jest --verbose contract registry importLaw citations pages documents tool menu',
];

const copy = scratchCheckout();
afterAll(() => copy.remove());

function run(command: string): string {
	const { status, output } = copy.run(command);
	if (status !== 0) throw new Error(output);
	return output;
}

test('three files are written by hand', () => {
	expect(files).toHaveLength(3);
	for (const { told, code } of files) {
		const [, step, path] = /(Create|Add to the end of) `([^`]+)`:$/.exec(told)!;
		if (step === 'Create') copy.write(path!, code, { flag: 'wx' });
		else copy.write(path!, copy.read(path!) + code);
		run(`npx prettier --check ${path}`);
	}
});

test('the rest is made and checked', () => {
	expect(check.told).toMatch(/Check it/);
	const commands = check.code.trim().split('\n');
	expect(commands).toContain('npm test');
	const said = commands
		.flatMap((command) => (command === 'npm test' ? OF_NPM_TEST : [command]))
		.map(run);
	expect(said.at(-1)).toMatch(/account → getDailyLimit\n\s+✓ a limit /);
});
