import { readCallback } from '../../../nodes/Esms/channels/callback';
import { confirm as confirmReport } from '../../../nodes/Esms/trigger/confirm';
import {
	answer,
	broken,
	json,
	scriptedConnection,
	type ScriptedConnection,
	type Step,
} from '../transport/scriptedConnection';

const sleeps = jest.fn<Promise<void>, [number]>(async () => {});
jest.mock('n8n-workflow', () => ({
	...jest.requireActual<object>('n8n-workflow'),
	sleep: async (ms: number) => await sleeps(ms),
}));
beforeEach(() => void sleeps.mockClear());

/** Of a query, which says whose report it is. */
const confirm = async (connection: ScriptedConnection, query: string) => {
	const { channel, report: read } = readCallback(query);
	return await confirmReport(connection, channel!, read!);
};
const delivered = 'SMSID=5b1d&SendStatus=5&SendSuccess=1&SendFailed=0';
const failed = 'SMSID=5b1d&SendStatus=5&SendSuccess=0&SendFailed=1';
const partly = 'SMSID=5b1d&SendStatus=5&SendSuccess=160&SendFailed=9';
const rejected = 'SMSID=5b1d&SendStatus=4&SendSuccess=&SendFailed=';
const waiting = 'SMSID=5b1d&SendStatus=7&SendSuccess=0&SendFailed=0';
const answeredCall = 'ReferenceId=8f0c&CallStatus=ANSWERED&SendStatus=5';
const failedCall = 'ReferenceId=8f0c&CallStatus=&SentResult=0&SendStatus=5';
const missedCall = 'ReferenceId=8f0c&CallStatus=NO+ANSWER&SendStatus=5';

const ok = (members: object) => json({ CodeResponse: '100', ...members });

describe('confirm', () => {
	it('asks the SMS host about a message by RefId', async () => {
		const connection = scriptedConnection(ok({}));
		await confirm(connection, delivered);
		expect(connection.sent[0]!.request).toEqual({
			host: 'sms',
			method: 'GET',
			operation: 'GetSendStatus',
			fields: { RefId: '5b1d' },
		});
	});

	it('asks the voice host about a call by ReferenceId', async () => {
		for (const call of [answeredCall, missedCall]) {
			const connection = scriptedConnection(ok({}));
			await confirm(connection, call);
			expect(connection.sent[0]!.request).toEqual({
				host: 'voice',
				method: 'GET',
				operation: 'GetSendStatus',
				fields: { ReferenceId: '8f0c' },
			});
		}
	});

	it.each<[string, string, Step]>([
		['delivered', delivered, ok({ SendStatus: 5, SendSuccess: 1, SendFailed: 0 })],
		[
			'delivered, with numbers as texts',
			delivered,
			ok({ SendStatus: '5', SendSuccess: '1', SendFailed: '0' }),
		],
		['failed', failed, ok({ SendStatus: 5, SendSuccess: 0, SendFailed: 1 })],
		['partly delivered', partly, ok({ SendStatus: 5, SendSuccess: 160, SendFailed: 9 })],
		[
			'delivered to this number, and not to others',
			delivered,
			ok({ SendStatus: 5, SendSuccess: 160, SendFailed: 9 }),
		],
		[
			'not delivered to this number, but to others',
			failed,
			ok({ SendStatus: 5, SendSuccess: 160, SendFailed: 9 }),
		],
		[
			'delivered to this number, while others are on their way',
			delivered,
			ok({ SendStatus: 7, SendSuccess: 1, SendFailed: 0 }),
		],
		['rejected', rejected, ok({ SendStatus: 4, SendSuccess: 0, SendFailed: 0 })],
		['rejected, without counters', rejected, ok({ SendStatus: 4 })],
		['an interim state', waiting, ok({ SendStatus: 7, SendSuccess: 0, SendFailed: 0 })],
		['an interim state that is over by now', waiting, ok({ SendStatus: 5, SendSuccess: 1 })],
		['an answered call', answeredCall, ok({ CallStatus: 'ANSWERED' })],
		['an answered call, in the old spelling', answeredCall, ok({ callstatus: 'ANSWERED' })],
		['a call nobody answered', missedCall, ok({ CallStatus: 'NO ANSWER' })],
		['a call nobody answered, in one word', missedCall, ok({ CallStatus: 'NOANSWERED' })],
		['a call that failed', failedCall, ok({ CallStatus: '', SentResult: 0, SendStatus: 5 })],
		[
			'an answered call without a status',
			answeredCall,
			ok({ CallStatus: '', Ivr: '1', SendStatus: 5 }),
		],
		['an answered call, by its duration', answeredCall, ok({ CallDuration: 21, SendStatus: 5 })],
		// The other names of the counters: esms-api 3.13 and 11.1.
		[
			'delivered, by the names of the old table',
			delivered,
			ok({ SendStatus: 5, SentSuccess: 1, SentFailed: 0 }),
		],
		[
			'delivered, by the names of an old client',
			delivered,
			ok({ SendStatus: 5, SuccessCount: 1, FailedCount: 0 }),
		],
		[
			'failed, by the names of the old table',
			failed,
			ok({ SendStatus: 5, SentSuccess: 0, SentFailed: 1 }),
		],
	])('confirms what eSMS says too: %s', async (_, given, step) => {
		expect(await confirm(scriptedConnection(step), given)).toBe('confirmed');
	});

	it.each<[string, string, Step]>([
		[
			'failed instead of delivered',
			delivered,
			ok({ SendStatus: 5, SendSuccess: 0, SendFailed: 1 }),
		],
		['delivered instead of failed', failed, ok({ SendStatus: 5, SendSuccess: 1, SendFailed: 0 })],
		[
			'delivered instead of rejected',
			rejected,
			ok({ SendStatus: 5, SendSuccess: 1, SendFailed: 0 }),
		],
		['rejected instead of delivered', delivered, ok({ SendStatus: 4 })],
		[
			'a call nobody answered instead of an answered one',
			answeredCall,
			ok({ CallStatus: 'NO ANSWER' }),
		],
		['an answered call instead of one nobody answered', missedCall, ok({ CallStatus: 'ANSWERED' })],
		['delivered to nobody instead of to some', partly, ok({ SendStatus: 5, SendFailed: 169 })],
		[
			'a call that failed instead of an answered one',
			answeredCall,
			ok({ CallStatus: '', SentResult: 0, SendStatus: 5 }),
		],
	])('denies what eSMS says otherwise: %s', async (_, given, step) => {
		expect(await confirm(scriptedConnection(step), given)).toBe('denied');
	});

	// Once a defect: all of them were denials, and the reports were gone.
	it.each<[string, string, Step]>([
		['a status that is on its way', delivered, ok({ SendStatus: 7 })],
		['finished without a result', delivered, ok({ SendStatus: 5, SendSuccess: 0, SendFailed: 0 })],
		['finished without a result', failed, ok({ SendStatus: 5, SendSuccess: 0, SendFailed: 0 })],
		['finished without a result', rejected, ok({ SendStatus: 5 })],
		['nothing but that all is well', delivered, ok({})],
		['nothing but that all is well', failed, ok({})],
		['nothing but that all is well', partly, ok({})],
		['nothing but that all is well', rejected, ok({})],
		['nothing but that all is well', answeredCall, ok({})],
		['nothing but that all is well', missedCall, ok({})],
		['a status that no document knows', delivered, ok({ SendStatus: 9 })],
		['a status in words', delivered, ok({ SendStatus: 'done', SendSuccess: 0, SendFailed: 1 })],
		['failed instead of rejected', rejected, ok({ SendStatus: 5, SendFailed: 1 })],
		['rejected instead of failed', failed, ok({ SendStatus: 4 })],
		['a call under way', answeredCall, ok({ CallStatus: '', SendStatus: 7, SentResult: 0 })],
		['a call under way', missedCall, ok({ CallStatus: '', SendStatus: 2 })],
		['a call that is over, and nothing else', answeredCall, ok({ CallStatus: '', SendStatus: 5 })],
	])('leaves it open when eSMS tells %s: %s', async (_, given, step) => {
		expect(await confirm(scriptedConnection(step), given)).toBe('unasked');
	});

	describe('a message that eSMS does not know (code 105), which may be too young', () => {
		const unknown = json({ CodeResponse: '105' });

		it.each([delivered, failed, waiting, answeredCall])(
			'is asked for twice more, after some seconds, and then left open: %s',
			async (given) => {
				const connection = scriptedConnection(unknown, unknown, unknown);
				expect(await confirm(connection, given)).toBe('unasked');
				expect(connection.sent).toHaveLength(3);
				expect(sleeps.mock.calls).toHaveLength(2);
				for (const [ms] of sleeps.mock.calls) expect(ms).toBeGreaterThanOrEqual(2_000);
			},
		);

		it('is confirmed or denied once eSMS knows it', async () => {
			const known = ok({ SendStatus: 5, SendSuccess: 1 });
			expect(await confirm(scriptedConnection(unknown, known), delivered)).toBe('confirmed');
			expect(await confirm(scriptedConnection(unknown, unknown, known), failed)).toBe('denied');
		});
	});

	it.each<[string, Step]>([
		['wrong keys', json({ CodeResponse: '101', SMSID: '5b1d' })],
		['a locked account', json({ CodeResponse: '143' })],
		['an address that is not allowed', json({ CodeResponse: '140' })],
		['too many requests', json({ CodeResponse: '160' })],
		['a page', answer('<html>502</html>', 502)],
		['an empty answer', answer('')],
		['a time-out', broken('ETIMEDOUT')],
		['no connection', broken('ECONNREFUSED')],
	])('knows nothing after %s', async (_, step) => {
		for (const given of [delivered, answeredCall]) {
			expect(await confirm(scriptedConnection(step), given)).toBe('unasked');
		}
		// The pauses between repetitions of one question are shorter.
		for (const [ms] of sleeps.mock.calls) expect(ms).toBeLessThan(2_000);
	});

	it('asks again after a passing fault', async () => {
		const connection = scriptedConnection(
			broken('ECONNRESET'),
			ok({ SendStatus: 5, SendSuccess: 1, SendFailed: 0 }),
		);
		expect(await confirm(connection, delivered)).toBe('confirmed');
		expect(connection.sent).toHaveLength(2);
	});
});
