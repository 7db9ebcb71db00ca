import nock from 'nock';
import type { IDataObject } from 'n8n-workflow';
import { closeNetwork } from './closedNetwork';
import { execute } from './engine';

closeNetwork();

const parameters = (changes: IDataObject = {}): IDataObject => ({
	resource: 'sms',
	operation: 'getMany',
	from: '2026-10-01T00:00:00',
	to: '2026-10-06T00:00:00',
	smsType: '2',
	returnAll: true,
	options: {},
	...changes,
});

type Page = { Page: number; PageSize: number };
type Answer = (page: Page) => [number, string | IDataObject] | undefined;

/** Has so many messages, in pages; `answer` may say something else for a page. */
function gateway(total: number, answer: Answer = () => undefined, operation = 'GetSmsSentData_V2') {
	const bodies: IDataObject[] = [];
	nock('https://rest.esms.vn')
		.persist()
		.post(`/MainService.svc/json/${operation}`)
		.reply((_uri, body) => {
			bodies.push(body as IDataObject);
			const { Page = 1, PageSize = total } = body as Partial<Page>;
			const rows = Array.from({ length: total }, (_, index) => ({ ReferenceId: `id-${index}` }));
			const SentData = rows.slice((Page - 1) * PageSize, Page * PageSize);
			return (
				answer({ Page, PageSize }) ?? [200, { CodeResult: '100', CountTotal: total, SentData }]
			);
		});
	return bodies;
}

const pagesOf = (bodies: IDataObject[]) => bodies.map(({ Page, PageSize }) => [Page, PageSize]);
const ids = (count: number) => Array.from({ length: count }, (_, index) => `id-${index}`);

test.each([
	[1203, 3],
	[1000, 2],
	[499, 1],
	[0, 1],
])('Return All fetches %i messages in %i pages', async (total, pages) => {
	const bodies = gateway(total);

	const { items, status } = await execute({ parameters: parameters() });

	expect(status).toBe('success');
	expect(pagesOf(bodies)).toEqual(Array.from({ length: pages }, (_, page) => [page + 1, 500]));
	expect(items.map(({ json }) => json.messageId)).toEqual(ids(total));
	expect(items.every(({ pairedItem }) => (pairedItem as { item: number }).item === 0)).toBe(true);
	for (const body of bodies) {
		expect(body).toMatchObject({ From: '2026-10-01 00:00:00', To: '2026-10-06 00:00:00' });
	}
});

test.each([
	[50, [[1, 50]]],
	[500, [[1, 500]]],
	[
		700,
		[
			[1, 500],
			[2, 500],
		],
	],
])('a Limit of %i asks for pages %j', async (limit, pages) => {
	const bodies = gateway(1203);

	const { items } = await execute({ parameters: parameters({ returnAll: false, limit }) });

	expect(pagesOf(bodies)).toEqual(pages);
	expect(items.map(({ json }) => json.messageId)).toEqual(ids(limit));
});

test('pages behind the first one are asked for several at a time, and come out in their order', async () => {
	const started: number[] = [];
	let underWay = 0;
	let most = 0;
	nock('https://rest.esms.vn')
		.persist()
		.post('/MainService.svc/json/GetSmsSentData_V2')
		.reply(200, async (_uri, body) => {
			const { Page, PageSize } = body as Page;
			started.push(Page);
			most = Math.max(most, ++underWay);
			// The later the page, the sooner it is there.
			for (let turn = 0; turn < 200 - 20 * Page; turn++) await Promise.resolve();
			underWay--;
			const SentData = ids(5_000)
				.slice((Page - 1) * PageSize, Page * PageSize)
				.map((ReferenceId) => ({ ReferenceId }));
			return { CodeResult: '100', CountTotal: 3_700, SentData };
		});

	const { items } = await execute({
		parameters: parameters({ options: { maxParallelRequests: 4 } }),
	});

	expect(items.map(({ json }) => json.messageId).slice(0, 3_700)).toEqual(ids(3_700));
	expect(started[0]).toBe(1);
	expect([...started].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
	expect(most).toBeLessThanOrEqual(4);
});

describe('a page that fails', () => {
	const fault: Answer = ({ Page }) =>
		Page === 2 ? [200, { CodeResult: '99', ErrorMessage: 'Fault' }] : undefined;

	test('stops the node', async () => {
		gateway(1203, fault);

		const { items, error } = await execute({ parameters: parameters() });

		expect(items).toEqual([]);
		expect(error?.message).toBe('eSMS reports an unknown fault (code 99): Fault');
	});

	test('makes one error item under continue on fail, and never a shorter list', async () => {
		gateway(1203, fault);

		const { items } = await execute({
			parameters: parameters(),
			settings: { onError: 'continueRegularOutput' },
		});

		expect(items).toEqual([
			{
				json: { error: expect.objectContaining({ code: '99', outcome: 'refused' }) as unknown },
				pairedItem: { item: 0 },
			},
		]);
	});

	test('is asked for again when the answer was lost', async () => {
		let cut = true;
		const bodies = gateway(600, ({ Page }) => {
			if (Page !== 2 || !cut) return undefined;
			cut = false;
			return [502, '<html>Bad gateway</html>'];
		});

		const { items } = await execute({ parameters: parameters() });

		expect(pagesOf(bodies).map(([page]) => page)).toEqual([1, 2, 2]);
		expect(items).toHaveLength(600);
	});

	test('by a lost answer says that nothing was changed', async () => {
		gateway(1203, ({ Page }) => (Page === 2 ? [502, ''] : undefined));

		const { items, error } = await execute({ parameters: parameters() });

		expect(items).toEqual([]);
		expect(error?.description).toBe('Nothing was changed at eSMS. Run this again in a moment.');
	});
});

test('the older operation is asked once, and Limit cuts its list', async () => {
	const bodies = gateway(700, undefined, 'GetSmsSentData');
	const older = { options: { older: true } };

	const all = await execute({ parameters: parameters(older) });
	const some = await execute({ parameters: parameters({ ...older, returnAll: false, limit: 50 }) });

	expect(bodies).toHaveLength(2);
	expect(bodies[0]).toMatchObject({ From: '10/01/2026', To: '10/06/2026' });
	expect(bodies[0]).not.toHaveProperty('Page');
	expect(all.items).toHaveLength(700);
	expect(some.items.map(({ json }) => json.messageId)).toEqual(ids(50));
});

test.each([
	['To before From', { to: '2026-09-30T00:00:00' }, "The 'To' is not later than the 'From'"],
	['To equal to From', { to: '2026-10-01T00:00:00' }, "The 'To' is not later than the 'From'"],
	[
		'To before From by its zone alone',
		{ to: '2026-10-01T00:00:00+09:00' },
		"The 'To' is not later than the 'From'",
	],
	['no From', { from: '={{ $json.missing }}' }, "The 'From' is not a date and time"],
	['a day that does not exist', { to: '2026-02-30' }, "The 'To' is a date or time that does not"],
])('%s is refused before any request', async (_name, changes, message) => {
	const bodies = gateway(1);

	const { error, items } = await execute({ parameters: parameters(changes) });

	expect(error?.message).toContain(message);
	expect(items).toEqual([]);
	expect(bodies).toEqual([]);
});

test('each item has its own list, linked to it', async () => {
	gateway(2);

	const { items } = await execute({
		parameters: parameters({ from: '={{ $json.from }}' }),
		items: [{ from: '2026-10-01' }, { from: '2026-10-09' }, { from: '2026-10-02' }],
		settings: { onError: 'continueRegularOutput' },
	});

	expect(items.map(({ pairedItem, json }) => [pairedItem, json.messageId])).toEqual([
		[{ item: 0 }, 'id-0'],
		[{ item: 0 }, 'id-1'],
		[{ item: 1 }, undefined],
		[{ item: 2 }, 'id-0'],
		[{ item: 2 }, 'id-1'],
	]);
});

describe('a list that is not whole', () => {
	// Once a defect: each of these ends as a shorter list and a success.
	test('an entry that is no message does not end the list', async () => {
		gateway(1203, ({ Page, PageSize }) =>
			Page === 1
				? [
						200,
						{
							CodeResult: '100',
							CountTotal: 1203,
							SentData: [null, ...ids(PageSize - 1).map((ReferenceId) => ({ ReferenceId }))],
						},
					]
				: undefined,
		);

		const { items, error } = await execute({ parameters: parameters() });

		expect(error !== undefined || items.length >= 1202).toBe(true);
	});

	test('an answer whose pages are smaller than asked for does not end the list', async () => {
		gateway(1203, ({ Page }) => [
			200,
			{
				CodeResult: '100',
				CountTotal: 1203,
				SentData: ids(1203)
					.slice((Page - 1) * 100, Page * 100)
					.map((ReferenceId) => ({ ReferenceId })),
			},
		]);

		const { items, error } = await execute({ parameters: parameters() });

		expect(error !== undefined || items.length === 1203).toBe(true);
	});

	test('a list in XML, which is not read, is no empty list', async () => {
		gateway(1, () => [
			200,
			'<SentDataResult><CodeResult>100</CodeResult><CountTotal>1</CountTotal><SentData><Row><ReferenceId>a</ReferenceId></Row></SentData></SentDataResult>',
		]);

		const { error } = await execute({ parameters: parameters() });

		expect(error).toBeDefined();
	});

	test('a Limit that is no number is refused, and not taken for an empty list', async () => {
		gateway(5);

		const { error } = await execute({
			parameters: parameters({ returnAll: false, limit: '={{ $json.missing }}' }),
		});

		expect(error).toBeDefined();
	});
});
