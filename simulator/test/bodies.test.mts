import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { XMLBuilder } from 'fast-xml-parser';
import fc from 'fast-check';
import { toJson, toXml } from '../wire/writeAnswer.mts';
import { fieldsFromJson, fieldsFromQuery, UnreadableBody } from '../wire/readFields.mts';
import { fieldsFromXml } from '../wire/xmlFields.mts';

/** Text that XML can hold; a carriage return is read as a line feed by every XML reader. */
const xmlText = fc
	.string({ unit: 'grapheme', maxLength: 40 })
	.filter((text) => !/[^\t\n\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(text));
const builder = new XMLBuilder({ ignoreAttributes: true });

describe('JSON bodies', () => {
	test('every text comes through unchanged', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (text, list) => {
				const fields = fieldsFromJson(JSON.stringify({ Content: text, Phones: list }));
				assert.equal(fields.text('Content'), text);
				assert.deepEqual(fields.texts('Phones'), list);
			}),
		);
	});

	test('whatever comes, it is read or called unreadable', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.json()), (body) => {
				try {
					const fields = fieldsFromJson(body);
					fields.text('Content');
					fields.texts('Phones');
				} catch (error) {
					assert.ok(error instanceof UnreadableBody);
				}
			}),
		);
	});

	test('inherited names are no members', () => {
		const fields = fieldsFromJson('{"__proto__":{"Phone":"1"}}');
		for (const name of ['Phone', 'constructor', 'toString']) {
			assert.equal(fields.text(name), undefined);
		}
	});

	test('a byte order mark, null and numbers', () => {
		const fields = fieldsFromJson('\uFEFF{"A":null,"B":7,"C":true}');
		assert.deepEqual(['A', 'B', 'C'].map(fields.text), [undefined, '7', 'true']);
	});
});

describe('XML bodies', () => {
	test('every text comes through unchanged', () => {
		fc.assert(
			fc.property(xmlText, fc.array(fc.stringMatching(/^\d{1,12}$/)), (text, phones) => {
				const body = builder.build({
					RQST: {
						CONTENT: text,
						CONTACTS: { CUSTOMER: phones.map((PHONE) => ({ PHONE })) },
					},
				});
				const fields = fieldsFromXml(body);
				assert.equal(fields.text('Content'), text);
				assert.deepEqual(fields.texts('Phones'), phones);
			}),
		);
	});

	test('whatever comes, it is read or called unreadable', () => {
		const piece = fc.constantFrom(
			'<RQST>',
			'</RQST>',
			'<A>',
			'</A>',
			'<![CDATA[',
			']]>',
			'&lt;',
			'&',
			'<',
			'x',
			'<!--',
			'-->',
			'<?p',
			'?>',
			'<CONTACTS/>',
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
				try {
					const fields = fieldsFromXml(pieces.join(''));
					fields.text('A');
					fields.texts('Phones');
				} catch (error) {
					assert.ok(error instanceof UnreadableBody);
				}
			}),
		);
	});

	test('declaration, indentation, CDATA and numeric characters', () => {
		const fields = fieldsFromXml(
			'<?xml version="1.0"?>\n<RQST>\n\t<CONTENT><![CDATA[a<b>&amp;]]></CONTENT>\n\t<BRANDNAME>D&#233;&#xE9;&#10;</BRANDNAME>\n</RQST>',
		);
		assert.equal(fields.text('Content'), 'a<b>&amp;');
		assert.equal(fields.text('Brandname'), 'Déé\n');
		assert.deepEqual(fields.texts('Phones'), []);
		assert.equal(fields.text('constructor'), undefined);
	});
});

test('a query finds names in any case and joins repeated ones', () => {
	const fields = fieldsFromQuery('PHONE=1&phone=2&Content=a+b%20c&constructor=x');
	assert.equal(fields.text('Phone'), '1,2');
	assert.equal(fields.text('content'), 'a b c');
	assert.equal(fields.text('toString'), undefined);
});

describe('answers', () => {
	test('JSON members are in ordinal order and read back the same', () => {
		fc.assert(
			fc.property(fc.dictionary(fc.string({ minLength: 1 }), fc.string()), (members) => {
				const names = Object.keys(members).filter(
					(name) => !/^\d+$/.test(name) && name !== '__proto__',
				);
				const wanted = Object.fromEntries(names.map((name) => [name, members[name]]));
				const read = JSON.parse(toJson(wanted)) as object;
				assert.deepEqual(Object.keys(read), names.sort());
				assert.deepEqual({ ...read }, wanted);
			}),
		);
	});

	test('XML of any text reads back the same', () => {
		fc.assert(
			fc.property(xmlText, (text) => {
				const xml = toXml('RQST', { CONTENT: text }, false);
				assert.equal(fieldsFromXml(xml).text('Content'), text);
			}),
		);
	});

	test('XML leaves out what XML can’t hold', () => {
		assert.equal(toXml('R', { A: 'x\u0000\ud800y' }, false), '<R><A>xy</A></R>');
	});
});
