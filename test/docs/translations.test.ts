/** How `npm run docs:check` finds translations that are behind. */
import { accept, leftOver, translationFindings } from '../../tools/docs/translations';

const PATH = 'docs/vi/waiting.md';
const original = [
	'# Waiting',
	'[Limits](#limits), [tiếng Việt](vi/waiting.md), [start](../README.md#start)',
	'<img alt="A call" src="diagrams/waiting.svg">',
	'## Limits',
	'| Field | |\n| --- | --- |\n| `timeout` | Nothing came. |',
	'```sh\nnpm test\n```',
].join('\n\n');
const translation = [
	'# Chờ <a id="waiting"></a>',
	'[Giới hạn](#limits), [English](../waiting.md), [bắt đầu](README.md#start)',
	'<img alt="Cuộc gọi" src="../diagrams/waiting.vi.svg">',
	'## Giới hạn <a id="limits"></a>',
	'| Trường | |\n| --- | --- |\n| `timeout` | Không có gì. |',
	'```sh\nnpm test\n```',
].join('\n\n');
const upToDate = accept(PATH, translation, original);

test('a page that was accepted is up to date', () => {
	expect(upToDate).toContain(translation);
	expect(translationFindings(PATH, upToDate, original)).toEqual([]);
	// Git on Windows writes other ends of lines.
	expect(translationFindings(PATH, upToDate, original.replaceAll('\n', '\r\n'))).toEqual([]);
});

test('accepting it again changes the note alone', () => {
	const changed = `${original}\n\nMore.`;
	const again = accept(PATH, upToDate, changed);
	expect(again).not.toBe(upToDate);
	expect(again.replace(/at \w+/, '')).toBe(upToDate.replace(/at \w+/, ''));
	expect(translationFindings(PATH, again, changed)).toEqual([]);
});

test('the note has the hash by which git knows the text', () => {
	// echo 'hello' | git hash-object --stdin
	expect(accept(PATH, '', 'hello\n')).toContain('docs/waiting.md at ce013625030b');
});

test('the strings of the pages are a translation, too', () => {
	const path = 'tools/docs/strings.vi.ts';
	const accepted = accept(path, 'export {};\n', original);
	expect(accepted).toMatch(/^\/\/ translation of tools\/docs\/strings\.en\.ts at \w+\nexport/);
	expect(translationFindings(path, accepted, original)).toEqual([]);
	expect(translationFindings(path, accepted, `${original}.`)).toHaveLength(1);
});

describe('a finding is', () => {
	it.each<[string, string, string | undefined, string]>([
		['a page without a note', translation, original, 'does not tell which text of docs/waiting.md'],
		['a page whose original has changed', upToDate, `${original}.`, 'is behind docs/waiting.md'],
		['a page whose original is gone', upToDate, undefined, 'which is not there'],
		[
			'a heading too few',
			upToDate.replace(/## Giới hạn.*/, ''),
			original,
			'other headings than docs/waiting.md, from “2 #limits” on',
		],
		[
			'a heading too many',
			`${upToDate}\n\n## Thêm <a id="more"></a>`,
			original,
			'other headings than docs/waiting.md, from “2 #more” on',
		],
		[
			'a heading under another anchor',
			upToDate.replace('id="limits"', 'id="gioi-han"'),
			original,
			'from “2 #limits” on',
		],
		[
			'another link',
			upToDate.replace('#start', '#end'),
			original,
			'other links than docs/waiting.md in “Waiting” (missing: README.md#start; added: README.md#end)',
		],
		['another picture', upToDate.replace('waiting.vi.svg', 'x.svg'), original, 'other pictures'],
		['another command', upToDate.replace('npm test', 'npm run x'), original, 'other blocks'],
		['a row too few', upToDate.replace(/\n\| `timeout`.*/, ''), original, 'other tables'],
		['another name in code', upToDate.replace('`timeout`', '`hết`'), original, 'other names'],
	])('%s', (_, text, english, finding) => {
		expect(translationFindings(PATH, text, english)).toContainEqual(
			expect.stringContaining(finding),
		);
	});
});

test('a translated text that nothing says any more is left over', () => {
	expect(leftOver(['Add numbers.', 'Wait.'], new Set(['Add phones.', 'Wait.']))).toEqual([
		'Add numbers.',
	]);
});
