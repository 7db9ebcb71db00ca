import { statusOfCall } from './states.js';

/** Which messages and calls are shown; the simulator makes the same choice when it is asked for a list. */
export const noFilter = { text: '', kind: '', status: '', brandname: '' };

export const kinds = {
	2: 'Customer care and OTP',
	1: 'Advertising',
	8: 'Spoken codes',
	call: 'Calls',
};

export const isFiltered = (filter) => Object.values(filter).some(Boolean);

/** A phone number may be typed with spaces, as the page shows it. */
const wishOf = ({ text }) => (/^[\d\s]+$/.test(text) ? text.replace(/\s/g, '') : text.trim());

/** Query of the messages to ask for; none when the filter can't let any through. */
export const messageQuery = (filter) =>
	filter.kind === 'call'
		? undefined
		: {
				text: wishOf(filter),
				smsType: filter.kind,
				state: filter.status,
				brandname: filter.brandname,
			};

/** A call shows no brandname. */
export const callQuery = (filter) =>
	(filter.kind && filter.kind !== 'call') || filter.brandname
		? undefined
		: { text: wishOf(filter), state: filter.status };

export function messageFits(message, filter) {
	const { brandname, content, id, phones, smsType, state } = message;
	return (
		(!filter.kind || filter.kind === smsType) &&
		(!filter.status || filter.status === state) &&
		(!filter.brandname || filter.brandname.toLowerCase() === brandname.toLowerCase()) &&
		contains(wishOf(filter), [content, brandname, id, ...phones])
	);
}

export const callFits = (call, filter) =>
	callQuery(filter) !== undefined &&
	(!filter.status || filter.status === statusOfCall(call)) &&
	contains(wishOf(filter), [call.spokenText, call.id, call.phone]);

const contains = (wish, values) =>
	!wish || values.some((value) => value.toLowerCase().includes(wish.toLowerCase()));
