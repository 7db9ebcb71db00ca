/** Does what "Add an operation in ten minutes" in CONTRIBUTING.md says, to the letter, in a copy of the checkout. */
import { scratchCheckout } from '../law/scratch';
import { readText } from '../law/source';

interface Step {
	/** The paragraph before a block of code. */
	told: string;
	code: string;
}

function readGuide(): Step[] {
	const [, guide = ''] = readText('CONTRIBUTING.md').split(
		'\n## Add an operation in ten minutes\n',
	);
	const steps = guide.split('\n## ')[0]!.matchAll(/\n\n([^\n]+)\n\n```\w+\n(.*?)```/gs);
	return [...steps].map(([, told, code]) => ({ told: told!, code: code! }));
}

const copy = scratchCheckout();
afterAll(() => copy.remove());

/** Does one step and answers the file that it made. */
function follow({ told, code }: Step): string | undefined {
	const [, created] = /Create `([^`]+)`:$/.exec(told) ?? [];
	const [, appended] = /Add to the end of `([^`]+)`:$/.exec(told) ?? [];
	const [, changed, line] =
		/Add to `([^`]+)`, below the line that begins with `([^`]+)`:$/.exec(told) ?? [];
	if (created !== undefined) copy.write(created, code, { flag: 'wx' });
	else if (appended !== undefined) copy.write(appended, copy.read(appended) + code);
	else if (changed !== undefined) {
		const lines = copy.read(changed).split('\n');
		const place = lines.findIndex((text) => text.startsWith(line!));
		if (place < 0) throw new Error(`${changed} has no line that begins with ${line}`);
		lines.splice(place + 1, 0, code.trimEnd());
		copy.write(changed, lines.join('\n'));
	} else throw new Error(`Nobody can follow this step: ${told}`);
	return created;
}

const [check, ...others] = readGuide().reverse();
const commands = check!.code.trim().split('\n');

test('the steps of the guide can be followed', () => {
	expect(check!.told).toMatch(/Check it/);
	expect(others.length).toBeGreaterThan(0);
	const created = others.reverse().flatMap((step) => follow(step) ?? []);
	const { status, output } = copy.run(`npx prettier --check ${created.join(' ')}`);
	expect([status, output]).toEqual([0, expect.anything()]);
});

test.each(commands)('%s', (command) => {
	const { status, output } = copy.run(command);
	if (status !== 0) throw new Error(output);
	if (command.includes('jest contract')) {
		expect(output).toMatch(/account → getDailyLimit\n\s+✓ a limit /);
	}
});
