import { isNothing } from './nothing';
import { parsePhone } from './phone';
import { shortSightOf } from './sight';
import { nameUnusable, type Unusable } from './unusable';
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
	const entries = Array.isArray(input) ? input : String(input ?? '').split(/[,;|\n\r\t]/);
	const written = entries.filter((entry) => !isNothing(entry));
	if (written.length === 0) return refuse('is empty');
	const numbers = new Set<string>();
	const unusable: Unusable[] = [];
	for (const [index, entry] of written.entries()) {
		const parsed = parseMobile(entry);
		if (parsed.ok) numbers.add(parsed.value);
		else unusable.push({ position: index + 1, written: entry, reason: parsed.reason });
	}
	return unusable.length === 0
		? accept([...numbers])
		: refuse(`has entries that can't be used: ${nameUnusable(unusable, 'no.')}`);
}
