/** Under which RequestId a message is asked for: too many ids send it twice, too few never send it. */
import type { IExecuteFunctions } from 'n8n-workflow';
import { buildMessage } from '../../../../nodes/Esms/operation/message';
import type { Protection } from '../../../../nodes/Esms/operation/protection';
import { requestIdOf } from '../../../../nodes/Esms/runner/once/identity';
import { openKnownIds } from '../../../../nodes/Esms/runner/once/knownIds';
import { openLedger, TOOL_RUN } from '../../../../nodes/Esms/runner/once/ledger';
import type { LedgerEntry, Place } from '../../../../nodes/Esms/runner/once/ledgerEntry';
import { plan } from '../../../../nodes/Esms/runner/once/plan';
import type { SendContext } from '../../../../nodes/Esms/runner/once/sendOnce';

const HOUR = 3_600_000;
const NOW = 100 * HOUR;

const EXECUTION: Protection = { mode: 'execution' };
const OWN: Protection = { mode: 'ownKey', key: 'order-7' };
const CONTENT: Protection = { mode: 'content' };
const OFF: Protection = { mode: 'off' };

const message = (ignoresRequestId = false) =>
	buildMessage(
		{ host: 'sms', method: 'POST', operation: 'Send', fields: { Content: 'a' } },
		{ recipients: ['0912345678'], ignoresRequestId },
	);
const PLACE: Place = { itemIndex: 3, identity: 'a' };

/** A node in an execution, or in a retry of execution 42 by hand. */
function node({ executionId = '42', runIndex = 0 } = {}) {
	const nodeContext = {};
	const staticData = {};
	const inExecution = (id: string) =>
		({
			getContext: () => nodeContext,
			getExecutionId: () => id,
			getWorkflowStaticData: () => staticData,
		}) as unknown as IExecuteFunctions;
	openLedger(inExecution('42'), runIndex);
	const context = inExecution(executionId);
	const ledger = openLedger(context, runIndex);
	const knownIds = openKnownIds(context, () => NOW);
	const { firstExecutionId } = ledger;
	const origin = { instanceId: 'i', workflowId: 'w', nodeId: 'n', runIndex, firstExecutionId };
	const sendContext = { ledger, knownIds, origin } as SendContext;
	return {
		ledger,
		knownIds,
		/** What the node noted at another time. */
		at: (time: number) => openKnownIds(context, () => time),
		idAt: (attempt: number) => requestIdOf(EXECUTION, message(), origin, PLACE.itemIndex, attempt),
		planned: (protection = EXECUTION, more: { places?: Place[]; ignores?: boolean } = {}) =>
			plan(
				{ message: message(more.ignores), places: more.places ?? [PLACE], protection },
				sendContext,
				NOW,
			),
	};
}

const entry = (more: Partial<LedgerEntry>): LedgerEntry => ({
	requestId: 'r',
	attempt: 0,
	askedAt: NOW - HOUR,
	together: 1,
	maybeAccepted: false,
	...more,
});
const REFUSED = { maybeAccepted: false, refusedAs: '103' };
const MAYBE = { maybeAccepted: true };

describe('the first try', () => {
	it('asks under the id of attempt 0, and knows nothing', () => {
		const { planned, idAt } = node();
		expect(planned()).toEqual({
			attempt: 0,
			askedAt: NOW,
			comesBack: 'never',
			tried: {
				requestId: idAt(0),
				mode: 'execution',
				ignoresRequestId: false,
				isTool: false,
				known: undefined,
				facts: { maybeAccepted: false },
				age: 0,
			},
		});
	});

	it('has no id where eSMS ignores it, whatever else had none', () => {
		const { ledger, planned } = node();
		ledger.record([{ itemIndex: 4, identity: 'b' }], entry({ requestId: '', ...MAYBE }));
		const { tried, attempt } = planned(EXECUTION, { ignores: true });
		expect(tried).toMatchObject({ requestId: '', ignoresRequestId: true });
		expect(tried.facts).toEqual({ maybeAccepted: false });
		expect(attempt).toBe(0);
	});

	it('knows a tool', () => {
		expect(node({ runIndex: TOOL_RUN }).planned().tried.isTool).toBe(true);
	});
});

describe('after a refusal', () => {
	it.each([0, 1, 4])('attempt %i is followed by the next, under its own id', (attempt) => {
		const { ledger, planned, idAt } = node();
		ledger.record([PLACE], entry({ requestId: idAt(attempt), attempt, ...REFUSED }));
		const next = planned();
		expect(next.attempt).toBe(attempt + 1);
		expect(next.tried.requestId).toBe(idAt(attempt + 1));
		// What was known of the refused id says nothing of this one.
		expect(next.tried).toMatchObject({ age: 0, facts: { maybeAccepted: false } });
		expect(next.tried.facts).not.toHaveProperty('refusedAs');
		expect(next.askedAt).toBe(NOW);
	});

	it('an operation without ids counts on, without one', () => {
		const { ledger, planned } = node();
		ledger.record([PLACE], entry({ requestId: '', ...REFUSED }));
		const { tried, attempt } = planned(EXECUTION, { ignores: true });
		expect([tried.requestId, attempt]).toEqual(['', 1]);
	});
});

describe('while it may have been accepted', () => {
	it.each([
		['nothing else is known', MAYBE],
		['it was refused, too', { ...MAYBE, refusedAs: '103' }],
	])('the same id is asked for again, and as old as it is, when %s', (_, facts) => {
		const { ledger, planned } = node();
		ledger.record([PLACE], entry({ requestId: 'then', attempt: 2, ...facts }));
		const next = planned();
		expect(next).toMatchObject({ attempt: 2, askedAt: NOW - HOUR });
		expect(next.tried).toMatchObject({ requestId: 'then', facts, age: HOUR });
	});

	it('nothing is looked for without protection', () => {
		const { ledger, planned } = node();
		ledger.record([PLACE], entry({ requestId: 'then', ...MAYBE }));
		const { tried, attempt } = planned(OFF);
		expect(tried.known).toBeUndefined();
		expect(tried.requestId).not.toBe('then');
		expect(attempt).toBe(0);
	});
});

describe('recipients that were in several requests before', () => {
	const places = [0, 1, 2].map((itemIndex) => ({ itemIndex, identity: 'a' }));

	it.each([
		[[1, 2, 0], 2],
		[[2, 0, 1], 2],
		[[0, 1, 2], 2],
	])('of attempts %j, the one that was tried most counts', (attempts, most) => {
		const { ledger, planned } = node();
		attempts.forEach((attempt, index) =>
			ledger.record([places[index]!], entry({ requestId: `r${attempt}`, attempt, ...MAYBE })),
		);
		expect(planned(EXECUTION, { places }).tried.requestId).toBe(`r${most}`);
	});

	it('of two that were tried as often, the first counts', () => {
		const { ledger, planned } = node();
		ledger.record([places[0]!], entry({ requestId: 'first', ...MAYBE }));
		ledger.record([places[1]!], entry({ requestId: 'second', ...MAYBE }));
		expect(planned(EXECUTION, { places }).tried.requestId).toBe('first');
	});

	it('those that are new count for nothing', () => {
		const { ledger, planned } = node();
		ledger.record([places[1]!], entry({ requestId: 'then', ...MAYBE }));
		expect(planned(EXECUTION, { places }).tried.requestId).toBe('then');
	});
});

describe('ids that come back', () => {
	it.each<[string, Protection, string, string]>([
		['an own key, always', OWN, '42', 'always'],
		['one of the content, always', CONTENT, '42', 'always'],
		['one of the execution, in its retries', EXECUTION, '43', 'inRetries'],
		['not in the execution itself', EXECUTION, '42', 'never'],
		['none without protection', OFF, '43', 'never'],
	])('%s', (_, protection, executionId, comesBack) => {
		expect(node({ executionId }).planned(protection).comesBack).toBe(comesBack);
	});

	it('none where eSMS ignores them', () => {
		for (const protection of [OWN, CONTENT, EXECUTION]) {
			const { planned } = node({ executionId: '43' });
			expect(planned(protection, { ignores: true }).comesBack).toBe('never');
		}
	});

	it('are known from earlier executions, together with what this one knows', () => {
		const { ledger, knownIds, planned } = node();
		knownIds.remember('order-7', MAYBE, NOW - 5 * HOUR);
		expect(planned(OWN).tried.facts).toEqual(MAYBE);
		ledger.record([PLACE], entry({ requestId: 'order-7', ...REFUSED }));
		expect(planned(OWN).tried.facts).toEqual({ ...MAYBE, refusedAs: '103' });
		knownIds.forget('order-7');
		expect(planned(OWN).tried.facts).toEqual(REFUSED);
	});

	it('are known from other items that had the same key', () => {
		const { ledger, planned } = node();
		const other = { itemIndex: 7, identity: 'b' };
		ledger.record([other], entry({ requestId: 'order-7', ...MAYBE }));
		expect(planned(OWN).tried).toMatchObject({ known: undefined, facts: MAYBE });
	});

	it('are forgotten with eSMS, after a day', () => {
		const { at, planned } = node();
		at(NOW - 25 * HOUR).remember('order-7', REFUSED, NOW - 25 * HOUR);
		expect(planned(OWN).tried.facts).toEqual({ maybeAccepted: false });
	});

	it('are as old as the first try of their own execution, which others don’t make older', () => {
		const { knownIds, planned } = node();
		knownIds.remember('order-7', MAYBE, NOW - 5 * HOUR);
		expect(planned(OWN).tried.age).toBe(0);
	});

	it('mean nothing where they can’t come back', () => {
		const { knownIds, planned, idAt } = node();
		knownIds.remember(idAt(0), MAYBE, NOW - 5 * HOUR);
		expect(planned().tried).toMatchObject({ facts: { maybeAccepted: false }, age: 0 });
	});
});

describe('a retry by hand', () => {
	const retry = () => node({ executionId: '43' });

	it('skips what another retry of the same execution was refused under', () => {
		const { knownIds, planned, idAt } = retry();
		for (const attempt of [0, 1]) knownIds.remember(idAt(attempt), REFUSED, NOW);
		const next = planned();
		expect(next.attempt).toBe(2);
		expect(next.tried.requestId).toBe(idAt(2));
	});

	it('keeps what another retry may have sent, and knows since when', () => {
		const { knownIds, planned, idAt } = retry();
		knownIds.remember(idAt(0), { ...MAYBE, refusedAs: '103' }, NOW - 5 * HOUR);
		const next = planned();
		expect(next.tried).toMatchObject({ requestId: idAt(0), age: 5 * HOUR, facts: MAYBE });
		expect(next).toMatchObject({ attempt: 0, askedAt: NOW - 5 * HOUR });
	});

	it('trusts its own entry on how old an id is', () => {
		const { ledger, knownIds, planned, idAt } = retry();
		ledger.record([PLACE], entry({ requestId: idAt(0), ...MAYBE }));
		knownIds.remember(idAt(0), MAYBE, NOW - 5 * HOUR);
		expect(planned().tried.age).toBe(HOUR);
	});

	it('remembers another retry as long as n8n keeps the execution', () => {
		const node43 = retry();
		node43.at(NOW - 500 * HOUR).remember(node43.idAt(0), REFUSED, NOW - 500 * HOUR);
		expect(node43.planned().attempt).toBe(1);
	});

	it('does not look at other executions for an own key that was refused', () => {
		const { knownIds, planned } = retry();
		knownIds.remember('order-7', REFUSED, NOW);
		expect(planned(OWN)).toMatchObject({ attempt: 0, tried: { requestId: 'order-7' } });
	});
});
