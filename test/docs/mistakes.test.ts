/** What people do wrong, tried in n8n's engine; `npm run docs` writes the page of what they see. */
import { resources } from '../../nodes/Esms/resources';
import { mistakesPage, type MistakeRow } from '../../tools/docs/mistakes';
import { english } from '../../tools/docs/strings.en';
import { closeNetwork } from '../engine/closedNetwork';
import { filesBelow } from '../law/source';
import { expectPage } from './generated';
import type { Mistake } from './mistakes/mistake';
import { see } from './mistakes/seen';

closeNetwork();
// The page tells of days; timers stay as they are.
jest.useFakeTimers({
	now: new Date('2026-11-27T03:00:00Z'),
	doNotFake: [
		'clearImmediate',
		'clearInterval',
		'clearTimeout',
		'hrtime',
		'nextTick',
		'performance',
		'queueMicrotask',
		'setImmediate',
		'setInterval',
		'setTimeout',
	],
});

const TOOLS = ['mistake.ts', 'seen.ts', 'standIn.ts'].map((name) => `test/docs/mistakes/${name}`);

/** All lists of mistakes, by whatever name they are exported. */
const mistakes = filesBelow('test/docs/mistakes')
	.filter((path) => !TOOLS.includes(path))
	.flatMap((path) =>
		Object.values(jest.requireActual<object>(`../../${path.replace(/\.ts$/, '')}`)),
	)
	.filter(Array.isArray)
	.flat() as Mistake[];

const rows: MistakeRow[] = [];

test.each(mistakes)('$operation.resource $operation.operation: $mistake', async (row) => {
	const { shown, found, sent, sends, errors, items } = await see(row);
	const { sees } = row;
	const fails = sees === 'refused' || sees === 'failed';
	expect({ fails: errors > 0, shown }).toEqual({ fails, shown });
	// Rows that are well go out when the node continues.
	if (sees === 'refused') expect(sends).toBeLessThanOrEqual(items - errors);
	else expect(sends).toBeGreaterThan(0);
	// A question sends nothing, and needn't say so.
	if (sees === 'refused' && operationOf(row).effect === 'send') {
		expect(shown).toMatch(/[Nn]othing (?:was sent|has left n8n)/);
	}
	expect(sees === 'read' ? found : shown).toMatch(row.words ?? /./);
	rows.push({
		mistake: row.mistake,
		where: nameOf(row),
		sees: sees === 'refused' && row.continues ? 'refusedAlone' : sees,
		shown: sees === 'read' ? sent : shown,
	});
});

const resourceOf = ({ operation: { resource } }: Mistake) =>
	resources.find(({ value }) => value === resource)!;

const operationOf = (row: Mistake) =>
	resourceOf(row).operations.find(({ value }) => value === row.operation.operation)!;

const nameOf = (row: Mistake): string => `${resourceOf(row).name} → ${operationOf(row).name}`;

test('docs/mistakes.md is what “npm run docs” writes', () => {
	expect(rows).toHaveLength(mistakes.length);
	expectPage('docs/mistakes.md', mistakesPage(english.words.generated, rows));
});
