import type { IDataObject } from 'n8n-workflow';
import { listMember, textMember } from '../domain/member';
import { keepAccents } from '../domain/messageText';
import { parseText } from '../domain/plainText';
import { fillTemplate } from '../domain/template';
import { templateMismatch } from '../domain/templateMismatch';
import {
	checkTemplate as checkTemplateOption,
	FROM_TEMPLATE,
	messageSource,
	template as templateField,
} from '../fields/template';
import type { CallResult } from '../transport/call';
import type { Lookup } from './described';
import type { Reader } from './reader';

export const isFromTemplate = (read: Reader): boolean => read.text(messageSource) === FROM_TEMPLATE;

/** The registered text with its variables filled in. */
export function textFromTemplate(read: Reader): string {
	const template = read.text(templateField);
	if (template.trim() === '') {
		return read.refuse("The 'Template' is empty", 'Choose one from the list.');
	}
	const { value } = (read.raw('variables') ?? {}) as { value?: IDataObject | null };
	const values = readVariables(read, value ?? {});
	return read.demand('Template', fillTemplate(template, values), "Correct the 'Variables'.");
}

/** By their places: a value that is missing leaves a hole, and never lends its place to the next. */
function readVariables(read: Reader, value: IDataObject): string[] {
	const values: string[] = [];
	for (const [id, filled] of Object.entries(value)) {
		const place = Number(id.slice(1));
		if (!(place >= 1)) continue;
		const value = read.demand(`Variables (${place})`, parseText(filled));
		values[place - 1] = keepAccents(value);
	}
	return Array.from(values, (text) => text ?? '');
}

/** Asks for the templates of a brandname, when 'Check Template' is on. */
export function templateLookup(read: Reader, brandname: string): Lookup | undefined {
	if ((read.takeOption(checkTemplateOption) ?? 'off') === 'off') return undefined;
	return {
		key: `templates of ${brandname}`,
		request: {
			host: 'sms',
			method: 'POST',
			operation: 'GetTemplate/',
			answersList: true,
			fields: { SmsType: '2', Brandname: brandname },
		},
	};
}

/**
 * Compares a text with the templates of all networks (assumption A37). Stops the item, or gives the warning that goes out with it; a
 * check that could not be made counts as not passed.
 */
export function checkTemplate(
	read: Reader,
	text: string,
	found: CallResult | undefined,
): string | undefined {
	if (found === undefined) return undefined;
	const finding = found.ok
		? templateMismatch(
				text,
				listMember(found.body, 'BrandnameTemplates').map((row) => textMember(row, 'TempContent')),
			)
		: `The templates could not be checked: ${found.failure.title}.`;
	if (finding === undefined || read.takeOption(checkTemplateOption) !== 'stop') return finding;
	return read.refuse(
		found.ok
			? "The 'Message' matches no registered template of the brandname"
			: "The 'Message' could not be compared with the registered templates",
		finding,
	);
}
