/** n8n shows the icons at 16 to 60 pixels, on a light and on a dark ground. */
import { XMLParser } from 'fast-xml-parser';
import { EsmsApi } from '../../credentials/EsmsApi.credentials';
import { Esms } from '../../nodes/Esms/Esms.node';
import { EsmsTrigger } from '../../nodes/Esms/EsmsTrigger.node';
import { readText } from './source';

const icons = {
	light: readText('nodes/Esms/esms.svg'),
	dark: readText('nodes/Esms/esms.dark.svg'),
};

/** The grounds of n8n 2's canvas, nodes and panels. */
const GROUNDS = {
	light: ['#ffffff', '#fbfcfe', '#f5f5f5'],
	dark: ['#171717', '#2b2b2b', '#414244'],
};

interface Svg {
	'@_viewBox': string;
	'@_width': string;
	'@_height': string;
	path: Array<Record<string, string>>;
}

const read = (text: string): Svg => new XMLParser({ ignoreAttributes: false }).parse(text).svg;

/** Relative luminance, as WCAG 2 defines it. */
function luminance(colour: string): number {
	const digits = colour.length === 4 ? colour.replace(/[0-9a-f]/gi, '$&$&') : colour;
	const [red, green, blue] = [1, 3, 5].map((at) => {
		const part = parseInt(digits.slice(at, at + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
	const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (lighter! + 0.05) / (darker! + 0.05);
}

test('white on black has the contrast of 21', () => {
	expect(contrast('#fff', '#000000')).toBeCloseTo(21);
});

test('the nodes and the credential have the same two icons', () => {
	const pair = { light: 'file:esms.svg', dark: 'file:esms.dark.svg' };
	expect(new Esms().description.icon).toEqual(pair);
	expect(new EsmsTrigger().description.icon).toEqual(pair);
	expect(new EsmsApi().icon).toEqual({
		light: 'file:../nodes/Esms/esms.svg',
		dark: 'file:../nodes/Esms/esms.dark.svg',
	});
	expect(icons.light).not.toBe(icons.dark);
});

describe.each(['light', 'dark'] as const)('the %s icon', (theme) => {
	const svg = read(icons[theme]);
	const [bubble, letter] = svg.path;

	test('is square', () => {
		const [x, y, width, height] = svg['@_viewBox'].split(' ').map(Number);
		expect([x, y, width]).toEqual([0, 0, height]);
		expect(svg['@_width']).toBe(svg['@_height']);
	});

	test('holds shapes only: no script, no style, no address but that of SVG itself', () => {
		const tags = [...icons[theme].matchAll(/<([a-z]+)/gi)].map(([, tag]) => tag);
		expect(tags).toEqual(['svg', 'path', 'path']);
		expect(icons[theme].match(/https?:[^"]*/g)).toEqual(['http://www.w3.org/2000/svg']);
		expect(icons[theme]).not.toMatch(/\b(on[a-z]+|href|style|url)\b\s*[=(]/i);
	});

	test('stands out from the grounds of n8n, and its letter from the bubble', () => {
		// WCAG asks 3 of graphics.
		for (const ground of GROUNDS[theme]) {
			expect(contrast(bubble!['@_fill']!, ground)).toBeGreaterThan(3);
		}
		expect(contrast(letter!['@_stroke']!, bubble!['@_fill']!)).toBeGreaterThan(4.5);
	});

	test('has strokes of more than a pixel and a half at 16 pixels', () => {
		const size = Number(svg['@_viewBox'].split(' ')[2]);
		expect((Number(letter!['@_stroke-width']) * 16) / size).toBeGreaterThan(1.5);
	});
});
