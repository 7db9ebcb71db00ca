import type { World } from '../world/world.mts';
import type { Refusal } from './codes.mts';
import { type DateOrder, parseVietnamTime } from './dates.mts';

const DAY = 24 * 3_600_000;

/** When a message goes out: at once, or at its SendDate. */
export const dueAt = (world: World, sendDate: string, order: DateOrder): number =>
	Math.max(world.now(), parseVietnamTime(sendDate, order, world.settings.zoneHours) ?? 0);

/** No document gives a code for a bad date; 99 keeps the client's mistake visible. */
export function checkSendDate(
	world: World,
	sendDate: string,
	order: DateOrder,
): Refusal | undefined {
	if (!sendDate) return undefined;
	const { maxScheduleDays, pastSendDate, zoneHours } = world.settings;
	const ahead = (parseVietnamTime(sendDate, order, zoneHours) ?? NaN) - world.now();
	const refused =
		Number.isNaN(ahead) ||
		(ahead < 0 && pastSendDate === 'refused') ||
		(maxScheduleDays > 0 && ahead > maxScheduleDays * DAY);
	return refused ? { code: '99', message: 'SendDate is invalid' } : undefined;
}
