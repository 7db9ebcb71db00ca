import { refuse, type Result } from './result';

/* What shows that an expression of n8n went wrong, and that a customer must not read. */

/** Two braces open an expression; `$json` and its like are only written in one. */
const EXPRESSION =
	/\{\{[^{}]{0,40}(?:\}\})?|\$(?:json|node|input|binary|execution|workflow|vars|parameter|fromAI)\b[^\s]{0,40}|\$\(["'][^"']{0,40}/;
const OBJECT = /\[object [A-Z]\w{0,40}\]/;
/** JavaScript's words for nothing, standing alone as a value does. */
const NOTHING = /(?<![\p{L}\p{N}_])(?:undefined|null|NaN|Invalid Date(?:Time)?)(?![\p{L}\p{N}_])/u;
/** A message about a program may use the same words honestly. */
const ABOUT_PROGRAM = /error\b|exception\b|\bcannot\b|\bfailed\b/i;
/** A variable of a registered template (esms-api 3.11), which eSMS fills in nowhere. */
const VARIABLE = /\{\s*P\d{0,3}\s*(?:,\s*\d{1,4}\s*)?\}/i;

const IN_EXPRESSION_MODE =
	"Switch the field from 'Fixed' to 'Expression', so that n8n fills it in, or correct the text.";
const A_FIELD = 'Choose a field of it, such as {{ $json.order.id }}, or join a list with .join().';
const WITH_VALUE =
	"Check the names in the expression: for this item they give nothing. Give a value in place of it, e.g. {{ $json.name ?? 'you' }}.";

/** Why a text can't be what was meant; undefined when nothing shows. */
export function leftoverIn(text: string): Result<never> | undefined {
	const expression = EXPRESSION.exec(text)?.[0];
	if (expression !== undefined) {
		return refuse(`has an expression that n8n didn't fill in: ${expression}`, IN_EXPRESSION_MODE);
	}
	const object = OBJECT.exec(text)?.[0];
	if (object !== undefined) {
		return refuse(`has '${object}', where an object stood in place of a text`, A_FIELD);
	}
	const nothing = NOTHING.exec(text)?.[0];
	if (nothing === undefined || ABOUT_PROGRAM.test(text)) return undefined;
	return refuse(`has '${nothing}' in place of a value`, WITH_VALUE);
}

/** Why a text can't go to a customer: a place of a template that nothing was put in. */
export function unfilledIn(text: string): Result<never> | undefined {
	const variable = VARIABLE.exec(text)?.[0];
	return variable === undefined
		? undefined
		: refuse(
				`has the variable ${variable} of a template, which nobody fills in`,
				"Put a value in its place, or choose 'Message From Template' as 'Message Source'.",
			);
}
