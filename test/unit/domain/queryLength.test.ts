import { shortEnoughForGet } from '../../../nodes/Esms/domain/queryLength';

test('what is short enough is given back', () => {
	const fields = { Phone: '0912345678', Speed: 0 };
	expect(shortEnoughForGet(fields)).toEqual({ ok: true, value: fields });
	expect(shortEnoughForGet({})).toEqual({ ok: true, value: {} });
});

test.each([
	['plain letters', 'a', 1848],
	['accents, which take six characters each', 'ã', 308],
	['vowels with two marks, which take nine', 'ệ', 205],
])('%s: the encoded length counts', (_name, character, count) => {
	expect(shortEnoughForGet({ C: character.repeat(count) }).ok).toBe(true);
	expect(shortEnoughForGet({ C: character.repeat(count + 1) }).ok).toBe(false);
});

test('half an emoji does not throw', () => {
	expect(shortEnoughForGet({ C: '\ud83d' }).ok).toBe(true);
});
