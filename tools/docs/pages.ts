import type { CodeRow } from './codes';
import { errorCodesPage } from './errorCodes';
import { formsPage } from './forms';
import { operationsPage, type Facts } from './operations';
import { complete } from './strings';
import { english } from './strings.en';
import { vietnamese } from './strings.vi';
import type { Pictures } from '../pictures/definitions';

/** Every page that is written by `npm run docs`, by its path. */
export function generatedPages(
	facts: Facts,
	codes: readonly CodeRow[],
	pictures: Pictures,
): Record<string, string> {
	const languages = { docs: english, 'docs/vi': complete(english, vietnamese) };
	return Object.fromEntries([
		['docs/forms.md', formsPage(english.words.generated, pictures, facts.resources)],
		...Object.entries(languages).flatMap(([folder, say]) => [
			[`${folder}/operations.md`, operationsPage(facts, say)],
			[`${folder}/error-codes.md`, errorCodesPage(codes, say)],
		]),
	]) as Record<string, string>;
}
