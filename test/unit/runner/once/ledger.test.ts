import type { IExecuteFunctions } from 'n8n-workflow';
import { openLedger, TOOL_RUN, type LedgerEntry } from '../../../../nodes/Esms/runner/once/ledger';

const contextOf = (nodeContext: object, executionId = '42') =>
	({
		getContext: () => nodeContext,
		getExecutionId: () => executionId,
	}) as unknown as IExecuteFunctions;

const entry: LedgerEntry = {
	identity: 'execution 0912345678',
	requestId: 'r1',
	attempt: 0,
	state: 'accepted',
	body: { SMSID: 'a' },
};

test('an entry is found again after the context went through JSON and another execution', () => {
	const saved = {};
	openLedger(contextOf(saved), 0).record(3, entry);

	const restored = openLedger(contextOf(JSON.parse(JSON.stringify(saved)), '43'), 0);

	expect(restored.find(3, entry.identity)).toEqual(entry);
	expect(restored.firstExecutionId).toBe('42');
});

test('an entry of another message or item does not count', () => {
	const ledger = openLedger(contextOf({}), 0);
	ledger.record(3, entry);
	expect(ledger.find(3, 'execution 0987654321')).toBeUndefined();
	expect(ledger.find(4, entry.identity)).toBeUndefined();
});

test('another run of the node in a loop starts empty, under the same first execution', () => {
	const context = {};
	openLedger(contextOf(context), 0).record(0, entry);
	const next = openLedger(contextOf(context, '43'), 1);
	expect(next.find(0, entry.identity)).toBeUndefined();
	expect(next.firstExecutionId).toBe('42');
});

test('the runs of a tool are one run, also when the execution is retried after one went well', () => {
	const context = {};
	const ledger = openLedger(contextOf(context), TOOL_RUN);
	ledger.record(0, entry);
	ledger.clear();
	const later = openLedger(contextOf(context, '43'), TOOL_RUN);
	expect(later.find(0, entry.identity)).toBeUndefined();
	expect(later.firstExecutionId).toBe('42');
});

test('clearing leaves nothing behind', () => {
	const context = {};
	const ledger = openLedger(contextOf(context), 0);
	ledger.record(0, entry);
	ledger.clear();
	expect(context).toEqual({});
});
