import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { emptyKeys, lockedKeys } from '../server.mts';
import { keys, pause, receiver, simulator, until } from './harness.mts';

const sim = await simulator();
const template =
	'?ReferenceId=&CallDuration=&CallStatus=&Ivr=&Price=&SentResult&CID=&SendStatus=&own=7';

const fromTemplate = (query: Record<string, string> = {}) =>
	sim.get('MakeCallTemplate_V2', {
		TemplateId: '731',
		Phone: '0912345678',
		VariableListStr: 'An||250000',
		...query,
	});

const ended = async (id: string) => {
	await until(async () => (await sim.call(id)).state === 'ended', 'the end of the call');
	return sim.call(id);
};

describe('MakeCallTemplate_V2', () => {
	test('answers an id with a space behind it and speaks the filled text', async () => {
		const answer = await fromTemplate({ Voice: 'hatieumai', Speed: '-1' });
		assert.deepEqual(Object.keys(answer), ['CodeResult', 'SMSID']);
		assert.match(answer.SMSID, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12} $/);
		const call = await ended(answer.SMSID);
		assert.equal(
			call.spokenText,
			'Xin chào An. Đơn hàng trị giá 250000 đồng sẽ được giao hôm nay.',
		);
		assert.equal(call.price, 600);
		assert.equal((await sim.post('GetBalance_json', {})).Balance, 999_400);
	});

	const cases: Array<[string, string, Record<string, string>]> = [
		['99', 'date in the SMS format', { SendDate: '2026-10-05 09:30:00' }],
		['101', 'wrong keys', { SecretKey: 'x' }],
		['103', 'empty balance', { ApiKey: emptyKeys.apiKey, SecretKey: emptyKeys.secretKey }],
		['104', 'no template', { TemplateId: '999' }],
		['105', 'too few variables', { VariableListStr: 'An' }],
		['105', 'no variables', { VariableListStr: '' }],
		['108', 'bad phone', { Phone: '12' }],
		['143', 'locked', { ApiKey: lockedKeys.apiKey, SecretKey: lockedKeys.secretKey }],
		['159', 'long RequestId', { RequestId: 'r'.repeat(51) }],
		['106', 'magic number', { Phone: '0900000106' }],
	];
	for (const [code, why, query] of cases) {
		test(`${code}: ${why}`, async () => {
			const answer = await fromTemplate(query);
			assert.equal(answer.CodeResult, code);
			assert.ok(!('CountRegenerate' in answer) && !('SMSID' in answer));
		});
	}

	test('102: no price for calls; 124: RequestId used', async () => {
		assert.equal((await fromTemplate({ RequestId: 'r' })).CodeResult, '100');
		assert.equal((await fromTemplate({ RequestId: 'r' })).CodeResult, '124');
		await sim.control('PATCH', `/accounts/${keys.ApiKey}`, { prices: {} });
		assert.equal((await fromTemplate()).CodeResult, '102');
	});

	test('a landline can be called', async () => {
		assert.equal((await fromTemplate({ Phone: '02871012345' })).CodeResult, '100');
	});
});

test('MakeCallRecord_V2 forwards on the right key', async () => {
	const query = {
		Phone: '0912345678',
		TemplateId: '123456',
		NumberForward: '02871019999',
		Ivr: '1',
	};
	const { SMSID } = await sim.get('MakeCallRecord_V2', { ...query, Phone: '0900001101' });
	const call = await ended(SMSID);
	assert.equal(call.key, '1');
	assert.equal(call.forwarded, true);
	const other = await ended(
		(await sim.get('MakeCallRecord_V2', { ...query, Phone: '0900001102' })).SMSID,
	);
	assert.equal(other.forwarded, false);
	assert.equal(
		(await sim.get('MakeCallRecord_V2', { ...query, TemplateId: '1' })).CodeResult,
		'106',
	);
});

test('MakeCallRecord_V2 rings again as often as MaxRetry says', async () => {
	await sim.set({ redialMaxMs: 10 });
	const { SMSID } = await sim.get('MakeCallRecord_V2', {
		Phone: '0900001111',
		TemplateId: '123456',
		MaxRetry: '2',
		WaitRetry: '600',
	});
	const call = await ended(SMSID);
	assert.equal(call.rings, 3);
	assert.equal(call.result, 'noAnswer');
});

test('VoiceOTP', async () => {
	const { SMSID } = await sim.get('VoiceOTP', { Phone: '0912345678', Code: '4821', Speed: '0' });
	assert.equal((await ended(SMSID)).spokenText, 'Mã xác thực: 4 8 2 1');
	assert.equal((await sim.get('VoiceOTP', { Phone: '12', Code: '1' })).CodeResult, '107');
	assert.equal((await sim.get('VoiceOTP', { Phone: '0912345678' })).CodeResult, '105');
});

describe('results', () => {
	const cases: Array<[string, string, string, string, number]> = [
		// phone, status query, callback, key, SentResult
		['0900001110', 'ANSWERED', 'ANSWERED', '', 1],
		['0900001107', 'ANSWERED', 'ANSWERED', '7', 1],
		['0900001111', 'NOANSWERED', 'NO%20ANSWER', '', 0],
		['0900001112', '', '', '', 0],
	];
	for (const [phone, inQuery, inCallback, key, result] of cases) {
		test(`${phone}: ${inQuery || 'failed'} ${key}`, async (context) => {
			const hook = await receiver();
			context.after(hook.close);
			const { SMSID } = await fromTemplate({
				Phone: phone,
				CallbackUrl: `${hook.url}/v${template}`,
			});
			await until(() => hook.calls.length === 1);
			const id = SMSID.trim();
			const duration = inQuery === 'ANSWERED' ? 21 : 0;
			assert.equal(
				hook.calls[0]?.url,
				`/v?ReferenceId=${id}&CallDuration=${duration}&CallStatus=${inCallback}&Ivr=${key}&Price=600.0000&SentResult=${result}&CID=02871012345&SendStatus=5&own=7`,
			);
			assert.deepEqual(await sim.get('GetSendStatus', { ReferenceId: SMSID }), {
				CallDuration: duration,
				CallStatus: inQuery,
				CodeResponse: '100',
				Ivr: key,
				ReferenceId: id.toUpperCase(),
				SendStatus: 5,
				SentResult: result,
			});
		});
	}

	test('silence rings on without a report', async () => {
		const { SMSID } = await fromTemplate({ Phone: '0900001113' });
		await pause(60);
		assert.equal((await sim.call(SMSID)).state, 'ringing');
		const status = await sim.get('GetSendStatus', { ReferenceId: SMSID });
		assert.equal(status.SendStatus, 7);
		assert.equal(status.CallStatus, '');
	});

	test('nobody picks up when calls are not answered automatically', async () => {
		await sim.set({ autoAnswer: false, ringTimeoutMs: 30 });
		assert.equal((await ended((await fromTemplate()).SMSID)).result, 'noAnswer');
	});
});

describe('by hand', () => {
	const ringing = async () => {
		await sim.set({ autoAnswer: false });
		const { SMSID } = await fromTemplate();
		await until(async () => (await sim.call(SMSID)).state === 'ringing');
		return SMSID.trim() as string;
	};

	test('pick up, then press a key', async () => {
		const id = await ringing();
		const talking = await sim.control('POST', `/calls/${id}/pick-up`);
		assert.equal(talking.state, 'talking');
		const call = await sim.control('POST', `/calls/${id}/answer`, { key: 3 });
		assert.deepEqual([call.result, call.key], ['answered', '3']);
		assert.equal(call.durationSeconds, 1);
	});

	test('pick up, press star or hash, hang up', async () => {
		for (const [action, key] of [
			['press', '*'],
			['press', '#'],
			['hang-up', ''],
		] as const) {
			const id = await ringing();
			await sim.control('POST', `/calls/${id}/pick-up`);
			const call = await sim.control('POST', `/calls/${id}/${action}`, { key });
			assert.deepEqual([call.state, call.result, call.key], ['ended', 'answered', key]);
		}
	});

	test('a declined call rings again while redials are left', async () => {
		await sim.set({ autoAnswer: false, redialMaxMs: 10 });
		const { SMSID } = await sim.get('MakeCallRecord_V2', {
			Phone: '0912345678',
			TemplateId: '123456',
			MaxRetry: '1',
			WaitRetry: '5',
		});
		for (const rings of [1, 2]) {
			await until(async () => {
				const call = await sim.call(SMSID);
				return call.state === 'ringing' && call.rings === rings;
			});
			await sim.control('POST', `/calls/${SMSID.trim()}/decline`);
		}
		assert.equal((await ended(SMSID)).result, 'noAnswer');
	});

	test('what comes too early or too late changes nothing', async () => {
		const id = await ringing();
		const attempt = async (action: string, body = '{}') => {
			const init = { method: 'POST', body };
			const { response, text } = await sim.ask(`/_sim/calls/${id}/${action}`, init);
			return [response.status, JSON.parse(text).error];
		};
		const early = [409, 'The phone still rings; pick up first.'];
		assert.deepEqual(await attempt('press', '{"key":"1"}'), early);
		assert.deepEqual(await attempt('hang-up'), early);
		await sim.control('POST', `/calls/${id}/pick-up`);
		assert.deepEqual(await attempt('decline'), [409, 'Somebody has picked up already.']);
		assert.equal((await attempt('press'))[0], 400);
		await sim.control('POST', `/calls/${id}/press`, { key: '1' });
		assert.deepEqual(await attempt('press', '{"key":"2"}'), [409, 'The call is over.']);
		assert.deepEqual(await attempt('pick-up'), [409, 'The call is over.']);
		const call = await sim.call(id);
		assert.deepEqual([call.state, call.key], ['ended', '1']);
	});

	test('a phone that rings waits as soon as calls are answered by hand', async () => {
		await sim.set({ answerAfterMs: 60 });
		const { SMSID } = await fromTemplate();
		await until(async () => (await sim.call(SMSID)).state === 'ringing');
		await sim.set({ autoAnswer: false });
		await pause(120);
		assert.equal((await sim.call(SMSID)).state, 'ringing');
	});

	test('calls are found by how they ended', async () => {
		const id = await ringing();
		await sim.control('POST', `/calls/${id}/no-answer`);
		const found = async (query: string) => (await sim.control('GET', `/calls?${query}`)).total;
		assert.equal(await found('state=noAnswer'), 1);
		assert.equal(await found('state=ended'), 1);
		assert.equal(await found('state=answered'), 0);
	});

	test('answer, no answer, fail, hold', async () => {
		for (const [action, result] of [
			['answer', 'answered'],
			['no-answer', 'noAnswer'],
			['fail', 'failed'],
			['hold', null],
		]) {
			const id = await ringing();
			assert.equal((await sim.control('POST', `/calls/${id}/${action}`)).result, result);
		}
	});

	test('a key is one of a phone', async () => {
		const id = await ringing();
		const { response } = await sim.ask(`/_sim/calls/${id}/answer`, {
			method: 'POST',
			body: '{"key":"12"}',
		});
		assert.equal(response.status, 400);
	});

	test('switching automatic answers on answers what rings', async () => {
		const id = await ringing();
		await sim.set({ autoAnswer: true });
		assert.equal((await ended(id)).result, 'answered');
	});
});

describe('which GetSendStatus', () => {
	test('is told by the parameter, the path and the Host header', async () => {
		const { SMSID } = await fromTemplate();
		const query = `${new URLSearchParams({ ...keys })}`;
		const isCall = async (path: string, headers = {}) =>
			/"CallStatus"|Call is not exist/.test((await sim.ask(path, { headers })).text);
		const base = '/MainService.svc/json/GetSendStatus';
		assert.ok(await isCall(`${base}?referenceid=${SMSID.trim()}&${query}`));
		assert.ok(!(await isCall(`${base}?RefId=x&${query}`)));
		assert.ok(!(await isCall(`${base}?RefId=x&ReferenceId=x&${query}`)));
		assert.ok(await isCall(`/voice${base}?RefId=x&${query}`));
	});

	test('the voice path has no SMS operations', async () => {
		const { response } = await sim.ask(`/voice/MainService.svc/json/GetBalance/a/b`);
		assert.equal(response.status, 404);
	});

	test('errors', async () => {
		assert.deepEqual(await sim.get('GetSendStatus', { ReferenceId: 'x', SecretKey: 'x' }), {
			CodeResult: '101',
			CountRegenerate: 0,
			ErrorMessage: 'Authorize Failed',
		});
		assert.deepEqual(await sim.get('GetSendStatus', { ReferenceId: 'x' }), {
			CodeResponse: '105',
			ErrorMessage: 'Call is not exist',
		});
	});
});

test('XML answers of voice operations', async () => {
	const query = new URLSearchParams({ ...keys, TemplateId: '732', Phone: '0912345678' });
	const { text } = await sim.ask(`/MainService.svc/xml/MakeCallTemplate_V2?${query}`);
	assert.match(text, /^<VoiceResultModel .*<SMSID>[0-9a-f-]{36} <\/SMSID>/);
});
