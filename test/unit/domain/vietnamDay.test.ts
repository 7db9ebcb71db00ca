import { formatVietnamDay } from '../../../nodes/Esms/domain/vietnamTime';

test.each([
	['2026-10-05T12:00:00Z', '10/05/2026'],
	['2026-10-05T16:59:59Z', '10/05/2026'],
	['2026-10-05T17:00:00Z', '10/06/2026'],
	['2025-12-31T17:00:00Z', '01/01/2026'],
	['2028-02-28T18:00:00Z', '02/29/2028'],
])('%s is the day %s in Vietnam, month first', (instant, day) => {
	expect(formatVietnamDay(new Date(instant))).toBe(day);
});
