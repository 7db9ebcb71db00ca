import {
	answersTo,
	commonRefusals,
	postRequest,
	refusals,
	type OperationCases,
} from '../contractCase';

const asked = {
	parameters: {
		brandname: { __rl: true, mode: 'name', value: 'DEMOSHOP' },
		network: 'all',
		returnAll: true,
		options: {},
	},
	request: postRequest('GetTemplate/', { SmsType: '2', Brandname: 'DEMOSHOP' }),
};
/** The answer of esms-api 3.11. */
const text = `{
  "BrandnameTemplates": [
    {"NetworkID":1,"TempContent":"{P1,20} la ma dang nhap DEMOSHOP cua ban","TempId":5012},
    {"NetworkID":3,"TempContent":"DEMOSHOP: don {P1,20} cua {P2,50} da giao","TempId":5013}
  ],
  "CodeResult":"100",
  "ErrorMessage":"success"
}`;
const rows = [
	{
		templateId: '5012',
		text: '{P1,20} la ma dang nhap DEMOSHOP cua ban',
		telco: 'Viettel',
		telcoId: '1',
		variables: [{ variable: 'P1', maxLength: 20 }],
	},
	{
		templateId: '5013',
		text: 'DEMOSHOP: don {P1,20} cua {P2,50} da giao',
		telco: 'VinaPhone',
		telcoId: '3',
		variables: [
			{ variable: 'P1', maxLength: 20 },
			{ variable: 'P2', maxLength: 50 },
		],
	},
];
const { answered } = answersTo(asked);

export const cases: OperationCases = {
	resource: 'template',
	operation: 'getMany',
	cases: [
		answered('one row a network (esms-api 3.11)', text, rows),
		{
			...asked,
			name: 'of one network',
			parameters: { ...asked.parameters, network: '3' },
			answer: { text },
			output: [rows[1]],
		},
		{
			...asked,
			name: 'the first one, as it came',
			parameters: {
				...asked.parameters,
				returnAll: false,
				limit: 1,
				options: { simplify: false },
			},
			answer: { text },
			output: [
				{
					NetworkID: 1,
					TempContent: '{P1,20} la ma dang nhap DEMOSHOP cua ban',
					TempId: 5012,
				},
			],
		},
		answered(
			'the older document’s placeholder (esms-api 3.11), numbers as strings and a byte-order mark (esms-api 11.1)',
			'\ufeff{"CodeResult":100,"BrandnameTemplates":[{"NetworkID":"7","TempContent":"Ma {P}","TempId":"1"}]}',
			[
				{
					templateId: '1',
					text: 'Ma {P}',
					telco: 'Wintel',
					telcoId: '7',
					variables: [{ variable: 'P', maxLength: 1000 }],
				},
			],
		),
		answered(
			'missing members, and a network that no document knows',
			'{"CodeResult":"100","BrandnameTemplates":[{"NetworkID":9}]}',
			[{ templateId: '', text: '', telco: '9', telcoId: '9', variables: [] }],
		),
		answered('no templates', '{"CodeResult":"100","ErrorMessage":"success"}', []),
		...commonRefusals(asked, 'CodeResult'),
		...refusals(asked, 'CodeResult', [
			['99', 'eSMS reports an unknown fault'],
			['104', 'This brandname is not registered for the account', 'Brand name code is not exist'],
			['118', 'This SMS type is not available for the account'],
			['300', 'The SMS type is missing'],
		]),
	],
};
