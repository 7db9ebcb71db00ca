/** The pictures in docs/diagrams show their sources of today, in both languages. */
import {
	COMMAND,
	DIAGRAMS,
	fingerprint,
	pictureOf,
	THEMES,
} from '../../tools/diagrams/definitions';
import { filesBelow, readText } from '../law/source';

const sources = filesBelow(DIAGRAMS).filter((path) => path.endsWith('.mmd'));
const pictures = sources.flatMap((source) =>
	THEMES.map((look) => ({ source, look, picture: pictureOf(source, look) })),
);

test('each diagram has a picture for light and for dark pages, and each picture a diagram', () => {
	const expected = [...sources, ...pictures.map(({ picture }) => picture)].sort();
	expect(filesBelow(DIAGRAMS)).toEqual(expected);
});

test.each(pictures)(`$picture is not older than its source (${COMMAND})`, (drawn) => {
	const svg = readText(drawn.picture);
	const [, made] = /^<svg data-made-of="(\w+)"/.exec(svg) ?? [];
	expect(made).toBe(fingerprint(readText(drawn.source), drawn.look));
	// Shown as <img>: nothing in it may run, load, or be HTML.
	expect(svg.match(/<script|<foreignObject|https?:\/\/(?!www\.w3\.org)|url\((?!#)/g)).toBeNull();
});

test('each diagram is there in Vietnamese, with the same parts in the same order', () => {
	const english = sources.filter((path) => !path.endsWith('.vi.mmd'));
	expect(english.length).toBeGreaterThan(0);
	expect(sources).toHaveLength(2 * english.length);
	for (const path of english) {
		expect(shapeOf(readText(path.replace(/mmd$/, 'vi.mmd')))).toEqual(shapeOf(readText(path)));
	}
});

/** Lines without what a person reads. */
const shapeOf = (source: string): string[] =>
	source
		.trim()
		.split('\n')
		.map((line) =>
			line
				.replace(/"[^"]*"/g, '""')
				.replace(/(participant \w+ as ).*/, '$1')
				.replace(/^(\s*(?:alt|else) ).*/, '$1')
				.replace(/^([^:]*: ).*/, '$1'),
		);
