import type { IExecuteFunctions } from 'n8n-workflow';
import { openLedger, TOOL_RUN } from '../../../../nodes/Esms/runner/once/ledger';
import type { LedgerEntry, Place } from '../../../../nodes/Esms/runner/once/ledgerEntry';

const contextOf = (nodeContext: object, executionId = '42') =>
	({
		// A workflow's other nodes must not be forgotten with this one.
		getContext: (scope: string) => (scope === 'node' ? nodeContext : undefined),
		getExecutionId: () => executionId,
	}) as unknown as IExecuteFunctions;

const entry: LedgerEntry = {
	requestId: 'r1',
	attempt: 0,
	askedAt: 1_000,
	together: 1,
	maybeAccepted: true,
	accepted: { body: { SMSID: 'a' } },
};
const place: Place = { itemIndex: 3, identity: 'execution 0912345678' };

test('an entry is found again after the context went through JSON and another execution', () => {
	const saved = {};
	openLedger(contextOf(saved), 0).record([place], entry);

	const restored = openLedger(contextOf(JSON.parse(JSON.stringify(saved)), '43'), 0);

	expect(restored.find(place)).toEqual(entry);
	expect(restored.firstExecutionId).toBe('42');
	expect(restored.executionId).toBe('43');
});

test('an entry of another message or item does not count', () => {
	const ledger = openLedger(contextOf({}), 0);
	ledger.record([place], entry);
	expect(ledger.find({ ...place, identity: 'execution 0987654321' })).toBeUndefined();
	expect(ledger.find({ ...place, itemIndex: 4 })).toBeUndefined();
	expect(ledger.at(3)).toBe(entry);
	expect(ledger.at(4)).toBeUndefined();
});

test('the recipients of one request share its entry, and are doubted together', () => {
	const ledger = openLedger(contextOf({}), 0);
	const places = [0, 1].map((itemIndex) => ({ itemIndex, identity: `execution ${itemIndex}` }));
	ledger.record(places, { ...entry });
	expect(ledger.find(places[0]!)).toBe(ledger.find(places[1]!));
	ledger.doubt('r1');
	expect(ledger.find(places[1]!)).toMatchObject({ maybeAccepted: true });
	expect(ledger.find(places[1]!)).not.toHaveProperty('accepted');
});

test('what is known under one id is known from all messages that had it', () => {
	const context = {};
	const ledger = openLedger(contextOf(context), 0);
	const places = [0, 1].map((itemIndex) => ({ itemIndex, identity: `ownKey ${itemIndex}` }));
	const { requestId, attempt, askedAt, together } = entry;
	const refused = { maybeAccepted: false, refusedAs: '143' };
	ledger.record([places[0]!], { requestId, attempt, askedAt, together, ...refused });
	expect(ledger.under('r1')).toEqual(refused);
	ledger.record([places[1]!], entry);
	const both = { maybeAccepted: true, refusedAs: '143' };
	expect(ledger.under('r1')).toEqual(both);
	const saved = JSON.parse(JSON.stringify(context)) as object;
	expect(openLedger(contextOf(saved), 0).under('r1')).toEqual(both);
	expect(ledger.under('r2')).toBeUndefined();
});

test('no run of a loop is a tool', () => {
	for (const runIndex of [0, 1, 2]) expect(openLedger(contextOf({}), runIndex).isTool).toBe(false);
	expect(openLedger(contextOf({}), TOOL_RUN).isTool).toBe(true);
});

test('only what was accepted under an id is doubted with it', () => {
	const ledger = openLedger(contextOf({}), 0);
	const at = (itemIndex: number) => ({ itemIndex, identity: 'a' });
	ledger.record([at(0)], { ...entry });
	ledger.record([at(1)], { ...entry, requestId: 'r2' });
	const { accepted, ...rest } = entry;
	ledger.record([at(2)], { ...rest, maybeAccepted: false, refusedAs: '143' });
	ledger.doubt('r1');
	expect(ledger.find(at(1))?.accepted).toEqual(accepted);
	expect(ledger.find(at(2))?.maybeAccepted).toBe(false);
	expect(ledger.under('r2')).toMatchObject({ maybeAccepted: true });
	expect(ledger.under('r1')).toEqual({ maybeAccepted: true, refusedAs: '143' });
});

test('it tells when messages were first asked for, each time once', () => {
	const ledger = openLedger(contextOf({}), 0);
	[1_000, 2_000, 1_000].forEach((askedAt, itemIndex) =>
		ledger.record([{ itemIndex, identity: 'a' }], { ...entry, askedAt }),
	);
	expect(ledger.times()).toEqual([1_000, 2_000]);
});

test('another run of the node in a loop starts empty, under the same first execution', () => {
	const context = {};
	openLedger(contextOf(context), 0).record([place], entry);
	const next = openLedger(contextOf(context, '43'), 1);
	expect(next.find(place)).toBeUndefined();
	expect(next.firstExecutionId).toBe('42');
});

describe('the runs of a tool', () => {
	test('are one run, which a success does not clear: another message is not forgotten', () => {
		const context = {};
		const first = openLedger(contextOf(context), TOOL_RUN);
		first.record([{ itemIndex: 0, identity: 'tool a' }], entry);
		first.clear();
		const later = openLedger(contextOf(context), TOOL_RUN);
		later.record([{ itemIndex: 0, identity: 'tool b' }], { ...entry, requestId: 'r2' });
		expect(later.find({ itemIndex: 0, identity: 'tool a' })?.requestId).toBe('r1');
		expect(later.find({ itemIndex: 0, identity: 'tool b' })?.requestId).toBe('r2');
		expect(later.at(0)).toBeUndefined();
	});

	test('take other words to the same number for the same message while it is unknown', () => {
		const ledger = openLedger(contextOf({}), TOOL_RUN);
		const { accepted, ...unknown } = entry;
		ledger.record([{ itemIndex: 0, identity: 'tool 0912345678 a' }], unknown);
		expect(ledger.find({ itemIndex: 0, identity: 'tool 0912345678 b' })).toBe(unknown);
		expect(ledger.find({ itemIndex: 0, identity: 'tool 0987654321 b' })).toBeUndefined();
		// Another own key is another message, too.
		expect(ledger.find({ itemIndex: 0, identity: 'tool 0912345678 key b' })).toBeUndefined();
		ledger.record([{ itemIndex: 0, identity: 'tool 0912345678 a' }], {
			...unknown,
			accepted: accepted!,
		});
		expect(ledger.find({ itemIndex: 0, identity: 'tool 0912345678 b' })).toBeUndefined();
	});

	test('what one wording settles is settled for the others, and the next message is another one', () => {
		const ledger = openLedger(contextOf({}), TOOL_RUN);
		const { accepted, ...unknown } = entry;
		const place = (word: string) => ({ itemIndex: 0, identity: `tool 0912345678 ${word}` });
		ledger.record([place('a')], unknown);
		ledger.record([place('b')], entry);
		expect(ledger.find(place('a'))?.accepted).toEqual(accepted);
		expect(ledger.find(place('c'))).toBeUndefined();
	});

	test('no wording settles what has no id, or was asked for under another', () => {
		const ledger = openLedger(contextOf({}), TOOL_RUN);
		const unknown = { ...entry };
		delete unknown.accepted;
		const place = (words: string) => ({ itemIndex: 0, identity: words });
		for (const requestId of ['', 'r1']) {
			const words = `tool 0912345678${requestId}`;
			ledger.record([place(`${words} a`)], { ...unknown, requestId });
			ledger.record([place(`${words} b`)], { ...entry, requestId: requestId && 'r2' });
			expect(ledger.find(place(`${words} a`))?.accepted).toBeUndefined();
		}
		ledger.record([place('tool 1 a')], { ...unknown, requestId: 'r3' });
		ledger.record([place('tool 2 a')], { ...entry, requestId: 'r3' });
		expect(ledger.find(place('tool 1 a'))?.accepted).toBeUndefined();
		// What is refused settles nothing.
		ledger.record([place('tool 1 b')], { ...unknown, requestId: 'r3', maybeAccepted: false });
		expect(ledger.find(place('tool 1 a'))?.maybeAccepted).toBe(true);
	});

	test('stay under the first execution when it is retried', () => {
		const context = {};
		openLedger(contextOf(context), TOOL_RUN).record([place], entry);
		expect(openLedger(contextOf(context, '43'), TOOL_RUN).firstExecutionId).toBe('42');
	});
});

test('clearing leaves only the first execution behind, whose retries make the same ids in a next run', () => {
	const context = {};
	const ledger = openLedger(contextOf(context), 0);
	ledger.record([place], entry);
	ledger.clear();
	expect(JSON.stringify(context).length).toBeLessThan(100);
	expect(openLedger(contextOf(context, '43'), 0).find(place)).toBeUndefined();
	expect(openLedger(contextOf(context, '43'), 1).firstExecutionId).toBe('42');
});
