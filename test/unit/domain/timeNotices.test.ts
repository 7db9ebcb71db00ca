import { isDaytime, timeNotices, type Sending } from '../../../nodes/Esms/domain/timeNotices';

const at = (clock: string) => new Date(`2026-12-05T${clock}+07:00`);
const notices = (clock: string, more: Partial<Sending> = {}) =>
	timeNotices({ at: at(clock), isScheduled: true, isAdvertising: false, ...more }).join('\n');

test.each<[string, boolean]>([
	['06:59:59', false],
	['07:00:00', true],
	['21:59:59', true],
	['22:00:00', false],
	['00:00:00', false],
])('at %s it is day: %p', (clock, isDay) => expect(isDaytime(at(clock))).toBe(isDay));

test('a message by day has nothing to tell', () => {
	expect(notices('21:30:00')).toBe('');
	expect(notices('09:00:00', { isScheduled: false })).toBe('');
});

test.each(['05:00:00', '22:00:00', '23:30:00'])(
	'advertising at %s is told with the law, scheduled or sent now',
	(clock) => {
		for (const isScheduled of [true, false]) {
			expect(notices(clock, { isAdvertising: true, isScheduled })).toMatch(
				/7:00 to 22:00.*91\/2020/,
			);
		}
	},
);

test.each(['07:00:00', '12:00:00', '21:59:00'])('advertising at %s is not', (clock) => {
	expect(notices(clock, { isAdvertising: true })).not.toContain('91/2020');
});

test('another message is told of the night only when somebody chose its time', () => {
	expect(notices('02:00:00')).toMatch(/at night/);
	expect(notices('02:00:00', { isScheduled: false })).toBe('');
});

test("a time that was read by another zone's clock is told with both", () => {
	expect(notices('21:00:00', { readIn: 'America/New_York' })).toMatch(
		/America\/New_York.*21:00 on 05\/12\/2026.*Asia\/Ho_Chi_Minh/,
	);
	expect(notices('21:00:00', { readIn: 'Asia/Ho_Chi_Minh' })).not.toMatch(/zone/);
	expect(notices('21:00:00', { readIn: undefined })).not.toMatch(/zone/);
});
