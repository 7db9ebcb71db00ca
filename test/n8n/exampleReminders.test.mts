import assert from 'node:assert/strict';
import { before, beforeEach, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

import { demoKeys } from '../../simulator/demo.mts';
import { makeTable, rowsOf } from './harness/dataTables.mts';
import { fillIn, importExample } from './harness/examples.mts';
import { jsonOf } from './harness/execution.mts';
import type { Credential, SavedWorkflow } from './harness/n8nApi.mts';
import { NO_TABLES } from './harness/n8nFeatures.mts';
import { sharedStack } from './harness/sharedStack.mts';
import { createCredential } from './harness/stack.mts';
import { until } from './harness/until.mts';

const { n8n, api, gateway } = sharedStack();

let credential: Credential;
before(async () => {
	credential = await createCredential(api, gateway, 'Reminders', demoKeys);
});
beforeEach(() => gateway.reset());

const example = (name: string, edit?: Parameters<typeof importExample>[4]) =>
	importExample(api, n8n.url, credential, name, edit);

describe('appointment-reminder.json', { skip: NO_TABLES }, () => {
	const columns = {
		appointmentId: 'string',
		customer: 'string',
		phone: 'string',
		startsAt: 'date',
		reminder: 'string',
	} as const;

	/** The instant at which it is this time in Vietnam, so many days from today. */
	function inVietnam(days: number, time: string): string {
		const day = new Date(Date.now() + (days * 24 + 7) * 3_600_000).toISOString().slice(0, 10);
		return new Date(`${day}T${time}+07:00`).toISOString();
	}
	const DAY = 24 * 3_600_000;
	const untilMidnight = () => DAY - ((Date.now() + 7 * 3_600_000) % DAY);
	// “Tomorrow” must not change while a test runs.
	beforeEach(() => (untilMidnight() < 60_000 ? sleep(untilMidnight()) : undefined));

	const appointment = (appointmentId: string, startsAt: string, phone = '0912 345 678') => ({
		appointmentId,
		customer: 'Lan',
		phone,
		startsAt,
		reminder: null,
	});
	const reminders = async () =>
		Object.fromEntries(
			(await rowsOf(api, 'esms_appointments')).map((row) => [row.appointmentId, row.reminder]),
		);

	test('reminds of each appointment of tomorrow in Vietnam, once', async () => {
		await makeTable(api, 'esms_appointments', columns, [
			appointment('today', inVietnam(0, '23:59:59')),
			appointment('first', inVietnam(1, '00:00:00'), '0987654321'),
			appointment('last', inVietnam(1, '23:59:59')),
			appointment('after', inVietnam(2, '00:00:00')),
			{ ...appointment('done', inVietnam(1, '09:00:00')), reminder: 'sent by hand' },
		]);
		const workflow = await example('appointment-reminder');
		assert.equal((await api.runSchedule(workflow)).status, 'success');

		const messages = await gateway.messages();
		const [, month, day] = inVietnam(1, '12:00:00').slice(0, 10).split('-');
		assert.deepEqual(messages.map(({ phones, content }) => [phones[0], content]).sort(), [
			['0912345678', `Nhac hen: Lan co lich luc 23:59 ${day}/${month} tai DEMOSHOP.`],
			['0987654321', `Nhac hen: Lan co lich luc 00:00 ${day}/${month} tai DEMOSHOP.`],
		]);
		const idOf = (phone: string) => messages.find(({ phones }) => phones[0] === phone)?.id;
		const noted = {
			today: null,
			first: `sent ${idOf('0987654321')}`,
			last: `sent ${idOf('0912345678')}`,
			after: null,
			done: 'sent by hand',
		};
		assert.deepEqual(await reminders(), noted);

		// Nobody is left to remind.
		assert.equal((await api.runSchedule(workflow)).status, 'success');
		assert.equal((await gateway.messages()).length, 2);
		assert.deepEqual(await reminders(), noted);
	});

	test('reminds nobody twice when the note of the first time was lost', async () => {
		const lost = [appointment('lost', inVietnam(1, '09:00:00'))];
		const workflow = await example('appointment-reminder');
		for (const reminder of [/^sent [\w-]{20,}$/, /^sent before$/]) {
			await makeTable(api, 'esms_appointments', columns, lost);
			assert.equal((await api.runSchedule(workflow)).status, 'success');
			assert.match(String((await reminders()).lost), reminder);
		}
		assert.equal((await gateway.messages()).length, 1);
	});

	test('notes why somebody was not reminded, and reminds the others', async () => {
		await makeTable(api, 'esms_appointments', columns, [
			appointment('nobody', inVietnam(1, '09:00:00'), '12345'),
			appointment('refused', inVietnam(1, '10:00:00'), '0900000146'),
			appointment('good', inVietnam(1, '11:00:00')),
		]);
		assert.equal((await api.runSchedule(await example('appointment-reminder'))).status, 'success');
		const { nobody, refused, good } = await reminders();
		assert.match(String(nobody), /^not sent: The 'Phone' /);
		assert.match(String(refused), /^not sent: .*template/);
		assert.match(String(good), /^sent /);
	});

	test('without appointments it makes the table and sends nothing', async () => {
		await makeTable(api, 'esms_appointments', columns);
		assert.equal((await api.runSchedule(await example('appointment-reminder'))).status, 'success');
		assert.deepEqual(await gateway.requests(), []);
	});

	test('published, it starts at its time', async () => {
		await makeTable(api, 'esms_appointments', columns, [
			appointment('soon', inVietnam(1, '09:00:00')),
		]);
		const workflow = await example('appointment-reminder', ({ nodes }) => {
			const schedule = nodes.find(({ type }) => type === 'n8n-nodes-base.scheduleTrigger')!;
			schedule.parameters.rule = { interval: [{ field: 'seconds', secondsInterval: 1 }] };
		});
		await api.activate(workflow);
		await until('two scheduled executions', async () =>
			(await api.executionsOf(workflow)).filter(({ status }) => status === 'success').length > 1
				? true
				: undefined,
		);
		await api.deactivate(workflow);
		assert.equal((await gateway.messages()).length, 1);
	});
});

describe('low-balance-alert.json', { skip: NO_TABLES }, () => {
	let workflow: SavedWorkflow;
	before(async () => {
		workflow = await example('low-balance-alert', (json) =>
			fillIn(json, 'Settings', 'ownerPhone', '0987 654 321'),
		);
	});
	beforeEach(() => makeTable(api, 'esms_alerts', { name: 'string', state: 'string' }));

	const day = async (balance: number) => {
		await gateway.setBalance(demoKeys.apiKey, balance);
		return await api.runSchedule(workflow);
	};
	const state = async () =>
		(await rowsOf(api, 'esms_alerts')).map(({ name, state }) => [name, state]);

	test('alerts once each time the balance falls below the limit', async () => {
		const alerts: number[] = [];
		for (const balance of [200_000, 199_999, 150_000, 300_000, 100_000]) {
			const execution = await day(balance);
			assert.equal(execution.status, 'success');
			alerts.push((await gateway.messages()).length);
			assert.deepEqual(await state(), [['balance', balance < 200_000 ? 'low' : 'enough']]);
			assert.equal(jsonOf(execution, 'Nothing to Do').length, balance === 150_000 ? 1 : 0);
		}
		assert.deepEqual(alerts, [0, 1, 1, 1, 2]);
		const [first] = await gateway.messages();
		assert.deepEqual(first?.phones, ['0987654321']);
		assert.equal(first.content, 'So du tai khoan eSMS con 199999 d, duoi muc 200000 d.');
	});

	test('fails with a message when nothing is left for the SMS, and tries again the next day', async () => {
		const execution = await day(0);
		assert.equal(execution.status, 'error');
		assert.match(
			execution.data.resultData.error?.message ?? '',
			/^The eSMS balance is 0 VND, below 200000 VND, and the SMS .* couldn't be sent: The balance/,
		);
		assert.deepEqual(await state(), []);

		assert.equal((await day(50_000)).status, 'success');
		assert.equal((await gateway.messages()).length, 1);
		assert.deepEqual(await state(), [['balance', 'low']]);
	});
});
