import { formatVietnamTime } from './vietnamTime';

/* What to tell of the time at which a message goes out, because a person may have meant another. */

export interface Sending {
	/** When eSMS sends: the time that was asked for, or now. */
	at: Date;
	isScheduled: boolean;
	/** Advertising may go out at certain hours only. */
	isAdvertising: boolean;
	/** The workflow's zone, when the time was read by its clock; undefined when the time told its own. */
	readIn?: string | undefined;
}

/** Hours of the day in which advertising by SMS is allowed: decree 91/2020/ND-CP, article 13. */
const ADVERTISING = { from: 7, to: 22 } as const;

const VIETNAM_ZONES = new Set(['Asia/Ho_Chi_Minh', 'Asia/Saigon', 'Asia/Bangkok', 'Etc/GMT-7']);

export function timeNotices({ at, isScheduled, isAdvertising, readIn }: Sending): string[] {
	const time = inWords(at);
	const isNight = !isDaytime(at);
	const notices: string[] = [];
	if (isScheduled && readIn !== undefined && !VIETNAM_ZONES.has(readIn)) {
		notices.push(
			`Send At was read in the workflow's time zone ${readIn}: in Vietnam that is ${time}. If you meant Vietnam's clock, set the zone to Asia/Ho_Chi_Minh in the workflow's settings.`,
		);
	}
	if (isNight && isAdvertising) {
		notices.push(
			`Advertising by SMS is allowed from ${ADVERTISING.from}:00 to ${ADVERTISING.to}:00 only (decree 91/2020/ND-CP); this one is for ${time} in Vietnam.`,
		);
	} else if (isNight && isScheduled) {
		notices.push(`${time} is at night in Vietnam: people will be woken.`);
	}
	return notices;
}

/** At 22:00 sharp the hours are over. */
export function isDaytime(at: Date): boolean {
	const hour = Number(formatVietnamTime(at, 'sms').slice(11, 13));
	return hour >= ADVERTISING.from && hour < ADVERTISING.to;
}

/** `21:30 on 05/12/2026` */
function inWords(at: Date): string {
	const [date, clock] = formatVietnamTime(at, 'sms').split(' ');
	return `${clock!.slice(0, 5)} on ${date!.split('-').reverse().join('/')}`;
}
