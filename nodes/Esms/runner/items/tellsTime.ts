import type { INodeParameters } from 'n8n-workflow';

/**
 * Whether an expression somewhere in the parameters may tell the time. One that only looks like it costs another
 * evaluation, so the words are wide: `$now`, `new Date()`, `.diffToNow()`, `.toRelative()`.
 */
export function tellsTime(parameters: INodeParameters): boolean {
	let found = false;
	JSON.stringify(parameters, (_, value: unknown) => {
		found ||= typeof value === 'string' && value.startsWith('=') && TIME.test(value);
		return value;
	});
	return found;
}

const TIME = /\$now|\$today|\bDate\b|\bDateTime\b|now\(|relative/i;
