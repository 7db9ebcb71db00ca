import { maskMessageId } from './maskPhone';

/** Ids that fit into a text. */
const MOST = 20;

/** The first ids of a list, each once, and how many more there are. */
export function idList(all: readonly string[]): string {
	const ids = [...new Set(all)];
	const more = ids.length > MOST ? ` and ${ids.length - MOST} more` : '';
	return ids.slice(0, MOST).join(', ') + more;
}

/**
 * The ids of accepted messages by which a person can ask for them. A masked one can't be used, and by a RequestId
 * eSMS finds nothing (esms-api 7.1): those messages stand in eSMS's list.
 */
export function usableIds(messageIds: readonly string[]): string {
	// n8n logs errors, and some message ids end with the phone number.
	const usable = messageIds.filter((id) => id !== '' && maskMessageId(id) === id);
	const others = messageIds.length - usable.length;
	const told = usable.length === 0 ? [] : [`message IDs: ${idList(usable)}`];
	if (others === 0) return told.join('');
	const whose = usable.length === 0 ? 'their IDs' : `the IDs of ${others} of them`;
	return [...told, `${whose} can't be shown here: look in SMS → Get Many`].join('; ');
}
