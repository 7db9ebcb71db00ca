/** The other case of what docs/assumptions.md assumes about reports. */
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { pause, receiver, simulator, until } from './harness.mts';

const sim = await simulator();

type Hook = Awaited<ReturnType<typeof receiver>>;

async function hooked(context: TestContext, ...args: Parameters<typeof receiver>): Promise<Hook> {
	const hook = await receiver(...args);
	context.after(hook.close);
	return hook;
}

/** The parameters of the reports that came, once there are so many. */
async function reports(hook: Hook, count: number) {
	await until(() => hook.calls.length >= count, `report ${count}`);
	return hook.calls.map(({ url }) => new URL(url, hook.url).searchParams);
}

const call = (query = {}) =>
	sim.get('MakeCallTemplate_V2', { TemplateId: '732', Phone: '0912345678', ...query });
const PLACES = 'ReferenceId=&CallDuration=&CallStatus=&Ivr=&Price=&SentResult=&CID=&SendStatus=';
const numbers = ['0912345678', '0900001001'];
const advertise = (CallbackUrl: string) =>
	sim.post('SendMultipleSMSBrandname_json', {
		Brandname: 'DEMO_QC',
		SmsType: '1',
		Content: 'x',
		Phones: numbers,
		CallbackUrl,
	});

test('A30: numbers in reports', async (context) => {
	const hook = await hooked(context);
	await sim.set({ phoneForm: '+84' });
	await sim.send({ CallbackUrl: hook.url });
	const [report] = await reports(hook, 1);
	assert.equal(report?.get('phonenumber'), '+84912345678');
});

test('A45: the query of the CallbackUrl is replaced', async (context) => {
	const hook = await hooked(context);
	await sim.set({ callbackJoin: 'replace' });
	await sim.send({ CallbackUrl: `${hook.url}/a?token=1&esms=` });
	await until(() => hook.calls.length === 1);
	assert.match(hook.calls[0]!.url, /^\/a\?SMSID=[^?]*$/);
	assert.doesNotMatch(hook.calls[0]!.url, /token/);
});

test('A46: a call’s report is appended, or replaces the query', async (context) => {
	const hook = await hooked(context);
	const CallbackUrl = `${hook.url}/v?token=1&ReferenceId=&CallStatus=`;
	await sim.set({ voiceCallback: 'append' });
	await call({ CallbackUrl });
	await until(() => hook.calls.length === 1);
	assert.match(hook.calls[0]!.url, /^\/v\?token=1&ReferenceId=&CallStatus=&ReferenceId=[\w-]{36}&/);
	await sim.set({ voiceCallback: 'replace' });
	await call({ CallbackUrl });
	await until(() => hook.calls.length === 2);
	assert.match(
		hook.calls[1]!.url,
		/^\/v\?ReferenceId=[\w-]{36}&CallDuration=21&CallStatus=ANSWERED/,
	);
});

test('A47: a long CallbackUrl is cut', async (context) => {
	const hook = await hooked(context);
	const long = `${hook.url}/?a=${'x'.repeat(200)}&token=1`;
	await sim.set({ callbackUrlMaxLength: 100 });
	await sim.send({ CallbackUrl: long });
	await call({ CallbackUrl: `${long}&${PLACES}` });
	for (const report of await reports(hook, 2)) {
		assert.equal(report.get('token'), null);
		assert.match(report.get('a') ?? '', /^x{50,}/);
	}
});

test('A48: a CallbackUrl is decoded once more', async (context) => {
	const hook = await hooked(context);
	await sim.set({ callbackDecoded: true });
	await sim.send({ CallbackUrl: `${hook.url}/?data_x=a%26b%3Dc` });
	const [report] = await reports(hook, 1);
	assert.equal(report?.get('data_x'), 'a');
	assert.equal(report?.get('b'), 'c');
	await sim.send({ CallbackUrl: `${hook.url}/?data_x=100%` });
	assert.equal((await reports(hook, 2))[1]?.get('data_x'), '100%');
});

test('A49: addresses with http are not called', async (context) => {
	const hook = await hooked(context);
	await sim.set({ callbackHttpsOnly: true });
	const { SMSID } = await sim.send({ CallbackUrl: hook.url });
	await until(async () => (await sim.message(SMSID)).callbacks.length === 1);
	assert.equal((await sim.message(SMSID)).callbacks[0].error, 'The callback URL is not https.');
	assert.equal(hook.calls.length, 0);
});

test('A50: reports by POST', async (context) => {
	const hook = await hooked(context);
	await sim.set({ callbackMethod: 'POST' });
	await sim.send({ CallbackUrl: hook.url });
	await call({ CallbackUrl: `${hook.url}/?${PLACES}` });
	await reports(hook, 2);
	assert.deepEqual(
		hook.calls.map(({ method }) => method),
		['POST', 'POST'],
	);
});

test('A51: a report before the answer to its message', async (context) => {
	const hook = await hooked(context);
	await sim.set({ deliverAfterMs: 0, answerAfterMs: 0, latencyMs: 300 });
	await sim.send({ CallbackUrl: hook.url });
	const answeredAt = Date.now();
	assert.ok(hook.calls.length === 1 && hook.calls[0]!.at < answeredAt);
	await call({ CallbackUrl: `${hook.url}/?${PLACES}` });
	assert.equal(hook.calls.length, 2);
});

test('A52: an SMS report is repeated after an error status', async (context) => {
	const hook = await hooked(context, (response, count) => {
		response.statusCode = count < 3 ? 500 : 200;
		response.end();
	});
	await sim.set({ callbackRepeatsErrors: true });
	await sim.send({ CallbackUrl: hook.url });
	await reports(hook, 3);
	await pause(60);
	assert.equal(hook.calls.length, 3);
});

test('A53: a receiver gets little time, and repetitions at once', async (context) => {
	const hook = await hooked(context, (response) => setTimeout(() => response.end(), 300));
	await sim.set({ callbackTimeoutMs: 50, callbackRetryDelayMs: 0 });
	await sim.send({ CallbackUrl: hook.url });
	await reports(hook, 6);
	assert.ok(hook.calls[5]!.at - hook.calls[0]!.at < 2000);
});

test('A54: a report for each number, of the message or of the number', async (context) => {
	const hook = await hooked(context);
	await sim.set({ advertisingMinimum: 1, callbackPerNumber: true });
	await advertise(hook.url);
	await reports(hook, 2);
	assert.equal(hook.calls[0]!.url, hook.calls[1]!.url, 'they can’t be told apart');
	await sim.set({ callbackCountsPerNumber: true });
	await advertise(hook.url);
	const [first, second] = (await reports(hook, 4)).slice(2).map((report) => ({
		phone: report.get('phonenumber'),
		counts: `${report.get('SendSuccess')}/${report.get('SendFailed')}/${report.get('TotalReceiver')}`,
	}));
	assert.deepEqual(
		[first, second].sort((a, b) => (a!.phone! < b!.phone! ? 1 : -1)),
		[
			{ phone: '0912345678', counts: '1/0/1' },
			{ phone: '0900001001', counts: '0/1/1' },
		],
	);
});

const course = async (hook: Hook, count: number) =>
	(await reports(hook, count)).map(
		(report) =>
			`${report.get('SendStatus')} ${report.get('SendSuccess')}/${report.get('SendFailed')}`,
	);

test('A55: an interim report after the final one', async (context) => {
	const hook = await hooked(context);
	const { SMSID } = await sim.send({ Phone: '0900001008', CallbackUrl: hook.url });
	assert.deepEqual(await course(hook, 2), ['5 1/0', '7 0/0']);
	assert.equal((await sim.message(SMSID)).state, 'delivered');
});

test('A56: failed, then delivered', async (context) => {
	const hook = await hooked(context);
	const { SMSID } = await sim.send({ Phone: '0900001009', CallbackUrl: hook.url });
	assert.deepEqual(await course(hook, 2), ['5 0/1', '5 1/0']);
	assert.equal((await sim.message(SMSID)).state, 'delivered');
});

test('A57: finished, result unknown, and nothing follows', async (context) => {
	const hook = await hooked(context);
	await sim.set({ smsOutcome: 'unknown' });
	await sim.send({ CallbackUrl: hook.url });
	assert.deepEqual(await course(hook, 1), ['5 0/0']);
	await pause(60);
	assert.equal(hook.calls.length, 1);
});

test('A58: a final status that no document knows', async (context) => {
	const hook = await hooked(context);
	const { SMSID } = await sim.send({ Phone: '0900001010', CallbackUrl: hook.url });
	assert.deepEqual(await course(hook, 1), ['9 1/0']);
	assert.equal((await sim.get('GetSendStatus', { RefId: SMSID })).SendStatus, 9);
	assert.equal((await sim.message(SMSID)).state, 'unknown');
});

test('A59: advertising is not reported', async (context) => {
	const hook = await hooked(context);
	await sim.set({ advertisingMinimum: 1, advertisingReports: false });
	const { SMSID } = await advertise(hook.url);
	await until(async () => (await sim.message(SMSID)).state === 'partly');
	await pause(30);
	assert.equal(hook.calls.length, 0);
});

test('A60: a spoken code is reported as a call, or not at all', async (context) => {
	const hook = await hooked(context);
	const code = { SmsType: '8', Content: '482913', CallbackUrl: `${hook.url}/?token=1&esms=` };
	await sim.set({ typeEightReport: 'call' });
	const { SMSID } = await sim.send(code);
	await sim.send({ ...code, Phone: '0900001001' });
	const told = (await reports(hook, 2)).map((report) => report.get('CallStatus'));
	assert.deepEqual(told.sort(), ['ANSWERED', 'NO ANSWER']);
	const ids = (await reports(hook, 2)).map((report) => report.get('ReferenceId'));
	assert.ok(ids.includes(SMSID));
	await sim.set({ typeEightReport: 'none' });
	const silent = await sim.send(code);
	await until(async () => (await sim.message(silent.SMSID)).state === 'delivered');
	await pause(30);
	assert.equal(hook.calls.length, 2);
});

test('A61: words of CallStatus', async (context) => {
	const hook = await hooked(context);
	const words = async (callStatusWords: string) => {
		await sim.set({ callStatusWords });
		const told = [];
		for (const Phone of ['0912345678', '0900001111', '0900001112']) {
			const count = hook.calls.length;
			const { SMSID } = await call({ Phone, CallbackUrl: `${hook.url}/?${PLACES}` });
			const report = (await reports(hook, count + 1))[count];
			const status = await sim.get('GetSendStatus', { ReferenceId: SMSID });
			told.push(`${report?.get('CallStatus')}, ${status.CallStatus}`);
		}
		return told;
	};
	assert.deepEqual(await words('documented'), [
		'ANSWERED, ANSWERED',
		'NO ANSWER, NOANSWERED',
		', ',
	]);
	assert.deepEqual(await words('other'), [
		'ANSWER, ANSWER',
		'BUSY, BUSY',
		'CONGESTION, CONGESTION',
	]);
	assert.deepEqual(await words('empty'), [', ', ', ', ', ']);
});

test('A62: reports of a call that is not over', async (context) => {
	const hook = await hooked(context);
	const CallbackUrl = `${hook.url}/?${PLACES}`;
	const told = async (from: number, count: number) =>
		(await reports(hook, from + count))
			.slice(from)
			.map((report) => `${report.get('SendStatus')}, ${report.get('CallStatus')}`);
	await sim.set({ callReports: 'interim' });
	await call({ CallbackUrl });
	assert.deepEqual(await told(0, 2), ['7, ', '5, ANSWERED']);
	await sim.set({ callReports: 'pending' });
	await call({ CallbackUrl, Phone: '0900001112' });
	assert.deepEqual(await told(2, 1), ['7, ']);
	await pause(60);
	assert.equal(hook.calls.length, 3);
});

test('A63: amounts with a comma', async (context) => {
	const hook = await hooked(context);
	await sim.set({ decimalComma: true });
	await sim.send({ CallbackUrl: hook.url });
	assert.equal((await reports(hook, 1))[0]?.get('TotalPrice'), '850,0000');
	await call({ CallbackUrl: `${hook.url}/?${PLACES}` });
	assert.equal((await reports(hook, 2))[1]?.get('Price'), '600,0000');
});

test('A64: ids in reports are written otherwise, and found all the same', async (context) => {
	const hook = await hooked(context);
	await sim.set({ idShapes: ['hex'] });
	const told = async (reportedId: string) => {
		await sim.set({ reportedId });
		const before = hook.calls.length;
		const { SMSID } = await sim.send({ CallbackUrl: hook.url });
		const report = (await reports(hook, before + 1))[before];
		const RefId = report?.get('SMSID') ?? '';
		assert.equal((await sim.get('GetSendStatus', { RefId })).SMSID, SMSID);
		return { answered: SMSID as string, told: RefId };
	};
	const upper = await told('upperCase');
	assert.equal(upper.told, upper.answered.toUpperCase());
	const dashes = await told('dashes');
	assert.match(dashes.told, /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/);
	assert.equal(dashes.told.replaceAll('-', ''), dashes.answered);
	const phone = await told('phone');
	assert.equal(phone.told, `${phone.answered}0912345678`);

	await sim.set({ reportedId: 'dashes' });
	const { SMSID } = await call({ CallbackUrl: `${hook.url}/?${PLACES}` });
	const report = (await reports(hook, 4))[3];
	assert.equal(report?.get('ReferenceId'), SMSID.trim().replaceAll('-', ''));
});
