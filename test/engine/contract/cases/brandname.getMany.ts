import {
	answersTo,
	commonRefusals,
	KEYS,
	refusals,
	urlOf,
	type OperationCases,
} from '../contractCase';

const asked = {
	parameters: { type: 'all', returnAll: true, options: {} },
	request: {
		method: 'GET' as const,
		url: urlOf('sms', `GetListBrandname/${KEYS.ApiKey}/${KEYS.SecretKey}`),
	},
};
const text =
	'{"CodeResponse":"100","ListBrandName":[{"Brandname":"DEMOSHOP","Type":2},{"Brandname":"DEMO_QC","Type":1},{"Brandname":"DEMOSHOP","Type":23}]}';
const rows = [
	{ brandname: 'DEMOSHOP', type: 'customerCare', typeCode: '2' },
	{ brandname: 'DEMO_QC', type: 'advertising', typeCode: '1' },
	{ brandname: 'DEMOSHOP', type: 'viber', typeCode: '23' },
];
const { answered } = answersTo(asked);

export const cases: OperationCases = {
	resource: 'brandname',
	operation: 'getMany',
	cases: [
		answered('all (esms-api 3.10), one name with two types', text, rows),
		{
			...asked,
			name: 'of one type',
			parameters: { ...asked.parameters, type: '1' },
			answer: { text },
			output: [rows[1]],
		},
		{
			...asked,
			name: 'the first two',
			parameters: { type: 'all', returnAll: false, limit: 2, options: {} },
			answer: { text },
			output: rows.slice(0, 2),
		},
		{
			...asked,
			name: 'as it came, when Simplify is off',
			parameters: { ...asked.parameters, type: '2', options: { simplify: false } },
			answer: { text },
			output: [{ Brandname: 'DEMOSHOP', Type: 2 }],
		},
		answered(
			'numbers as strings and a byte-order mark (esms-api 11.1)',
			'\ufeff{"CodeResponse":100,"ListBrandName":[{"Brandname":"DEMOSHOP","Type":"2"}]}',
			[rows[0]],
		),
		answered(
			'a type that no document knows, and a missing one',
			'{"CodeResponse":"100","ListBrandName":[{"Brandname":"DEMO OA","Type":26},{"Brandname":"DEMO"}]}',
			[
				{ brandname: 'DEMO OA', type: '26', typeCode: '26' },
				{ brandname: 'DEMO', type: '', typeCode: '' },
			],
		),
		answered('an account without brandnames', '{"CodeResponse":"100","ListBrandName":[]}', []),
		...commonRefusals(asked, 'CodeResponse'),
		...refusals(asked, 'CodeResponse', [
			['99', 'eSMS reports an unknown fault'],
			['102', 'The eSMS account is locked'],
		]),
	],
};
