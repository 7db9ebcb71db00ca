import { tellsTime } from '../../../../nodes/Esms/runner/items/tellsTime';

test.each([
	['={{ $now.toISO() }}', true],
	['={{ $today }}', true],
	['=at {{ new Date().getHours() }}', true],
	['={{ DateTime.local() }}', true],
	['={{ $json.due.toDateTime().diffToNow() }}', true],
	['={{ $json.due.toRelative() }}', true],
	['={{ $json.updated_at }}', false],
	['={{ $json.appointmentDate }}', false],
	['See you now, $now', false],
])('%s: %s', (written, expected) => {
	expect(tellsTime({ message: written })).toBe(expected);
	expect(tellsTime({ options: { deep: [{ value: written }] } })).toBe(expected);
});
