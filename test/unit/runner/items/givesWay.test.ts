import type { IExecuteFunctions } from 'n8n-workflow';
import { getMany } from '../../../../nodes/Esms/resources/sms/getMany.operation';
import type { ItemResult } from '../../../../nodes/Esms/runner/items/itemResult';
import { readPages } from '../../../../nodes/Esms/runner/items/readPages';
import type { Session } from '../../../../nodes/Esms/runner/items/session';
import { doubtSharedMessageIds } from '../../../../nodes/Esms/runner/items/sharedMessageIds';
import { toItems } from '../../../../nodes/Esms/runner/items/toItems';
import { readerOf } from '../../operation/readerOf';
import { json, scriptedConnection } from '../../transport/scriptedConnection';

const sleep = jest.fn<Promise<void>, [number]>();
jest.mock('n8n-workflow', () => ({
	...jest.requireActual<object>('n8n-workflow'),
	sleep: async (ms: number) => await sleep(ms),
}));
/** Each look at the clock finds that a millisecond has passed. */
let now = 0;
beforeEach(() => {
	sleep.mockClear();
	jest.spyOn(performance, 'now').mockImplementation(() => now++);
});
afterEach(() => jest.restoreAllMocks());

const COUNT = 600;
/** Every five milliseconds, and one goes by in giving way. */
const TIMES = COUNT / 6 - 1;

const results = Array.from({ length: COUNT }, (_, itemIndex): ItemResult => {
	const ids = { messageId: `m-${itemIndex}`, requestId: `r-${itemIndex}` };
	const accepted = { itemIndex, ...ids, mode: 'execution' as const };
	return { ok: true, json: [{ itemIndex }], accepted };
});

test('n8n gets its turn while the output of a long list is put together', async () => {
	const output = await toItems({} as IExecuteFunctions, getMany, results);
	expect(output).toHaveLength(COUNT);
	expect(sleep.mock.calls.length).toBeGreaterThanOrEqual(TIMES);
});

test('n8n gets its turn while the message ids of a long list are compared', async () => {
	await doubtSharedMessageIds([...results], {} as Session);
	expect(sleep.mock.calls.length).toBeGreaterThanOrEqual(2 * TIMES);
});

test('n8n gets its turn while the pages of a long list are put together', async () => {
	const rows = COUNT;
	const session = {
		connection: scriptedConnection(json({ CodeResult: '100', CountTotal: rows, SentData: [{}] })),
		control: { codes: [], timeoutMs: 1000 },
	} as unknown as Session;
	const period = { from: '2026-10-05T00:00:00', to: '2026-10-06T00:00:00', smsType: '2' };
	// A page has one row.
	const read = readerOf({ ...period, returnAll: false, limit: rows });
	const operation = { ...getMany, maxPageSize: 1 };
	const result = await readPages(operation, read, session, 5);
	expect(result.ok && result.json).toHaveLength(COUNT);
	expect(sleep.mock.calls.length).toBeGreaterThanOrEqual(TIMES);
});
