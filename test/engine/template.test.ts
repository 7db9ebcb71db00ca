import nock from 'nock';
import type { IDataObject } from 'n8n-workflow';
import { closeNetwork } from './closedNetwork';
import { execute } from './engine';
import { sendGateway } from './gateway';

closeNetwork();

const TEMPLATES = {
	BrandnameTemplates: [
		{ NetworkID: 1, TempContent: '{P1,20} la ma dang nhap DEMOSHOP cua ban', TempId: 5012 },
		{ NetworkID: 3, TempContent: 'DEMOSHOP: don {P1,20} cua {P2,5} da giao', TempId: 5013 },
	],
	CodeResult: '100',
	ErrorMessage: 'success',
};

function templateGateway(answer: IDataObject = TEMPLATES): IDataObject[] {
	const asked: IDataObject[] = [];
	nock('https://rest.esms.vn')
		.persist()
		.post('/MainService.svc/json/GetTemplate/')
		.reply(200, (_uri, body) => {
			asked.push(body as IDataObject);
			return answer;
		});
	return asked;
}

const parameters = (more: IDataObject): IDataObject => ({
	resource: 'sms',
	operation: 'send',
	phone: '={{ $json.phone }}',
	smsType: '2',
	brandname: { __rl: true, mode: 'name', value: 'DEMOSHOP' },
	...more,
});
const items = ['0912000000', '0912000001', '0912000002'].map((phone) => ({
	phone,
	order: phone.slice(-1),
}));

describe('message from template', () => {
	const fromTemplate = (value: IDataObject) =>
		parameters({
			messageSource: 'template',
			template: { __rl: true, mode: 'list', value: 'DEMOSHOP: don {P1,20} cua {P2,5} da giao' },
			variables: { mappingMode: 'defineBelow', value },
		});

	test('fills the variables with each item’s values', async () => {
		const bodies = sendGateway();

		await execute({ parameters: fromTemplate({ v1: '={{ $json.order }}', v2: 'An' }), items });

		expect(bodies.map(({ Content }) => Content).sort()).toEqual([
			'DEMOSHOP: don 0 cua An da giao',
			'DEMOSHOP: don 1 cua An da giao',
			'DEMOSHOP: don 2 cua An da giao',
		]);
	});

	test.each([
		[{ v1: '7781' }, "The 'Template' has no value for variable 2 ({P2,5})"],
		[
			{ v1: '7781', v2: 'Nguyen' },
			"The 'Template' has 6 characters in variable 2 ({P2,5}), which takes 5",
		],
		[null, "The 'Template' has no value for variable 1 ({P1,20})"],
	])('refuses %j before any request', async (value, message) => {
		const bodies = sendGateway();

		const { error } = await execute({ parameters: fromTemplate(value as IDataObject), items });

		expect(error?.message).toBe(message);
		expect(bodies).toEqual([]);
	});
});

describe('check template', () => {
	const checked = (checkTemplate: string, message: string) =>
		parameters({ message, options: { checkTemplate } });
	const WRONG = 'DEMOSHOP: don 7781 cua An da gui';

	test('asks once for all items, and lets a registered text through', async () => {
		const asked = templateGateway();
		sendGateway();

		const { items: output } = await execute({
			parameters: checked('stop', 'DEMOSHOP: don 7781 cua An da giao'),
			items,
		});

		expect(asked).toHaveLength(1);
		expect(asked[0]).toMatchObject({ SmsType: '2', Brandname: 'DEMOSHOP' });
		expect(output).toHaveLength(3);
		expect(output[0]!.json).not.toHaveProperty('templateWarning');
	});

	test('stop sends nothing, and shows the closest template and where they part', async () => {
		templateGateway();
		const bodies = sendGateway();

		const { error } = await execute({ parameters: checked('stop', WRONG), items });

		expect(error?.message).toBe("The 'Message' matches no registered template of the brandname");
		expect(error?.description).toMatch(/^Nothing was sent or charged/);
		expect(error?.description).toContain(
			'The closest template is “DEMOSHOP: don {P1,20} cua {P2,5} da giao”; they part at character 31, at “ui”.',
		);
		expect(bodies).toEqual([]);
	});

	test('warn sends, and says so in the output', async () => {
		templateGateway();
		const bodies = sendGateway();

		const { items: output } = await execute({ parameters: checked('warn', WRONG), items });

		expect(bodies).toHaveLength(3);
		expect(output[0]!.json.templateWarning).toContain('they part at character 31');
	});

	test('a check that could not be made is no passed check', async () => {
		templateGateway({ CodeResult: '101', ErrorMessage: 'Authorize Failed.' });
		const bodies = sendGateway();

		const { error } = await execute({ parameters: checked('stop', WRONG), items });

		expect(error?.message).toBe(
			"The 'Message' could not be compared with the registered templates",
		);
		expect(error?.description).toContain('eSMS does not know these keys (code 101)');
		expect(bodies).toEqual([]);
	});

	test('off asks for nothing', async () => {
		const asked = templateGateway();
		sendGateway();

		await execute({ parameters: checked('off', WRONG), items });

		expect(asked).toEqual([]);
	});
});
