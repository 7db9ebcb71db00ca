import { readCallback as read } from '../../../nodes/Esms/channels/callback';

/** With a yes or no in place of the channel, which would fill a test's output. */
export function readCallback(query: string) {
	const { channel, ...rest } = read(query);
	return { ...rest, wellFormed: channel !== undefined };
}
