import type { IDataObject } from 'n8n-workflow';
import { listMember, textMember } from '../domain/member';
import { fillTemplate } from '../domain/template';
import { templateMismatch } from '../domain/templateMismatch';
import type { CallResult } from '../transport/call';
import type { Lookup } from './described';
import type { Reader } from './reader';

/** The registered text with its variables filled in. */
export function textFromTemplate(read: Reader): string {
	const template = read.text('template');
	if (template.trim() === '') {
		return read.refuse("The 'Template' is empty", 'Choose one from the list.');
	}
	const { value } = (read.raw('variables') ?? {}) as { value?: IDataObject | null };
	const byNumber = Object.entries(value ?? {}).map(
		([id, filled]) => [Number(id.slice(1)), String(filled ?? '')] as const,
	);
	const values = byNumber.sort(([a], [b]) => a - b).map(([, filled]) => filled);
	return read.demand('Template', fillTemplate(template, values), "Correct the 'Variables'.");
}

/** Asks for the templates of a brandname, when 'Check Template' is on. */
export function templateLookup(read: Reader, brandname: string): Lookup | undefined {
	const { checkTemplate = 'off' } = read.collection('options');
	if (checkTemplate === 'off') return undefined;
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
	if (finding === undefined || read.collection('options').checkTemplate !== 'stop') return finding;
	return read.refuse(
		found.ok
			? "The 'Message' matches no registered template of the brandname"
			: "The 'Message' could not be compared with the registered templates",
		finding,
	);
}
