import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { keys, registered, simulator } from './harness.mts';

const sim = await simulator({ autoDeliver: false });

const order = { Phone: '0912345678', Content: registered, Brandname: 'DEMOSHOP', SmsType: '2' };
const thirty = Array.from({ length: 30 }, (_, at) => `09120000${at + 10}`);

describe('SendMultipleMessage_V4_post_json', () => {
	test('accepts, charges and books', async () => {
		const answer = await sim.send({
			RequestId: 'a-1',
			campaignid: 'thang 10',
			CallbackUrl: 'http://x.test/',
		});
		assert.deepEqual(Object.keys(answer), ['CodeResult', 'CountRegenerate', 'SMSID']);
		assert.equal(answer.CodeResult, '100');
		const [message] = await sim.messages();
		assert.equal(message?.id, answer.SMSID);
		assert.equal(message?.requestId, 'a-1');
		assert.equal(message?.campaign, 'thang 10');
		assert.equal(message?.state, 'waiting');
		assert.equal(message?.price, 850);
		assert.equal((await sim.post('GetBalance_json', {})).Balance, 999_150);
	});

	test('finds its path in any case, with and without the final slash', async () => {
		for (const path of [
			'/mainservice.SVC/JSON/sendmultiplemessage_v4_POST_json',
			'/MainService.svc/json/SendMultipleMessage_V4_post_json/',
		]) {
			const { text } = await sim.raw(
				path,
				JSON.stringify({ ...keys, ...order }),
				'application/json',
			);
			assert.match(text, /"CodeResult":"100"/);
		}
	});

	test('takes numbers for texts, but member names exactly', async () => {
		assert.equal((await sim.send({ SmsType: 2, IsUnicode: 0, Sandbox: 0 })).CodeResult, '100');
		assert.equal((await sim.send({ Phone: undefined, phone: '0912345678' })).CodeResult, '108');
	});

	test('ids take all the shapes in turn', async () => {
		const ids: string[] = [];
		for (let at = 0; at < 5; at++) ids.push((await sim.send()).SMSID);
		const shapes = [
			/^[0-9a-f]{32}\d{2,3}$/,
			/^[0-9a-f-]{36}\d{2,3}$/,
			/^[0-9a-f]{32}$/,
			/^[0-9a-f]{32}0912345678$/,
			/^\d{8}$/,
		];
		for (const shape of shapes)
			assert.ok(
				ids.some((id) => shape.test(id)),
				String(shape),
			);
	});

	test('sends a spoken code as SmsType 8 without a brandname', async () => {
		const answer = await sim.send({ SmsType: '8', Content: '482913', Brandname: undefined });
		assert.equal(answer.CodeResult, '100');
	});

	test('the trial brandname takes its one text only', async () => {
		const trial = { Brandname: 'Baotrixemay' };
		const good = await sim.send({
			...trial,
			Content: 'A1b2 la ma xac minh dang ky Baotrixemay cua ban',
		});
		assert.equal(good.CodeResult, '100');
		const bad = await sim.send({
			...trial,
			Content: 'A1-2 la ma xac minh dang ky Baotrixemay cua ban',
		});
		assert.equal(bad.CodeResult, '146');
	});

	test('a sandbox send costs nothing, skips the template and goes nowhere', async () => {
		const answer = await sim.send({ Sandbox: '1', Content: 'anything', RequestId: 's' });
		assert.equal(answer.CodeResult, '100');
		assert.equal((await sim.post('GetBalance_json', {})).Balance, 1_000_000);
		const status = await sim.get('GetSendStatus', { RefId: answer.SMSID });
		assert.equal(status.CodeResponse, '105');
		assert.equal((await sim.send({ RequestId: 's' })).CodeResult, '124');
		await sim.set({ sandboxChecksTemplate: true, sandboxStored: true });
		assert.equal((await sim.send({ Sandbox: '1', Content: 'anything' })).CodeResult, '146');
		const found = await sim.get('GetSendStatus', { RefId: answer.SMSID });
		assert.equal(found.CodeResponse, '100');
	});
});

test('SendMultipleMessage_V4_get', async () => {
	const answer = await sim.get('SendMultipleMessage_V4_get', {
		phone: '84912345678',
		content: registered,
		BRANDNAME: 'DEMOSHOP',
		smstype: '2',
		sandbox: '0',
		campaignid: 'lost',
	});
	assert.equal(answer.CodeResult, '100');
	const [message] = await sim.messages();
	assert.equal(message?.phone, '0912345678');
	assert.equal(message?.campaign, '');
});

describe('SendMultipleSMSBrandname_json', () => {
	const advertising = { Brandname: 'DEMO_QC', SmsType: '1', Content: 'DEMO_QC giam 20%' };

	test('one message for all, repeated and unreadable numbers left out', async () => {
		const answer = await sim.post('SendMultipleSMSBrandname_json/', {
			...advertising,
			Phones: [...thirty, ...thirty, 'nonsense'],
		});
		assert.equal(answer.CodeResult, '100');
		const [message] = await sim.messages();
		assert.equal(message?.phones.length, 30);
		assert.equal(message?.price, 15_000);
		assert.equal(message?.state, 'approval');
	});

	test('needs 30 numbers, except in the sandbox, and takes 5000 at most', async () => {
		const send = (count: number, more = {}) =>
			sim.post('SendMultipleSMSBrandname_json/', {
				...advertising,
				...more,
				Phones: Array.from({ length: count }, (_, at) => `0912${String(at).padStart(6, '0')}`),
			});
		const few = await send(29);
		assert.equal(few.CodeResult, '107');
		assert.equal(few.ErrorMessage, 'Each request has at least 30 numbers to be approved');
		assert.equal((await send(3, { Sandbox: '1' })).CodeResult, '100');
		assert.equal((await send(5000)).CodeResult, '103');
		await sim.control('PATCH', `/accounts/${keys.ApiKey}`, { balance: 1e9 });
		assert.equal((await send(5000)).CodeResult, '100');
		assert.equal((await send(5001)).CodeResult, '120');
	});

	test('124 comes without a status', async () => {
		const body = { ...advertising, Phones: thirty, RequestId: 'r' };
		await sim.post('SendMultipleSMSBrandname_json/', body);
		assert.deepEqual(await sim.post('SendMultipleSMSBrandname_json/', body), {
			CodeResult: '124',
			CountRegenerate: 0,
			ErrorMessage: 'Request exist 1',
		});
	});
});

test('XML answers: alphabetical, namespace of the model, nulls left out', async () => {
	const path = `/MainService.svc/xml/SendMultipleMessage_V4_get?${new URLSearchParams({ ...keys, ...order, RequestId: 'r' })}`;
	const first = await sim.ask(path);
	assert.match(first.response.headers.get('content-type') ?? '', /^application\/xml/);
	assert.match(
		first.text,
		/^<SmsResultModel xmlns="http:\/\/schemas\.datacontract\.org\/2004\/07\/AdvertisingAPI\.Model"[^>]*><CodeResult>100<\/CodeResult><CountRegenerate>0<\/CountRegenerate><SMSID>[^<]+<\/SMSID><\/SmsResultModel>$/,
	);
	await sim.set({ xmlNamespace: false });
	assert.equal(
		(await sim.ask(path)).text,
		'<SmsResultModel><CodeResult>124</CodeResult><CountRegenerate>0</CountRegenerate><ErrorMessage>Request exist 1</ErrorMessage><SendStatus>5</SendStatus></SmsResultModel>',
	);
});
