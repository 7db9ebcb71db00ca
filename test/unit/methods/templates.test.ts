import type { IDataObject, ILoadOptionsFunctions } from 'n8n-workflow';
import { mapTemplateVariables, searchTemplates } from '../../../nodes/Esms/methods/templates';

function contextWith(parameters: Record<string, string>, answer: IDataObject | string) {
	const sent: IDataObject[] = [];
	const context = {
		getNode: () => ({ name: 'eSMS', type: 'esms', typeVersion: 1 }),
		getCurrentNodeParameter: (name: string) => parameters[name],
		getCredentials: async () => ({ apiKey: 'A1B2C3D4', secretKey: 'E5F60718' }),
		helpers: {
			async httpRequestWithAuthentication(_name: string, options: { body: IDataObject }) {
				sent.push(options.body);
				const body = typeof answer === 'string' ? answer : JSON.stringify(answer);
				return { statusCode: 200, headers: {}, body };
			},
		},
	} as unknown as ILoadOptionsFunctions;
	return { context, sent };
}

const ANSWER = {
	CodeResult: '100',
	BrandnameTemplates: [
		{ NetworkID: 3, TempContent: 'DEMOSHOP: don {P1,20} da giao', TempId: 2 },
		{ NetworkID: 1, TempContent: 'DEMOSHOP: don {P1,20} da giao', TempId: 1 },
		{ NetworkID: 1, TempContent: '{P1,8} la ma cua ban', TempId: 3 },
	],
};

test('each text of the chosen brandname comes once, with its networks', async () => {
	const { context, sent } = contextWith({ brandname: 'DEMOSHOP' }, ANSWER);
	expect(await searchTemplates.call(context)).toEqual({
		results: [
			{ name: '{P1,8} la ma cua ban (Viettel)', value: '{P1,8} la ma cua ban' },
			{
				name: 'DEMOSHOP: don {P1,20} da giao (VinaPhone, Viettel)',
				value: 'DEMOSHOP: don {P1,20} da giao',
			},
		],
	});
	expect(sent).toEqual([{ SmsType: '2', Brandname: 'DEMOSHOP' }]);
});

test('a search keeps the texts that hold its words, in any letter case', async () => {
	const { context } = contextWith({ brandname: 'DEMOSHOP' }, ANSWER);
	const { results } = await searchTemplates.call(context, ' demoshop: DON ');
	expect(results.map(({ value }) => value)).toEqual(['DEMOSHOP: don {P1,20} da giao']);
});

test('what goes wrong is shown and no empty list', async () => {
	const { context } = contextWith({ brandname: 'X' }, { CodeResult: '104', ErrorMessage: 'no' });
	await expect(searchTemplates.call(context)).rejects.toThrow(
		'This brandname is not registered for the account (code 104): no',
	);
});

test('without a brandname nothing is asked, and the person is told to choose one', async () => {
	const { context, sent } = contextWith({ brandname: '' }, ANSWER);
	await expect(searchTemplates.call(context)).rejects.toMatchObject({
		message: 'Choose a brandname first',
		description:
			"Its templates are listed then. When only an expression knows the brandname, choose 'By Text'.",
	});
	expect(sent).toEqual([]);
});

test('a brandname without templates is no empty list', async () => {
	const { context } = contextWith(
		{ brandname: 'FREETEXT' },
		{ CodeResult: '100', BrandnameTemplates: [] },
	);
	await expect(searchTemplates.call(context, 'don')).rejects.toMatchObject({
		message: "The brandname 'FREETEXT' has no registered template",
		description: "Register a text in your eSMS account, or choose 'Own Text' as 'Message Source'.",
	});
});

test('a list in XML, which cannot be read, is no empty list', async () => {
	const { context } = contextWith(
		{ brandname: 'DEMOSHOP' },
		'<R><BrandnameTemplates><T><TempContent>a</TempContent></T></BrandnameTemplates><CodeResult>100</CodeResult></R>',
	);
	await expect(searchTemplates.call(context)).rejects.toThrow(
		'eSMS answered in XML, in which lists cannot be read',
	);
});

test('the variables of the chosen template become fields in their order', async () => {
	const { context } = contextWith({ template: '{P1,8} la ma {P1,20} cua {P}' }, {});
	const { fields } = await mapTemplateVariables.call(context);
	expect(fields.map(({ id, displayName, required }) => [id, displayName, required])).toEqual([
		['v1', '1 (max 8)', true],
		['v2', '2 (max 20), after “la ma”', true],
		['v3', '3 (max 1000), after “cua”', true],
	]);
});

test.each([
	['Cam on ban', 'This template has no variables.'],
	['', 'Choose a template first.'],
	['=don {{ $json.ma }}', expect.stringMatching(/expression/)],
	['Ma cua ban la {ma}', expect.stringMatching(/written like \{P1,20\}/)],
	['Ma cua ban la {p1,20}', expect.stringMatching(/written like \{P1,20\}/)],
	['Ma cua ban la <ma>', expect.stringMatching(/written like \{P1,20\}/)],
])('why there is nothing to fill in: %j', async (template, emptyFieldsNotice) => {
	const { context } = contextWith({ template }, {});
	expect(await mapTemplateVariables.call(context)).toEqual({ fields: [], emptyFieldsNotice });
});

test('texts that begin alike have names that a picker can show', async () => {
	const start = 'DEMOSHOP kinh chao quy khach. Don hang {P1,20} ';
	const rows = ['da duoc giao', 'dang tren duong'].map((end) => ({
		NetworkID: 1,
		TempContent: start + end,
	}));
	const { context } = contextWith(
		{ brandname: 'DEMOSHOP' },
		{ CodeResult: '100', BrandnameTemplates: rows },
	);
	expect((await searchTemplates.call(context)).results).toEqual([
		{ name: 'DEMOSHOP k… da duoc giao (Viettel)', value: `${start}da duoc giao` },
		{ name: 'DEMOSHOP k… dang tren duong (Viettel)', value: `${start}dang tren duong` },
	]);
});
