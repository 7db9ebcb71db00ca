import { XMLParser } from 'fast-xml-parser';
import fc from 'fast-check';
import { escapeXml } from '../../../nodes/Esms/domain/escapeXml';
import { expectNearlyLinear } from './growth';

const parser = new XMLParser({ trimValues: false, parseTagValue: false, ignoreAttributes: false });

/** What a server reads out of the element. */
const readBack = (text: string): unknown =>
	(parser.parse(`<R><A>${escapeXml(text)}</A></R>`) as { R: { A: unknown } }).R.A;

describe('escapeXml', () => {
	it.each<[string, string, string]>([
		['plain text', 'Xin chao 123', 'Xin chao 123'],
		['Vietnamese', 'Đơn hàng đã giao', 'Đơn hàng đã giao'],
		['an element', '<b>"a" & \'b\'</b>', '&lt;b&gt;&quot;a&quot; &amp; &apos;b&apos;&lt;/b&gt;'],
		['what is escaped already', '&amp;', '&amp;amp;'],
		['the end of a CDATA section', ']]>', ']]&gt;'],
		['lines', 'a\r\n\tb', 'a\r\n\tb'],
		['characters that XML cannot carry', 'a\0\b\u001f\ufffe\uffffb', 'ab'],
		['loose halves of characters', 'a\ud800b\udfffc', 'abc'],
		['emoji', '😀', '😀'],
		['nothing', '', ''],
	])('writes %s', (_, text, escaped) => {
		expect(escapeXml(text)).toBe(escaped);
	});

	it('lets no text end its element or start another', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				expect(escapeXml(text)).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|apos);)/);
			}),
		);
	});

	it('is read back as the text that it was', () => {
		const text = fc.string({
			unit: fc.oneof(
				fc.constantFrom(...'&<>"\'; ađẠ😀', '&amp;', '&#60;', '</A>', '<![CDATA[', ']]>'),
				fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
			),
			minLength: 1,
		});
		fc.assert(
			fc.property(text, (written) => {
				expect(readBack(written)).toBe(written);
			}),
			{ numRuns: 500 },
		);
	});

	it.each(['&', '<', '\0', '\ud800', 'đ'])('reads a long run of %j quickly', (unit) => {
		expectNearlyLinear(escapeXml, (length) => unit.repeat(length), 10_000);
	});
});
