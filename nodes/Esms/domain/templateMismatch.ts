import { closestTemplate } from './template';

const EXCERPT_LENGTH = 20;

/**
 * Says where a text departs from the closest registered template, for a person to correct it; undefined
 * when it matches one.
 */
export function templateMismatch(text: string, templates: readonly string[]): string | undefined {
	const closest = closestTemplate(
		text.normalize('NFC'),
		templates.map((template) => template.normalize('NFC')),
	);
	if (closest === undefined) return 'The brandname has no registered template.';
	if (closest.matches) return undefined;
	const rest = text.slice(closest.fits, closest.fits + EXCERPT_LENGTH);
	const place =
		rest === ''
			? 'the text ends too early'
			: `they part at character ${closest.fits + 1}, at “${rest}”`;
	return `The closest template is “${closest.template}”; ${place}.`;
}
