import nock from 'nock';
import { callbackToken } from '../../../nodes/Esms/domain/callbackToken';
import { API, callWebhook, OTHER, WEBHOOK_ID } from './webhookCall';

beforeAll(() => nock.disableNetConnect());
afterAll(() => nock.restore());
afterEach(() => jest.restoreAllMocks());

const REPORT = 'SMSID=m-1&SendFailed=0&SendStatus=5&SendSuccess=1&phonenumber=0912345678';
const RIGHT = callbackToken(OTHER, `/webhook/${WEBHOOK_ID}/esms`);
const WRONG = callbackToken(API, `/webhook/${WEBHOOK_ID}/esms`);

const warnings = async (query: string, workflowId: string) =>
	(await callWebhook({ query, workflowId })).warnings;

test.each([
	['a wrong token', `esms_token=${WRONG}&${REPORT}`, /a wrong token.*another credential/],
	['no token', REPORT, /no token.*Production URL/],
])('the log is told of %s, with what to look at, and nothing secret', async (_, query, says) => {
	const [first, ...others] = await warnings(query, `told of ${String(says)}`);
	expect(others).toEqual([]);
	expect(first![0]).toMatch(says);
	expect(first![1]).toEqual({ workflowId: `told of ${String(says)}`, nodeName: 'eSMS Trigger' });
	const printed = JSON.stringify(first);
	for (const secret of [WRONG, RIGHT, OTHER, API, '0912345678', 'm-1']) {
		expect(printed).not.toContain(secret);
	}
});

test('at most once a minute, for each trigger by itself', async () => {
	const query = `esms_token=${WRONG}&${REPORT}`;
	const start = Date.now();
	const now = jest.spyOn(Date, 'now').mockReturnValue(start);
	expect(await warnings(query, 'often')).toHaveLength(1);
	expect(await warnings(query, 'often')).toEqual([]);
	expect(await warnings(REPORT, 'often')).toEqual([]);
	expect(await warnings(query, 'another')).toHaveLength(1);
	now.mockReturnValue(start + 59_999);
	expect(await warnings(query, 'often')).toEqual([]);
	now.mockReturnValue(start + 60_000);
	expect(await warnings(query, 'often')).toHaveLength(1);
	now.mockReturnValue(start - 3_600_000);
	expect(await warnings(query, 'often')).toHaveLength(1);
});

test('a genuine report is nothing to tell of', async () => {
	expect(await warnings(`esms_token=${RIGHT}&${REPORT}`, 'genuine')).toEqual([]);
});
