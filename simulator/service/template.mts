/** Registered texts with placeholders such as `{P1,20}`: at most 20 characters (esms-api 3.11). */

const PLACEHOLDER = /\{P\d*(?:,\s*(\d+))?\}/g;
const DEFAULT_LENGTH = 160;

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function pattern(template: string): RegExp {
	let source = '';
	let end = 0;
	for (const match of template.matchAll(PLACEHOLDER)) {
		const length = Number(match[1] ?? DEFAULT_LENGTH);
		source += `${literal(template.slice(end, match.index))}[^]{1,${length}}`;
		end = match.index + match[0].length;
	}
	return new RegExp(`^${source}${literal(template.slice(end))}$`, 'u');
}

const compiled = new Map<string, RegExp>();

export function matchesTemplate(text: string, template: string): boolean {
	let expression = compiled.get(template);
	if (!expression) {
		expression = pattern(template);
		if (compiled.size > 1000) compiled.clear();
		compiled.set(template, expression);
	}
	return expression.test(text);
}

/** The vendor's shared trial brandname takes exactly this text (esms-api 3.1). */
export const TRIAL_BRANDNAME = 'Baotrixemay';
const TRIAL_TEXT = /^[A-Za-z0-9]{1,8} la ma xac minh dang ky Baotrixemay cua ban$/;
export const isTrialText = (text: string): boolean => TRIAL_TEXT.test(text);

/** A registration writes variables as `{name : length}`; the list shows them as `{P1,length}`. */
export const approvedForm = (content: string): string =>
	content.replace(/\{[^{}:]*:\s*(\d+)\s*\}/g, '{P1,$1}');
