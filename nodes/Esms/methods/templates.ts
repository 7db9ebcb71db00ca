import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
	ResourceMapperFields,
} from 'n8n-workflow';
import { telcoName } from '../domain/deliveryStatus';
import { listMember, textMember } from '../domain/member';
import { pickerNames } from '../domain/pickerName';
import { parseTemplate } from '../domain/template';
import { askForList, nothingToChoose } from './askForList';

/**
 * The registered texts of the chosen brandname with the networks that have them (`GetTemplate`,
 * esms-api 3.11).
 */
export async function searchTemplates(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	const Brandname = chosen(this, 'brandname');
	if (Brandname === '') {
		throw nothingToChoose(
			this,
			'Choose a brandname first',
			"Its templates are listed then. When only an expression knows the brandname, choose 'By Text'.",
		);
	}
	const body = await askForList(this, {
		host: 'sms',
		method: 'POST',
		operation: 'GetTemplate/',
		fields: { SmsType: '2', Brandname },
	});
	const networks = new Map<string, string[]>();
	for (const row of listMember(body, 'BrandnameTemplates')) {
		const text = textMember(row, 'TempContent');
		if (text === '') continue;
		const names = networks.get(text) ?? [];
		names.push(telcoName(textMember(row, 'NetworkID')));
		networks.set(text, names);
	}
	if (networks.size === 0) {
		throw nothingToChoose(
			this,
			`The brandname '${Brandname}' has no registered template`,
			"Register a text in your eSMS account, or choose 'Own Text' as 'Message Source'.",
		);
	}
	const wanted = filter.trim().toLowerCase();
	const texts = [...networks.keys()]
		.filter((text) => text.toLowerCase().includes(wanted))
		.sort((a, b) => a.localeCompare(b));
	const names = pickerNames(texts);
	const results: INodeListSearchItems[] = texts.map((text, index) => ({
		name: `${names[index]!} (${networks.get(text)!.join(', ')})`,
		value: text,
	}));
	return { results };
}

/** The variables of the chosen template as fields. */
export async function mapTemplateVariables(
	this: ILoadOptionsFunctions,
): Promise<ResourceMapperFields> {
	const fields: ResourceMapperFields['fields'] = [];
	let before = '';
	const template = chosen(this, 'template');
	for (const piece of parseTemplate(template)) {
		if ('text' in piece) {
			before = lastWords(piece.text.trim());
			continue;
		}
		const number = fields.length + 1;
		const place = before === '' ? '' : `, after “${before}”`;
		fields.push({
			id: `v${number}`,
			displayName: `${number} (max ${piece.maxLength})${place}`,
			type: 'string',
			required: true,
			display: true,
			defaultMatch: false,
			canBeUsedToMatch: false,
		});
	}
	return { fields, emptyFieldsNotice: noFieldsNotice(template) };
}

/** Why there is nothing to fill in. */
function noFieldsNotice(template: string): string {
	if (template.trim() === '') return 'Choose a template first.';
	if (template.startsWith('=')) {
		return "The template comes from an expression, so its variables can't be shown here. Choose it from the list to fill them in.";
	}
	return /[{}<>%[\]#]/.test(template)
		? 'This template has no variable that is written like {P1,20}. Compare it with the registered text.'
		: 'This template has no variables.';
}

/** Enough of the text before a variable to show where it stands. */
const lastWords = (text: string): string =>
	text.length > LABEL_LENGTH ? `…${text.slice(-LABEL_LENGTH).replace(/^\S*\s/, '')}` : text;

const LABEL_LENGTH = 24;

const chosen = (context: ILoadOptionsFunctions, name: string): string =>
	String(context.getCurrentNodeParameter(name, { extractValue: true }) ?? '');
