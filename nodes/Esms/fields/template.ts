import type { INodeProperties } from 'n8n-workflow';
import { choice } from './field';

export const OWN_TEXT = 'own';
export const FROM_TEMPLATE = 'template';

export const messageSource: INodeProperties = {
	displayName: 'Message Source',
	name: 'messageSource',
	type: 'options',
	default: OWN_TEXT,
	options: [
		{
			name: 'Message From Template',
			value: FROM_TEMPLATE,
			description: 'Choose a registered text and fill in its variables',
		},
		{
			name: 'Own Text',
			value: OWN_TEXT,
			description: 'Write the whole text, as registered',
		},
	],
};

/** Its value is the registered text itself, so that sending asks for nothing more. */
export const template: INodeProperties = {
	displayName: 'Template',
	name: 'template',
	type: 'resourceLocator',
	required: true,
	default: { mode: 'list', value: '' },
	description: 'Registered text of the brandname',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a template',
			typeOptions: { searchListMethod: 'searchTemplates', searchable: true },
		},
		{
			displayName: 'By Text',
			name: 'text',
			type: 'string',
			placeholder: 'e.g. DEMOSHOP: don {P1,20} da giao',
			hint: 'The registered text with its variables, such as {P1,20}',
		},
	],
	displayOptions: { show: { messageSource: [FROM_TEMPLATE] } },
};

export const templateVariables: INodeProperties = {
	displayName: 'Variables',
	name: 'variables',
	type: 'resourceMapper',
	noDataExpression: true,
	required: true,
	default: { mappingMode: 'defineBelow', value: null },
	typeOptions: {
		loadOptionsDependsOn: ['template.value'],
		resourceMapper: {
			resourceMapperMethod: 'mapTemplateVariables',
			mode: 'add',
			fieldWords: { singular: 'variable', plural: 'variables' },
			valuesLabel: 'Variables',
			addAllFields: true,
			supportAutoMap: false,
			noFieldsError: 'Choose a template first.',
		},
	},
	displayOptions: { show: { messageSource: [FROM_TEMPLATE] } },
};

const checkTemplateLiteral: INodeProperties = {
	displayName: 'Check Template',
	name: 'checkTemplate',
	type: 'options',
	default: 'off',
	description:
		'Whether to compare the text with the registered templates before sending. They are asked for once an execution.',
	options: [
		{ name: 'Off', value: 'off', description: 'Leave the check to eSMS' },
		{
			name: 'Stop',
			value: 'stop',
			description: 'Send nothing that matches no template, and show where they part',
		},
		{
			name: 'Warn',
			value: 'warn',
			description: "Send all the same, and say so in the output's 'templateWarning'",
		},
	],
};

export const checkTemplate = choice(checkTemplateLiteral);
