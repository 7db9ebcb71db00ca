import type { IExecuteFunctions } from 'n8n-workflow';
import { sms } from '../../../../nodes/Esms/channels/sms';
import { buildMessage } from '../../../../nodes/Esms/operation/message';
import type { Protection } from '../../../../nodes/Esms/operation/protection';
import { openLedger } from '../../../../nodes/Esms/runner/once/ledger';
import type { Place } from '../../../../nodes/Esms/runner/once/ledgerEntry';
import { openKnownIds } from '../../../../nodes/Esms/runner/once/knownIds';
import { createTurns } from '../../../../nodes/Esms/runner/once/turns';
import { sendOnce, type SendContext } from '../../../../nodes/Esms/runner/once/sendOnce';
import {
	answer,
	broken,
	json,
	scriptedConnection,
	type Step,
} from '../../transport/scriptedConnection';
import { originOf } from './originOf';

jest.mock('n8n-workflow', () => ({
	...jest.requireActual<object>('n8n-workflow'),
	sleep: async () => undefined,
}));

const ACCEPTED = json({ CodeResult: '100', SMSID: 'm-1' });
const REFUSED = json({ CodeResult: '103' });
const LOCKED = json({ CodeResult: '143' });
const SEEN = json({ CodeResult: '124' });
const SILENCE = answer('', 502);

const EXECUTION: Protection = { mode: 'execution' };
const OWN: Protection = { mode: 'ownKey', key: 'order-7' };

const message = (ignoresRequestId = false) =>
	buildMessage(
		{
			host: 'sms',
			method: 'POST',
			operation: 'Send',
			fields: { Phone: '0912345678', Content: 'a' },
		},
		{ recipients: ['0912345678'], ignoresRequestId },
	);

const PLACE: Place = { itemIndex: 0, identity: 'execution 0912345678' };

/** A node whose tries share a context, as those of Retry on Fail and of a retried execution do. */
function node({ saved = '{}', staticData = {}, executionId = '42' } = {}) {
	const nodeContext = JSON.parse(saved) as object;
	const context = {
		getContext: () => nodeContext,
		getExecutionId: () => executionId,
		getWorkflowStaticData: () => staticData,
	} as unknown as IExecuteFunctions;
	const send = async (
		steps: Step[],
		protection = EXECUTION,
		ignoresRequestId = false,
		place = PLACE,
	) => {
		const connection = scriptedConnection(...steps);
		const ledger = openLedger(context, 0);
		const { firstExecutionId } = ledger;
		const where = { instanceId: 'i', workflowId: 'w', nodeId: 'n', runIndex: 0 };
		const sendContext: SendContext = {
			connection,
			control: { codes: [sms.codes.send], timeoutMs: 1000 },
			origin: { ...where, firstExecutionId },
			ledger,
			knownIds: openKnownIds(context),
			turns: createTurns(),
		};
		const result = await sendOnce(
			{
				message: message(ignoresRequestId),
				places: [place],
				protection,
			},
			sendContext,
		);
		const ids = connection.sent.map(({ request }) => request.fields?.RequestId);
		return { result, ids };
	};
	return Object.assign(send, { save: () => JSON.stringify(nodeContext) });
}

it('sends under a RequestId, and tells what eSMS answered', async () => {
	const { result, ids } = await node()([ACCEPTED]);
	expect(ids).toEqual([expect.stringMatching(/^n8n-[0-9a-f]{40}$/)]);
	expect(result).toEqual({
		ok: true,
		body: { CodeResult: '100', SMSID: 'm-1' },
		requestId: ids[0],
		duplicate: false,
	});
});

it('tells that an earlier attempt may be the one that was accepted', async () => {
	const repeated = async (...steps: Step[]) => {
		const { result } = await node()(steps);
		return result.ok && result.repeated === true;
	};
	expect(await repeated(SILENCE, ACCEPTED)).toBe(true);
	expect(await repeated(SILENCE, SEEN)).toBe(true);
	expect(await repeated(json({ CodeResult: '160' }), ACCEPTED)).toBe(false);
	expect(await repeated(SEEN)).toBe(false);
});

it('asks for nothing once a message was accepted', async () => {
	const send = node();
	const first = await send([ACCEPTED]);
	const second = await send([REFUSED]);
	expect(second).toEqual({ result: first.result, ids: [] });
});

it('asks again under the same id while nothing is known', async () => {
	const send = node();
	const { result, ids } = await send([SILENCE]);
	expect(result).toMatchObject({ ok: false, failure: { outcome: 'unknown', retryable: true } });
	expect(ids).toHaveLength(3);
	const again = await send([ACCEPTED]);
	expect(new Set([...ids, ...again.ids]).size).toBe(1);
	expect(again.result).toMatchObject({ ok: true, requestId: ids[0] });
});

it('tries a refused message under a fresh id, each time', async () => {
	const send = node();
	const ids = [await send([REFUSED]), await send([REFUSED]), await send([ACCEPTED])].flatMap(
		(sent) => sent.ids,
	);
	expect(new Set(ids).size).toBe(3);
});

it('keeps an own key, and believes neither way when it is refused and then seen', async () => {
	const send = node();
	expect((await send([REFUSED], OWN)).ids).toEqual(['order-7']);
	for (let count = 0; count < 2; count++) {
		const { result, ids } = await send([SEEN], OWN);
		expect(ids).toEqual(['order-7']);
		expect(result).toMatchObject({
			ok: false,
			failure: { outcome: 'unknown', title: expect.stringContaining('(code 103)') as string },
		});
	}
});

it('does not tell two rows with one key that the first was refused once the second was accepted', async () => {
	const send = node();
	const second = { itemIndex: 1, identity: 'execution 0912345678' };
	expect((await send([LOCKED], OWN)).result).toMatchObject({ failure: { outcome: 'refused' } });
	expect((await send([ACCEPTED], OWN, false, second)).result).toMatchObject({ ok: true });
	for (const step of [SEEN, LOCKED]) {
		expect((await send([step], OWN)).result).toMatchObject({ failure: { outcome: 'unknown' } });
	}
});

it('remembers the refusal of an own key for later executions, until it is accepted', async () => {
	const staticData = {};
	const inExecution = (executionId: string) => {
		const nodeContext = {};
		return {
			getContext: () => nodeContext,
			getExecutionId: () => executionId,
			getWorkflowStaticData: () => staticData,
		} as unknown as IExecuteFunctions;
	};
	const send = async (executionId: string, step: Step) => {
		const context = inExecution(executionId);
		const ledger = openLedger(context, 0);
		return await sendOnce(
			{
				message: message(),
				places: [{ itemIndex: 0, identity: 'execution 0912345678' }],
				protection: OWN,
			},
			{
				connection: scriptedConnection(step),
				control: { codes: [], timeoutMs: 1000 },
				origin: originOf(ledger),
				ledger,
				knownIds: openKnownIds(context),
				turns: createTurns(),
			},
		);
	};
	await send('1', REFUSED);
	expect(await send('2', SEEN)).toMatchObject({ ok: false, failure: { outcome: 'unknown' } });
	expect(await send('3', ACCEPTED)).toMatchObject({ ok: true });
	expect(await send('4', SEEN)).toMatchObject({ ok: true, duplicate: true });
});

it('promises nothing of money once an earlier request may have been accepted', async () => {
	for (const step of [REFUSED, broken('ECONNREFUSED'), json({ error: 'Invalid request' })]) {
		expect((await node()([step])).result).toMatchObject({
			failure: { advice: expect.stringContaining('Nothing was sent or charged') as string },
		});
		const send = node();
		await send([SILENCE]);
		const { result } = await send([step]);
		expect(result).toMatchObject({ failure: { outcome: 'unknown' } });
		expect(JSON.stringify(result)).not.toContain('Nothing was');
	}
});

describe('a failed execution that is retried by hand more than once, each time from the same data', () => {
	afterEach(() => jest.restoreAllMocks());
	const START = Date.now();
	const at = (hours: number) =>
		jest.spyOn(Date, 'now').mockImplementation(() => START + hours * 3_600_000);

	/** The ids of the first retry, and the second one, so many hours later. */
	async function twice(first: Step[], hours: number) {
		const staticData = {};
		at(0);
		const failed = node({ staticData });
		await failed([broken('ECONNREFUSED')]);
		const retry = (executionId: string) => node({ saved: failed.save(), staticData, executionId });
		const { ids } = await retry('43')(first);
		at(hours);
		return { ids, again: retry('44') };
	}

	it('is not told that nothing was sent when the first retry had it accepted', async () => {
		const { ids, again } = await twice([ACCEPTED], 0);
		for (const step of [LOCKED, broken('ECONNREFUSED'), LOCKED]) {
			const { result, ids: same } = await again([step]);
			expect(result).toMatchObject({ failure: { outcome: 'unknown' } });
			expect(new Set([...ids, ...same]).size).toBe(1);
		}
	});

	it('finds it accepted', async () => {
		const { again } = await twice([ACCEPTED], 0);
		expect((await again([SEEN])).result).toMatchObject({ ok: true, duplicate: true });
	});

	it('asks for nothing when that was so long ago that eSMS may have forgotten', async () => {
		const { again } = await twice([ACCEPTED], 25);
		const { result, ids } = await again([ACCEPTED]);
		expect(ids).toEqual([]);
		expect(result).toMatchObject({
			failure: { outcome: 'unknown', title: expect.stringContaining('too late') as string },
		});
	});

	it('takes no id again under which the first retry was refused, however long ago', async () => {
		const { ids, again } = await twice([REFUSED], 25);
		expect(ids).not.toContain((await again([ACCEPTED])).ids[0]);
	});
});

it('neither gives an id to an operation that ignores it, nor asks it twice', async () => {
	const send = node();
	const { result, ids } = await send([SILENCE], EXECUTION, true);
	expect(ids).toEqual([undefined]);
	expect(result).toMatchObject({ ok: false, requestId: '', failure: { retryable: false } });
	expect((await send([ACCEPTED], EXECUTION, true)).ids).toEqual([]);
});

it('knows nothing of earlier tries with Duplicate Protection off', async () => {
	const send = node();
	const off: Protection = { mode: 'off' };
	const ids = [...(await send([ACCEPTED], off)).ids, ...(await send([ACCEPTED], off)).ids];
	expect(new Set(ids).size).toBe(2);
});

it('writes the id into the address of the report', async () => {
	const connection = scriptedConnection(ACCEPTED);
	const context = {
		getContext: () => ({}),
		getExecutionId: () => '42',
		getWorkflowStaticData: () => ({}),
	} as unknown as IExecuteFunctions;
	const ledger = openLedger(context, 0);
	await sendOnce(
		{
			message: message(),
			places: [{ itemIndex: 0, identity: 'ownKey 0912345678 order-7' }],
			protection: OWN,
			callbackUrl: (requestId) => `https://n8n.example.com/${requestId}`,
		},
		{
			connection,
			control: { codes: [], timeoutMs: 1000 },
			origin: { instanceId: '', workflowId: '', nodeId: '', runIndex: 0, firstExecutionId: '' },
			ledger,
			knownIds: openKnownIds(context),
			turns: createTurns(),
		},
	);
	expect(connection.sent[0]!.request.fields).toMatchObject({
		RequestId: 'order-7',
		CallbackUrl: 'https://n8n.example.com/order-7',
	});
});

it('believes a code only where a send is answered: a query’s may be another message’s', async () => {
	for (const step of [json({ Code: '103' }), json({ CodeResult: '103' }, 504)]) {
		const { result } = await node()([step]);
		expect(result).toMatchObject({ ok: false, failure: { outcome: 'unknown', retryable: true } });
	}
});

describe('what is noted', () => {
	const noted = (send: ReturnType<typeof node>) =>
		(JSON.parse(send.save()) as { esmsLedger: { entries: Record<string, { entry: object }> } })
			.esmsLedger.entries;

	it('says which try of which request it was, and for how many', async () => {
		const send = node();
		await send([REFUSED]);
		const { ids } = await send([SILENCE]);
		expect(noted(send)[0]?.entry).toEqual({
			requestId: ids[0],
			attempt: 1,
			askedAt: expect.any(Number) as number,
			together: 1,
			maybeAccepted: true,
		});
	});

	it('is nothing where nothing was learnt, and where nobody will look', async () => {
		const send = node();
		await send([broken('ECONNREFUSED')]);
		await send([ACCEPTED], { mode: 'off' });
		expect(noted(send)).toEqual({});
	});

	it('is kept beyond the execution only where its id comes back', async () => {
		const staticData = {};
		for (const mode of ['execution', 'off'] as const) {
			await node({ staticData })([REFUSED], { mode });
			await node({ staticData })([SILENCE], { mode });
		}
		expect(staticData).toEqual({});
		await node({ staticData })([SILENCE], OWN);
		expect(Object.keys(staticData)).not.toEqual([]);
	});
});
