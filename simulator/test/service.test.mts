import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { formatVietnamTime, isoVietnamTime, parseVietnamTime } from '../service/dates.mts';
import { measure } from '../service/messageText.mts';
import { callable, mobile } from '../service/phone.mts';
import { networkOf } from '../world/networks.mts';
import { approvedForm, matchesTemplate } from '../service/template.mts';
import { BoundedList } from '../world/boundedList.mts';
import { seededRandom } from '../world/random.mts';

describe('parts of a message', () => {
	const partsOf = (text: string, unicode = false, type = '2') => measure(text, unicode, type).parts;

	test('unaccented: 160, then 153 each', () => {
		for (const [length, parts] of [
			[0, 1],
			[160, 1],
			[161, 2],
			[306, 2],
			[307, 3],
			[459, 3],
			[460, 4],
		] as const) {
			assert.equal(partsOf('x'.repeat(length)), parts, String(length));
		}
	});

	test('accented, or flagged: 70, then 67 each', () => {
		for (const [length, parts] of [
			[70, 1],
			[71, 2],
			[134, 2],
			[135, 3],
		] as const) {
			assert.equal(partsOf('ạ'.repeat(length)), parts);
			assert.equal(partsOf('x'.repeat(length), true), parts);
		}
	});

	test('extension characters and emoji count two', () => {
		assert.equal(measure('{}€'.slice(0, 2), false, '2').length, 4);
		assert.equal(partsOf('['.repeat(80)), 1);
		assert.equal(partsOf('['.repeat(81)), 2);
		assert.equal(measure('😀', false, '2').length, 2);
	});

	test('advertising has room for 122, 268 and 421', () => {
		for (const [length, parts] of [
			[122, 1],
			[123, 2],
			[268, 2],
			[269, 3],
			[421, 3],
			[422, 4],
		] as const) {
			assert.equal(partsOf('x'.repeat(length), false, '1'), parts, String(length));
		}
	});
});

describe('templates', () => {
	test('placeholders have a length', () => {
		const template = 'DEMOSHOP: don hang {P1,20} da giao. (100%)';
		assert.ok(matchesTemplate('DEMOSHOP: don hang 7781 da giao. (100%)', template));
		assert.ok(!matchesTemplate(`DEMOSHOP: don hang ${'7'.repeat(21)} da giao. (100%)`, template));
		assert.ok(!matchesTemplate('DEMOSHOP: don hang  da giao', template));
		assert.ok(!matchesTemplate('x DEMOSHOP: don hang 7781 da giao. (100%)', template));
		assert.ok(matchesTemplate('Ma: 12', 'Ma: {P}'));
	});

	test('the length counts characters, not UTF-16 units', () => {
		assert.ok(matchesTemplate('a😀😀', 'a{P1,2}'));
	});

	test('fixed text matches itself only', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), (template, text) => {
				fc.pre(!/\{P\d*(,\s*\d+)?\}/.test(template));
				assert.equal(matchesTemplate(text, template), text === template);
				assert.ok(matchesTemplate(template, template));
			}),
		);
	});

	test('a registration takes the list’s form', () => {
		assert.equal(approvedForm('a {ten : 20} b {x:5}'), 'a {P1,20} b {P1,5}');
	});
});

describe('phones', () => {
	test('national and 84 form; plus only when set', () => {
		assert.equal(mobile('0912345678', false), '0912345678');
		assert.equal(mobile('84912345678', false), '0912345678');
		assert.equal(mobile('+84912345678', false), undefined);
		assert.equal(mobile('+84912345678', true), '0912345678');
		for (const bad of ['', '912345678', '01234567890', '0112345678', '091234567', '0912 345 678']) {
			assert.equal(mobile(bad, true), undefined, bad);
		}
		assert.equal(mobile('02871012345', false), undefined);
		assert.equal(callable('02871012345', false), '02871012345');
	});

	test('networks by prefix', () => {
		const ids = ['0961', '0901', '0911', '0921', '0991', '0871', '0551'].map(
			(prefix) => networkOf(prefix).id,
		);
		assert.deepEqual(ids, [1, 2, 3, 4, 5, 6, 7]);
	});
});

describe('Vietnam time', () => {
	test('is read in three orders', () => {
		const at = Date.UTC(2026, 9, 5, 2, 30);
		assert.equal(parseVietnamTime('2026-10-05 09:30:00', 'ymd-'), at);
		assert.equal(parseVietnamTime('2026/10/05 09:30:00', 'ymd/'), at);
		assert.equal(parseVietnamTime('10/05/2026 09:30:00', 'mdy/'), at);
		for (const bad of [
			'2026-02-30 00:00:00',
			'2026-10-05 24:00:00',
			'2026-13-01',
			'05-10-2026',
			'',
		]) {
			assert.equal(parseVietnamTime(bad, 'ymd-'), undefined, bad);
		}
	});

	test('is written as it is read', () => {
		const seconds = fc.integer({ min: 0, max: 4_000_000_000 });
		fc.assert(
			fc.property(seconds, (at) => {
				const text = isoVietnamTime(at * 1000)
					.slice(0, 19)
					.replace('T', ' ');
				assert.equal(parseVietnamTime(text, 'ymd-'), at * 1000);
			}),
		);
		assert.equal(formatVietnamTime(Date.UTC(2026, 9, 5, 2, 30)), '05/10/2026 09:30:00');
	});
});

test('a bounded list keeps the newest', () => {
	fc.assert(
		fc.property(fc.array(fc.integer()), fc.integer({ min: 0, max: 20 }), (items, limit) => {
			const list = new BoundedList<number>();
			const dropped = items.flatMap((item) => list.add(item, limit));
			assert.deepEqual(list.all(), limit ? items.slice(-limit) : []);
			assert.equal(list.added, items.length);
			assert.ok(dropped.length <= Math.max(0, items.length - limit));
		}),
	);
});

test('random numbers repeat with their seed and stay within 0 and 1', () => {
	fc.assert(
		fc.property(fc.integer(), (seed) => {
			const [one, two] = [seededRandom(seed), seededRandom(seed)];
			for (let at = 0; at < 20; at++) {
				const number = one();
				assert.equal(two(), number);
				assert.ok(number >= 0 && number < 1);
			}
		}),
	);
});
