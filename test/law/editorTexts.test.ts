/** What the editor shows keeps to n8n's guidelines, as far as a program can judge. */
import { EsmsApi } from '../../credentials/EsmsApi.credentials';
import { Esms } from '../../nodes/Esms/Esms.node';
import { EsmsTrigger } from '../../nodes/Esms/EsmsTrigger.node';
import { textFindings, type Description } from './editorTexts';

test.each<[string, object]>([
	['node', new Esms().description],
	['trigger', new EsmsTrigger().description],
	['credential', new EsmsApi()],
])('the texts of the %s', (_, description) => {
	expect(textFindings(description as Description)).toEqual([]);
});

describe('a text', () => {
	const field = { name: 'phone', type: 'string', displayName: 'Phone' };
	const findings = (property: object) =>
		textFindings({ displayName: 'eSMS', properties: [{ ...field, ...property }] });

	test.each([
		{ description: 'Number to send to' },
		{ description: 'Number to send to. eSMS takes Vietnamese ones only.' },
		{ description: "Whether it's there, e.g. Yes", type: 'boolean' },
		{ placeholder: 'e.g. 0912345678' },
		{ displayName: 'Max Requests per Second' },
	])('may be %j', (property) => {
		expect(findings(property)).toEqual([]);
	});

	test.each([
		[{ displayName: 'Phone number' }, '“Phone number” is not in Title Case'],
		[{ displayName: 'Điện Thoại' }, '“Điện Thoại” is not in English'],
		[{ description: 'Số điện thoại' }, '“Phone” is not in English'],
		[{ description: 'Number to send to.' }, '“Phone” is one sentence with a final period'],
		[
			{ description: 'One sentence. Two sentences' },
			'“Phone” has several sentences and no final period',
		],
		[{ description: 'number' }, '“Phone” begins with a small letter'],
		[{ description: 'Phone' }, '“Phone” is described by its own name'],
		[
			{ type: 'boolean', description: 'Keeps it' },
			'“Phone” is a boolean whose description does not begin with “Whether”',
		],
		[{ placeholder: '0912345678' }, '“Phone” has a placeholder that does not begin with “e.g. ”'],
		[
			{
				type: 'options',
				options: ['B', 'A', 'C', 'D', 'E'].map((name) => ({ name, value: name })),
			},
			'“Phone” has a list that is not in order',
		],
		[
			{ type: 'collection', options: [{ ...field, displayName: 'Send at' }] },
			'“Send at” is not in Title Case',
		],
	])('may not be %j', (property, finding) => {
		expect(findings(property)).toEqual([finding]);
	});

	test('of the menus are found', () => {
		const operations = [
			{ name: 'Get SMS Status', value: 'a', action: 'Get the status' },
			{ name: 'Get Many', value: 'b' },
		];
		const menu = (name: string, options: object[], show = {}) => ({
			...{ name, displayName: name === 'resource' ? 'Resource' : 'Operation', type: 'options' },
			...{ options: options as never, displayOptions: { show } },
		});
		const properties = [
			menu('resource', [{ name: 'SMS', value: 'sms' }]),
			menu('operation', operations, { resource: ['sms'] }),
		];
		expect(textFindings({ displayName: 'eSMS Node', properties })).toEqual([
			'“eSMS Node” has “node” in its name',
			'“Get SMS Status” has an action with an article',
			'“SMS → Get SMS Status” repeats the resource',
			'“SMS → Get Many” has no action',
			"“SMS → Get Many” has no 'Return All'",
			"“SMS → Get Many” has no 'Limit' of 50",
		]);
	});
});
