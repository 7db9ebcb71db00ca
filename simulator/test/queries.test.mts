import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { lockedKeys } from '../server.mts';
import { keys, registered, simulator, until } from './harness.mts';

const sim = await simulator();
const path = `${keys.ApiKey}/${keys.SecretKey}`;

const delivered = async (members = {}) => {
	const { SMSID } = await sim.send(members);
	await until(async () => (await sim.message(SMSID)).state === 'delivered');
	return SMSID as string;
};

describe('GetBalance', () => {
	test('by path and by JSON', async () => {
		const expected = { Balance: 1_000_000, CodeResponse: '100', UserID: 4242 };
		assert.deepEqual(await sim.json(`GetBalance/${path}`), expected);
		assert.deepEqual(await sim.json(`GetBalance/${path}/`), expected);
		assert.deepEqual(await sim.post('GetBalance_json', {}), expected);
	});

	test('wrong keys and a locked account', async () => {
		assert.deepEqual(await sim.post('GetBalance_json', { SecretKey: 'x' }), {
			Balance: 0,
			CodeResponse: '101',
			ErrorMessage: 'Authorize Failed',
		});
		const locked = await sim.json(`GetBalance/${lockedKeys.apiKey}/${lockedKeys.secretKey}`);
		assert.equal(locked.CodeResponse, '143');
	});

	test('XML', async () => {
		const { text } = await sim.ask(`/MainService.svc/xml/GetBalance/${path}`);
		assert.match(text, /^<MemberModel .*<Balance>1000000<\/Balance>.*<UserID>4242<\/UserID>/);
	});
});

test('GetListBrandname', async () => {
	const { CodeResponse, ListBrandName } = await sim.json(`GetListBrandname/${path}`);
	assert.equal(CodeResponse, '100');
	assert.deepEqual(ListBrandName.slice(0, 2), [
		{ Brandname: 'DEMOSHOP', Type: 2 },
		{ Brandname: 'DEMOSHOP', Type: 1 },
	]);
	assert.deepEqual(await sim.json('GetListBrandname/a/b'), {
		CodeResult: '101',
		ErrorMessage: 'Authorize Failed',
	});
	const { text } = await sim.ask(`/MainService.svc/xml/GetListBrandname/${path}`);
	assert.match(
		text,
		/<ListBrandName><Item><Brandname>DEMOSHOP<\/Brandname><Type>2<\/Type><\/Item>/,
	);
});

test('GetTemplate lists one row per network', async () => {
	const answer = await sim.post('GetTemplate/', { SmsType: '2', Brandname: 'DEMOSHOP' });
	assert.equal(answer.CodeResult, '100');
	assert.equal(answer.BrandnameTemplates.length, 28);
	assert.deepEqual(answer.BrandnameTemplates[0], {
		NetworkID: 1,
		TempContent: 'DEMOSHOP: don hang {P1,20} da giao cho van chuyen.',
		TempId: 5000,
	});
	const codeOf = async (members: object) => (await sim.post('GetTemplate', members)).CodeResult;
	assert.equal(await codeOf({ SmsType: '2', Brandname: 'X' }), '104');
	assert.equal(await codeOf({ SmsType: '24', Brandname: 'DEMOSHOP' }), '118');
	assert.equal(await codeOf({ Brandname: 'DEMOSHOP' }), '300');
	assert.equal(await codeOf({ ApiKey: 'x' }), '101');
});

test('SubServicePreviewJson registers a template that counts once it is approved', async () => {
	const wish = {
		Content: 'DEMOSHOP: lich hen {ngay : 10} luc {gio: 5}',
		Brandname: 'DEMOSHOP',
		ServiceType: 2,
		SmsType: 2,
	};
	const answer = await sim.post('SubServicePreviewJson/', wish);
	assert.equal(answer.CodeResult, '100');
	assert.equal(answer.ErrorMessage, 'ViHAT is moderating your template');
	const codeOf = async (members: object) =>
		(await sim.post('SubServicePreviewJson/', { ...wish, ...members })).CodeResult;
	assert.equal(await codeOf({}), '199');
	assert.equal(await codeOf({ ServiceType: 3 }), '301');
	assert.equal(await codeOf({ SmsType: undefined }), '300');
	assert.equal(await codeOf({ SmsType: 1 }), '118');
	assert.equal(await codeOf({ Brandname: 'X' }), '104');

	const Content = 'DEMOSHOP: lich hen 05/10/2026 luc 09:30';
	assert.equal((await sim.send({ Content })).CodeResult, '146');
	await sim.control(
		'POST',
		`/accounts/${keys.ApiKey}/registrations/${answer.ServicePreviewId}/approve`,
	);
	assert.equal((await sim.send({ Content })).CodeResult, '100');
});

describe('GetSendStatus of the SMS host', () => {
	test('a delivered message, with the price to 4 places', async () => {
		const id = await delivered();
		const query = new URLSearchParams({ ...keys, RefId: ` ${id.toUpperCase()} ` });
		const { text } = await sim.ask(`GetSendStatus?${query}`);
		assert.equal(
			text,
			`{"CodeResponse":"100","SMSID":"${id}","SendFailed":0,"SendStatus":5,"SendSuccess":1,"TotalPrice":850.0000,"TotalReceiver":1,"TotalSent":1}`,
		);
	});

	test('wrong keys echo the id and say nothing else', async () => {
		const answer = await sim.get('GetSendStatus', { RefId: 'abc', SecretKey: 'x' });
		assert.deepEqual(answer, { CodeResponse: '101', SMSID: 'abc' });
	});

	test('105 for an unknown id, a young one, one older than 7 days, and a stranger', async () => {
		const codeOf = async (RefId: string) =>
			(await sim.get('GetSendStatus', { RefId })).CodeResponse;
		assert.equal(await codeOf('unknown'), '105');
		const { SMSID } = await sim.send();
		await sim.set({ statusDelayMs: 60_000 });
		assert.equal(await codeOf(SMSID), '105');
		await sim.set({ clockOffsetMs: 61_000 });
		assert.equal(await codeOf(SMSID), '100');
		await sim.set({ clockOffsetMs: 8 * 24 * 3_600_000 });
		assert.equal(await codeOf(SMSID), '105');
		await sim.set({ clockOffsetMs: 0, statusDelayMs: 0 });
		await sim.control('POST', '/accounts', { apiKey: 'OTHER', secretKey: 'S' });
		const stranger = await sim.get('GetSendStatus', {
			RefId: SMSID,
			ApiKey: 'OTHER',
			SecretKey: 'S',
		});
		assert.equal(stranger.CodeResponse, '105');
	});

	test('XML', async () => {
		const id = await delivered();
		const query = new URLSearchParams({ ...keys, RefId: id });
		const { text } = await sim.ask(`/MainService.svc/xml/GetSendStatus?${query}`);
		assert.match(text, /^<SmsStatusResult .*<TotalPrice>850\.0000<\/TotalPrice>/);
	});
});

test('GetSmsReceiverStatus_get', async () => {
	const id = await delivered();
	const receiver = {
		IsSent: true,
		NetworkName: 'Vinaphone',
		Phone: '0912345678',
		Retry: 0,
		SentResult: true,
	};
	assert.deepEqual(await sim.get('GetSmsReceiverStatus_get', { RefId: id }), {
		CodeResult: '100',
		ReceiverList: [receiver],
	});
	assert.equal((await sim.get('GetSmsReceiverStatus_get', { RefId: 'x' })).CodeResult, '105');
	assert.deepEqual(await sim.get('GetSmsReceiverStatus_get', { RefId: id, ApiKey: 'x' }), {
		CodeResult: '101',
		ErrorMessage: 'Authorize Failed',
	});
});

test('SummaryMultipleMessage_V4_get', async () => {
	const ask = (query: Record<string, string>) =>
		sim.ask(
			`SummaryMultipleMessage_V4_get?${new URLSearchParams({ ...keys, Phone: '0912345678', Content: registered, SmsType: '2', BrandName: 'DEMOSHOP', ...query })}`,
		);
	const expected = (parts: number) =>
		`{"CodeResult":"100","ErrorMessage":"success","TotalPrice":${850 * parts},"TotalReceiver":1}`;
	assert.equal((await ask({})).text, expected(1));
	assert.equal((await ask({ Content: 'ạ'.repeat(71), IsUnicode: '1' })).text, expected(2));
	assert.equal((await ask({ Content: 'x'.repeat(460) })).text, expected(4));
	assert.equal(
		(await ask({ SecretKey: 'x' })).text,
		'{"CodeResult":"101","ErrorMessage":"Authorize Failed."}',
	);
	assert.equal(
		(await ask({ BrandName: 'x' })).text,
		'{"CodeResult":"104","ErrorMessage":"Brand name code is not exist"}',
	);
	assert.match((await ask({ Phone: 'x' })).text, /"108"/);
	assert.match((await ask({ SmsType: '1' })).text, /"118"/);
	assert.match((await ask({ SmsType: '' })).text, /"300"/);
	assert.deepEqual(await sim.messages(), []);
});

test('SummaryMultipleSMSBrandname', async () => {
	const ask = (apiKey: string, brandname: string, phones: string[], type = 'text/plain') =>
		sim.raw(
			'SummaryMultipleSMSBrandname/',
			`<RQST><APIKEY>${apiKey}</APIKEY><SECRETKEY>${keys.SecretKey}</SECRETKEY><CONTENT>x</CONTENT><SMSTYPE>1</SMSTYPE><BRANDNAME>${brandname}</BRANDNAME><CONTACTS>${phones.map((phone) => `<CUSTOMER><PHONE>${phone}</PHONE></CUSTOMER>`).join('')}</CONTACTS></RQST>`,
			type,
		);
	const phones = ['0912345678', '0912345678', 'x', '0987654321'];
	for (const type of ['text/plain', 'application/text/plain', 'application/raw']) {
		assert.equal(
			(await ask(keys.ApiKey, 'DEMO_QC', phones, type)).text,
			'{"CodeResult":"100","ErrorMessage":"success","TotalPrice":1000.0000,"TotalReceiver":2}',
		);
	}
	assert.equal(
		(await ask('x', 'DEMO_QC', phones)).text,
		'{"CodeResult":"101","CountRegenerate":0,"ErrorMessage":"Authorize Failed"}',
	);
	assert.equal(
		(await ask(keys.ApiKey, 'X', phones)).text,
		'{"CodeResult":"104","ErrorMessage":"Brand name code is not exist"}',
	);
});

describe('messages by period', () => {
	const wide = {
		From: '2000-01-01 00:00:00',
		To: '2999-01-01 00:00:00',
		Page: 1,
		PageSize: 10,
		SmsType: '2',
	};

	test('GetSmsSentData_V2', async () => {
		const id = await delivered({ campaignid: 'c' });
		await sim.send({ Phone: '0900001005' });
		const answer = await sim.post('GetSmsSentData_V2', wide);
		assert.equal(answer.CountTotal, 2);
		const [first, second] = answer.SentData;
		assert.match(first.SentTime, /^\/Date\(\d{13}\+0700\)\/$/);
		assert.deepEqual(
			{ ...first, SentTime: 0 },
			{
				Campaign: 'c',
				Content: registered,
				Phone: '0912345678',
				ReferenceId: id,
				SellPrice: 850,
				SendResult: 1,
				SendStatus: 5,
				SentTime: 0,
				SmsId: 31_000_001,
				SmsType: 2,
			},
		);
		assert.equal(second.SendResult, 2);
	});

	test('GetSmsSentData_V2 in pages of at most 500, by SmsType', async () => {
		for (let at = 0; at < 5; at++) await sim.send();
		const page = async (Page: number, PageSize: number) =>
			(await sim.post('GetSmsSentData_V2', { ...wide, Page, PageSize })).SentData.length;
		assert.deepEqual([await page(1, 2), await page(3, 2), await page(4, 2)], [2, 1, 0]);
		assert.equal((await sim.post('GetSmsSentData_V2', { ...wide, SmsType: '8' })).CountTotal, 0);
	});

	test('GetSmsSentData_V2 refuses bad periods and keys', async () => {
		const ask = (members: object) => sim.post('GetSmsSentData_V2', { ...wide, ...members });
		assert.equal((await ask({ From: '2026/01/01 00:00:00' })).CodeResult, '140');
		assert.equal((await ask({ To: '1999-01-01 00:00:00' })).CodeResult, '140');
		assert.equal((await ask({ SmsType: undefined })).CodeResult, '300');
		assert.equal((await ask({ ApiKey: 'x' })).ErrorMessage, 'Authorize Failed.');
	});

	test('GetSmsSentData of the older document: days, as JSON or form', async () => {
		await delivered();
		const ask = {
			Apikey: keys.ApiKey,
			Secretkey: keys.SecretKey,
			From: '01/01/2000',
			To: '01/01/2999',
		};
		for (const [body, type] of [
			[JSON.stringify(ask), 'application/json'],
			[String(new URLSearchParams(ask)), 'application/x-www-form-urlencoded'],
		] as const) {
			const { text } = await sim.raw('GetSmsSentData', body, type);
			const [row] = JSON.parse(text).SentData;
			assert.equal(row.SentStatus, true);
			assert.equal(row.SmsId, 31_000_001);
		}
		const bad = JSON.stringify({ ...ask, From: '2000-01-01' });
		assert.match((await sim.raw('GetSmsSentData', bad, 'application/json')).text, /"140"/);
	});
});
