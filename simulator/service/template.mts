import type { Settings } from '../world/settings.mts';
import { withoutAccents } from './messageText.mts';

/** Registered texts with placeholders such as `{P1,20}`: at most 20 characters (esms-api 3.11). */

const PLACEHOLDER = /\{P\d*(?:,\s*(\d+))?\}/g;
const DEFAULT_LENGTH = 160;

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** How a text is compared with its template. */
export type Matching = Settings['templateMatching'];

/** What counts of a text. */
const reduce = (text: string, matching: Matching) =>
	matching === 'loose' ? withoutAccents(text).toLowerCase().replace(/\s/g, '') : text;

function pattern(template: string, matching: Matching): RegExp {
	const fixed = (text: string) => literal(reduce(text, matching));
	const any = matching === 'oneWord' ? '\\S' : '[^]';
	let source = '';
	let end = 0;
	for (const match of template.matchAll(PLACEHOLDER)) {
		const length = Number(match[1] ?? DEFAULT_LENGTH);
		source += `${fixed(template.slice(end, match.index))}${any}{1,${length}}`;
		end = match.index + match[0].length;
	}
	return new RegExp(`^${source}${fixed(template.slice(end))}$`, 'u');
}

const compiled = new Map<string, RegExp>();

export function matchesTemplate(
	text: string,
	template: string,
	matching: Matching = 'exact',
): boolean {
	const key = `${matching} ${template}`;
	let expression = compiled.get(key);
	if (!expression) {
		expression = pattern(template, matching);
		if (compiled.size > 1000) compiled.clear();
		compiled.set(key, expression);
	}
	return expression.test(reduce(text, matching));
}

/** The vendor's shared trial brandname takes exactly this text (esms-api 3.1). */
export const TRIAL_BRANDNAME = 'Baotrixemay';
const TRIAL_TEXT = /^[A-Za-z0-9]{1,8} la ma xac minh dang ky Baotrixemay cua ban$/;
export const isTrialText = (text: string): boolean => TRIAL_TEXT.test(text);

/** A registration writes variables as `{name : length}`; the list shows them as `{P1,length}`. */
export const approvedForm = (content: string): string =>
	content.replace(/\{[^{}:]*:\s*(\d+)\s*\}/g, '{P1,$1}');
