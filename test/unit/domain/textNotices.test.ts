import fc from 'fast-check';
import { textNotices } from '../../../nodes/Esms/domain/textNotices';
import { expectNearlyLinear } from './growth';

describe('what made a text Unicode', () => {
	it.each<[string, string]>([
		['DEMOSHOP: ma cua ban la 4821 😀', '“😀” (U+1F600)'],
		['Gia 5 €', '“€” (U+20AC)'],
		['Don hang \u0410123', '“\u0410” (U+0410)'],
		[`${'a'.repeat(100)}đ`, '“đ” (U+0111)'],
	])('of %j, %s', (text, character) => {
		expect(textNotices(text)).toEqual([expect.stringContaining(character)]);
	});

	it('with what it costs', () => {
		expect(textNotices(`${'a'.repeat(100)}€`)[0]).toMatch(/2 parts.* without 1/);
	});

	it.each([
		'',
		'DEMOSHOP: don 7781 da giao',
		'Đơn hàng 7781 của bạn đã được giao',
		'Xin chào',
		'Đơn hàng của bạn đã giao 😀',
	])('%j has nothing to tell', (text) => expect(textNotices(text)).toEqual([]));
});

describe('what was probably to be filled in', () => {
	it.each([
		'Chao {ten}',
		'Chao ${name}',
		'Chao <ten>',
		'Chao <<ten>>',
		'Chao %ten%',
		'Ma {ma don}',
	])('%s', (text) => expect(textNotices(text)).toEqual([expect.stringContaining('filled in')]));

	it.each(['[DEMOSHOP] Ma 4821', 'Giam 50% den 31/12, 20% sau do', 'Nhiet do < 30', 'a{}b', '{1}'])(
		'not %s',
		(text) => expect(textNotices(text)).toEqual([]),
	);
});

describe('where a value may be missing', () => {
	it.each([
		'Chao , don  da giao',
		'Chao An, don  da giao',
		'Tong: , con lai',
		'Ma cua ban: .',
		'Don () da giao',
	])('%s', (text) => expect(textNotices(text)).toEqual([expect.stringContaining('missing')]));

	it.each([
		'Chao An, don 7781 da giao.',
		'Cam on ban :)',
		'Gio mo cua: 9:00',
		'a\n\nb',
		'Cam on !',
	])('not %j', (text) => expect(textNotices(text)).toEqual([]));
});

it('tells of the sign of an expression that reached the text', () => {
	expect(textNotices('=Chao An')).toEqual([expect.stringContaining('“=”')]);
});

it('never throws, and tells each in a line', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
			for (const notice of textNotices(text)) expect(notice.length).toBeLessThan(400);
		}),
	);
});

it.each(['{', '<', '%a', ' ', '( ', ': ', 'đ', '😀'])('reads a long run of %j quickly', (unit) =>
	expectNearlyLinear(textNotices, (length) => unit.repeat(length), 5_000),
);
