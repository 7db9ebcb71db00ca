import { leftoverIn } from './leftovers';
import { accept, refuse, type Result } from './result';
import { isTime, shortSightOf } from './sight';

/**
 * A value as text, when it is one: whatever else an expression or a model gives would reach people as
 * `[object Object]` or `a,b`. Nothing is an empty text, which the fields themselves judge.
 */
export function parseText(value: unknown): Result<string> {
	switch (typeof value) {
		case 'undefined':
			return accept('');
		case 'string':
			return leftoverIn(value) ?? accept(value);
		case 'number':
			return numberAsText(value);
		case 'bigint':
			return accept(String(value));
		case 'object':
			return value === null ? accept('') : notText(value);
		default:
			return notText(value);
	}
}

function numberAsText(value: number): Result<string> {
	if (!Number.isFinite(value)) return refuse(`is not a number (${value})`, CHECK);
	return Number.isInteger(value) && !Number.isSafeInteger(value)
		? refuse('is a number that has lost digits', 'Pass it on as text.')
		: accept(String(value));
}

const notText = (value: unknown): Result<never> =>
	refuse(`is ${shortSightOf(value)}, not text`, adviceFor(value));

const CHECK = 'Check the expression that fills it.';

function adviceFor(value: unknown): string {
	if (Array.isArray(value)) {
		return "Choose an entry of it, such as {{ $json.lines[0] }}, or join it: {{ $json.lines.join(', ') }}.";
	}
	if (typeof value !== 'object' || value === null) return CHECK;
	return isTime(value)
		? "Write it as people read it, e.g. with .toFormat('dd/MM/yyyy HH:mm')."
		: 'Choose a field of it, such as {{ $json.order.id }}.';
}
