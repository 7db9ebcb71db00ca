import fc from 'fast-check';
import { parseVendorDate } from '../../../nodes/Esms/domain/vendorDate';
import { expectNearlyLinear } from './growth';

test.each([
	['/Date(1767232800000+0700)/', '2026-01-01T09:00:00+07:00'],
	['/Date(1767232800000)/', '2026-01-01T09:00:00+07:00'],
	['/Date(1767232800000-0500)/', '2026-01-01T09:00:00+07:00'],
	[' /Date(0+0700)/ ', '1970-01-01T07:00:00+07:00'],
	['/Date(-1000+0700)/', '1970-01-01T06:59:59+07:00'],
	['01/02/2026 09:00:00', '2026-02-01T09:00:00+07:00'],
	['31/12/2025 23:59:59', '2025-12-31T23:59:59+07:00'],
])('%j is %s', (value, iso) => {
	expect(parseVendorDate(value)).toBe(iso);
});

test.each([
	[''],
	['/Date()/'],
	['/Date(1767232800000+07)/'],
	['/Date(1767232800000+0700)/x'],
	['2026-01-01 09:00:00'],
	['1/2/2026 09:00:00'],
	['01/13/2026 09:00:00'],
	['01/02/2026 25:00:00'],
	['01/02/2026'],
	[1767232800000],
	[null],
	[undefined],
	[{}],
])('%j is no time', (value) => {
	expect(parseVendorDate(value)).toBeUndefined();
});

test('every instant survives', () => {
	const day = { min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true };
	fc.assert(
		fc.property(fc.date(day), (date) => {
			const seconds = Math.floor(date.getTime() / 1000) * 1000;
			expect(Date.parse(parseVendorDate(`/Date(${seconds}+0700)/`)!)).toBe(seconds);
		}),
	);
});

test('strange texts never throw', () => {
	const strange = fc.string({
		unit: fc.constantFrom('/', 'Date(', '1', '-', '+0700', ')', ' ', ':'),
	});
	fc.assert(fc.property(fc.oneof(strange, fc.anything()), (value) => void parseVendorDate(value)));
});

test('a long text takes no long time', () => {
	expectNearlyLinear(parseVendorDate, (length) => `/Date(${'1'.repeat(length)}`, 20_000);
});

// The last is .NET's empty date.
test.each([
	['30/02/2026 09:00:00'],
	['/Date(999999999999999+0700)/'],
	['/Date(-62135596800000+0700)/'],
])('%j is no time', (value) => expect(parseVendorDate(value)).toBeUndefined());

// Once a defect: .NET writes its empty date so, and it is no time at which a message was sent.
test('the empty date of .NET is no time', () => {
	expect(parseVendorDate('/Date(-62135596800000+0700)/')).toBeUndefined();
});
