const zone = { timeZone: 'Asia/Ho_Chi_Minh' };
const time = new Intl.DateTimeFormat('en-GB', { ...zone, timeStyle: 'medium' });
const shortTime = new Intl.DateTimeFormat('en-GB', { ...zone, timeStyle: 'short' });
const day = new Intl.DateTimeFormat('en-GB', {
	...zone,
	weekday: 'short',
	day: 'numeric',
	month: 'short',
});
const full = new Intl.DateTimeFormat('en-GB', {
	...zone,
	dateStyle: 'medium',
	timeStyle: 'medium',
});
const number = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

/** All times on the page are Vietnam's. */
export const clock = (at) => time.format(at);
export const dayOf = (at) => day.format(at);
export const fullTime = (at) => `${full.format(at)} (Vietnam)`;
export const isoTime = (at) => new Date(at).toISOString();

/** The time today, the day before that. */
export const brief = (at) =>
	dayOf(at) === dayOf(Date.now()) ? shortTime.format(at) : dayOf(at).replace(/^\w+,? /, '');

export const money = (amount) => `${number.format(amount)} ₫`;
export const count = (amount) => number.format(amount);
export const plural = (amount, word, words = `${word}s`) =>
	`${count(amount)} ${amount === 1 ? word : words}`;

/** 0912 345 678 */
export const phoneText = (phone) => phone.replace(/^(\d{4})(\d{3})(\d{3})$/, '$1 $2 $3');
