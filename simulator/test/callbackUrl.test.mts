import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { fillTemplate, joinReport, type Report } from '../carrier/callbackUrl.mts';

const name = fc.stringMatching(/^[A-Za-z]{1,8}$/);
const value = fc.string({ unit: 'grapheme', maxLength: 20 });
const report: fc.Arbitrary<Report> = fc.uniqueArray(fc.tuple(name, value), {
	selector: ([key]) => key.toLowerCase(),
	minLength: 1,
});
const path = fc.stringMatching(/^[a-z0-9/]{0,12}$/);
const ownQuery = fc.dictionary(fc.stringMatching(/^own[a-z]{1,5}$/), value, {
	noNullPrototype: true,
});

describe('joining an SMS report', () => {
	test('with & every parameter of both sides arrives', () => {
		fc.assert(
			fc.property(path, ownQuery, report, (end, own, values) => {
				const query = String(new URLSearchParams(own));
				const url = `http://h.test/${end}${query && `?${query}`}`;
				const read = new URL(joinReport(url, values, '&')).searchParams;
				for (const [key, expected] of [...Object.entries(own), ...values]) {
					assert.equal(read.get(key), expected);
				}
			}),
		);
	});

	test('with ? the address stays as it was', () => {
		fc.assert(
			fc.property(path, ownQuery, report, (end, own, values) => {
				const url = `http://h.test/${end}?${new URLSearchParams(own)}`;
				const joined = joinReport(url, values, '?');
				assert.ok(joined.startsWith(`${url}?`));
			}),
		);
	});

	test('special ends', () => {
		const one: Report = [['A', 'b c']];
		assert.equal(joinReport('http://h/x', one, '&'), 'http://h/x?A=b%20c');
		assert.equal(joinReport('http://h/x?', one, '&'), 'http://h/x?A=b%20c');
		assert.equal(joinReport('http://h/x?a=1&', one, '&'), 'http://h/x?a=1&A=b%20c');
		assert.equal(joinReport('http://h/x#part', one, '&'), 'http://h/x?A=b%20c');
	});
});

describe('filling a voice template', () => {
	test('empty parameters get their values, own ones keep theirs', () => {
		fc.assert(
			fc.property(report, ownQuery, (values, own) => {
				const empty = values.map(([key]) => `${key}=`).join('&');
				const query = String(new URLSearchParams(own));
				const url = `http://h.test/p?${[query, empty].filter(Boolean).join('&')}`;
				const read = new URL(fillTemplate(url, values)).searchParams;
				for (const [key, expected] of [...Object.entries(own), ...values]) {
					assert.equal(read.get(key), expected);
				}
			}),
		);
	});

	test('without places nothing changes', () => {
		fc.assert(
			fc.property(path, report, (end, values) => {
				const url = `http://h.test/${end}?x1=2&y1`;
				assert.equal(fillTemplate(url, values), url);
			}),
		);
	});

	test('any case, no equals sign, values that are there already', () => {
		const values: Report = [
			['Ivr', '3'],
			['Price', '0.0000'],
		];
		assert.equal(
			fillTemplate('http://h/v?ivr=&Price&Ivr=9&&=#x', values),
			'http://h/v?ivr=3&Price=0.0000&Ivr=9&&=',
		);
		assert.equal(fillTemplate('http://h/v', values), 'http://h/v');
	});
});
