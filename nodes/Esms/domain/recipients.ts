import { parsePhone } from './phone';
import { shortSightOf } from './sight';
import { accept, refuse, type Result } from './result';

/** A number that can be texted. */
export function parseMobile(input: unknown): Result<string> {
	const parsed = parsePhone(input);
	if (!parsed.ok) return parsed;
	return parsed.value.kind === 'mobile'
		? accept(parsed.value.number)
		: refuse('is a landline, which can be called but not texted');
}

/** A number that can be called: also a landline (assumption A31). */
export function parseCallable(input: unknown): Result<string> {
	const parsed = parsePhone(input);
	return parsed.ok ? accept(parsed.value.number) : parsed;
}

/** Different mobile numbers of a list, or of a text with commas, semicolons or line breaks. */
export function parseMobiles(input: unknown): Result<string[]> {
	if (typeof input === 'object' && input !== null && !Array.isArray(input)) {
		return refuse(`is ${shortSightOf(input)}, not a list of numbers`);
	}
	const entries = Array.isArray(input) ? input : String(input ?? '').split(/[,;\n]/);
	const written = entries.filter((entry) => !isBlank(entry));
	if (written.length === 0) return refuse('is empty');
	const numbers = new Set<string>();
	for (const [index, entry] of written.entries()) {
		const parsed = parseMobile(entry);
		if (!parsed.ok) return refuse(`has an entry (no. ${index + 1}) that ${parsed.reason}`);
		numbers.add(parsed.value);
	}
	return accept([...numbers]);
}

const isBlank = (entry: unknown): boolean =>
	entry === undefined || entry === null || (typeof entry === 'string' && entry.trim() === '');
