import nock from 'nock';
import type { IDataObject } from 'n8n-workflow';
import { closeNetwork } from './closedNetwork';
import { execute, retryByHand, type Outcome } from './engine';

closeNetwork();

const PATH = '/MainService.svc/json/SendMultipleSMSBrandname_json/';
const AD = 'DEMOSHOP giam 20%';

const parameters = (options: IDataObject = {}): IDataObject => ({
	resource: 'sms',
	operation: 'sendAdvertising',
	phone: '={{ $json.phone }}',
	message: `={{ $json.text ?? "${AD}" }}`,
	brandname: { __rl: true, mode: 'name', value: 'DEMOSHOP' },
	options,
});

interface Sent extends IDataObject {
	Phones: string[];
	Content: string;
	RequestId: string;
}

type Answer = IDataObject | 'cut';

/**
 * Accepts every request, with an id that tells its first number, unless `answer` says otherwise. Returns
 * the requests' bodies, a list that grows.
 */
function gateway(answer: (body: Sent, earlier: Sent[]) => Answer | undefined = () => undefined) {
	const bodies: Sent[] = [];
	nock('https://rest.esms.vn')
		.persist()
		.post(PATH)
		.reply((_uri, body) => {
			const sent = body as Sent;
			const reply = answer(sent, [...bodies]);
			bodies.push(sent);
			return reply === 'cut'
				? [502, '<html>Bad gateway</html>']
				: [200, reply ?? { CodeResult: '100', CountRegenerate: 0, SMSID: idOf(sent) }];
		});
	return bodies;
}

const idOf = ({ Phones }: Pick<Sent, 'Phones'>) => `id-${Phones[0]}`;
const no = (CodeResult: string): IDataObject => ({ CodeResult, ErrorMessage: 'No' });
const repeated = { CodeResult: '124', CountRegenerate: 0, ErrorMessage: 'Request exist 1' };

const numbers = (count: number, from = 0): string[] =>
	Array.from({ length: count }, (_, index) => `09${String(10_000_000 + from + index)}`);
const rows = (phones: unknown[], text?: string): IDataObject[] =>
	phones.map((phone) => ({ phone, ...(text !== undefined && { text }) }) as IDataObject);

const links = ({ items }: Outcome) => items.map(({ pairedItem }) => pairedItem);
const inOrder = (count: number) => Array.from({ length: count }, (_, item) => ({ item }));
const continues = { onError: 'continueRegularOutput' as const };

describe('how many requests', () => {
	test.each([
		[30, [30]],
		[5000, [5000]],
		[5010, [2505, 2505]],
		[12_000, [4000, 4000, 4000]],
	])(
		'%i rows make requests of %j different numbers',
		async (count, sizes) => {
			const bodies = gateway();
			const phones = numbers(count);

			const outcome = await execute({
				parameters: parameters({ maxParallelRequests: 1 }),
				items: rows(phones),
			});

			expect(bodies.map(({ Phones }) => Phones.length)).toEqual(sizes);
			expect(bodies.flatMap(({ Phones }) => Phones)).toEqual(phones);
			expect(new Set(bodies.map(({ RequestId }) => RequestId)).size).toBe(sizes.length);
			expect(outcome.items.map(({ json }) => json.phone)).toEqual(phones);
			expect(links(outcome)).toEqual(inOrder(count));
			const requestOf = new Map(
				bodies.flatMap((body) => body.Phones.map((phone) => [phone, body])),
			);
			for (const { json } of outcome.items) {
				const body = requestOf.get(String(json.phone))!;
				expect([json.messageId, json.requestId, json.recipientCount]).toEqual([
					idOf(body),
					body.RequestId,
					body.Phones.length,
				]);
			}
		},
		20_000,
	);
});

describe('too few', () => {
	const items = rows(numbers(29));
	const message =
		'Advertising needs at least 30 different phone numbers with the same text; here are 29';

	test('29 rows stop the node before any request', async () => {
		const bodies = gateway();

		const { error, items: output } = await execute({ parameters: parameters(), items });

		expect(error?.message).toBe(message);
		expect(error?.description).toMatch(/^Nothing was sent or charged.* Add recipients/);
		expect(output).toEqual([]);
		expect(bodies).toEqual([]);
	});

	test('29 rows become 29 error items under continue on fail', async () => {
		const bodies = gateway();

		const outcome = await execute({ parameters: parameters(), items, settings: continues });

		expect(bodies).toEqual([]);
		expect(links(outcome)).toEqual(inOrder(29));
		for (const { json } of outcome.items) {
			expect(json.error).toMatchObject({
				message,
				code: 'TOO_FEW_RECIPIENTS',
				outcome: 'notSent',
				retryable: false,
			});
		}
	});

	test('repeated numbers do not count, and neither do invalid ones', async () => {
		const bodies = gateway();
		const phones = numbers(29);

		const { error } = await execute({
			parameters: parameters(),
			items: rows([...phones, phones[0], '123']),
		});

		expect(error?.message).toBe(message);
		expect(error?.description).toMatch(
			/Not counted: row 30 \(“\d{3}…\d{3}”\) came before; row 31 \(“123”\) has 3 digits/,
		);
		expect(error?.description).not.toContain(phones[0]);
		expect(bodies).toEqual([]);
	});
});

describe('a list in the field for one number', () => {
	const all = numbers(31);

	test.each<[string, unknown]>([
		['with commas', all.join(', ')],
		['with line breaks', all.join('\n')],
		['with slashes', all.join('/')],
		['with spaces', all.join(' ')],
		['from an expression', all],
	])('is refused, and nothing is sent: %s', async (_, phone) => {
		const bodies = gateway();
		const { error, items } = await execute({
			parameters: parameters(),
			items: [{ phone } as IDataObject],
		});
		expect(error?.message).toMatch(/^The 'Phone' holds 31 numbers/);
		expect(error?.description).toMatch(/Split Out/);
		expect(items).toEqual([]);
		expect(bodies).toEqual([]);
	});

	test('is never green, and leaves the other rows alone', async () => {
		const bodies = gateway();
		const outcome = await execute({
			parameters: parameters(),
			items: [...rows(all), { phone: all.join(', ') }],
			settings: continues,
		});
		expect(bodies).toHaveLength(1);
		expect(links(outcome)).toEqual(inOrder(32));
		expect(outcome.items.at(-1)?.json.error).toMatchObject({
			code: 'INVALID_INPUT',
			outcome: 'notSent',
		});
		expect(outcome.items.filter(({ json }) => json.accepted === true)).toHaveLength(31);
	});
});

test('repeated and invalid numbers are set aside, each row with its own output in input order', async () => {
	const bodies = gateway();
	const phones = numbers(30);
	const written = [
		...phones.slice(0, 10),
		`+84 ${phones[3]!.slice(1)}`,
		'12',
		'02438123456',
		...phones.slice(10),
		'',
	];

	const outcome = await execute({ parameters: parameters(), items: rows(written) });

	expect(bodies.map(({ Phones }) => Phones)).toEqual([phones]);
	expect(outcome.status).toBe('success');
	expect(links(outcome)).toEqual(inOrder(34));
	const aside = outcome.items.filter(({ json }) => json.accepted === false);
	expect(aside.map(({ pairedItem }) => pairedItem)).toEqual(
		[10, 11, 12, 33].map((item) => ({ item })),
	);
	expect(aside.map(({ json }) => json.phone)).toEqual([phones[3], '12', '02438123456', '']);
	const reasons = aside.map(({ json }) => String(json.reason));
	expect(reasons[0]).toContain('same as that of row 4');
	expect(reasons[1]).toContain('has 2 digits');
	expect(reasons[2]).toContain('is a landline');
	expect(reasons[3]).toContain('is empty');
	for (const reason of reasons) expect(reason).toMatch(/; nothing was sent for this item$/);
	const sent = outcome.items.filter(({ json }) => json.accepted === true);
	expect(sent.map(({ json }) => json.phone)).toEqual(phones);
});

describe('groups', () => {
	test('two texts make two requests, in input order at the output', async () => {
		const bodies = gateway();
		const [first, second] = [rows(numbers(30), 'A'), rows(numbers(31, 100), 'B')];
		const mixed = second.flatMap((row, index) => (first[index] ? [first[index], row] : [row]));

		const outcome = await execute({
			parameters: parameters({ maxParallelRequests: 1 }),
			items: mixed,
		});

		expect(bodies.map(({ Content, Phones }) => [Content, Phones.length])).toEqual([
			['A', 30],
			['B', 31],
		]);
		expect(outcome.items.map(({ json }) => json.phone)).toEqual(mixed.map(({ phone }) => phone));
		expect(links(outcome)).toEqual(inOrder(61));
	});

	test('the same number may stand in two groups', async () => {
		const bodies = gateway();
		const phones = numbers(30);

		const { items } = await execute({
			parameters: parameters(),
			items: [...rows(phones, 'A'), ...rows(phones, 'B')],
		});

		expect(bodies.map(({ Phones }) => Phones)).toEqual([phones, phones]);
		expect(items.every(({ json }) => json.accepted === true)).toBe(true);
	});

	test.each([
		['goes out under continue on fail', continues, ['B']],
		['stays, too, when the node stops', {}, []],
	])('beside a group that is too small, the other %s', async (_name, settings, contents) => {
		const bodies = gateway();

		const { items, error } = await execute({
			parameters: parameters(),
			items: [...rows(numbers(5), 'A'), ...rows(numbers(30, 100), 'B')],
			settings,
		});

		expect(bodies.map(({ Content }) => Content)).toEqual(contents);
		if (contents.length === 0) {
			expect(error?.message).toContain('here are 5');
		} else {
			expect(items.map(({ json }) => ('error' in json ? 'error' : json.accepted))).toEqual([
				...Array.from({ length: 5 }, () => 'error'),
				...Array.from({ length: 30 }, () => true),
			]);
		}
	});

	test('a row with an empty text fails alone under continue on fail', async () => {
		const bodies = gateway();

		const outcome = await execute({
			parameters: parameters(),
			items: [{ phone: '0999999999', text: '' }, ...rows(numbers(30))],
			settings: continues,
		});

		expect(bodies).toHaveLength(1);
		expect(outcome.items[0]!.json.error).toMatchObject({
			message: "The 'Message' is empty",
			outcome: 'notSent',
		});
		expect(links(outcome)).toEqual(inOrder(31));
	});

	test.each([422, 423])('a text of %i characters', async (length) => {
		const bodies = gateway();

		const { error } = await execute({
			parameters: parameters(),
			items: rows(numbers(30), 'a'.repeat(length)),
		});

		expect(bodies).toHaveLength(length === 422 ? 1 : 0);
		expect(error?.message).toBe(
			length === 422
				? undefined
				: "The 'Message' has 423 characters; advertising takes at most 422",
		);
	});
});

/** The saved execution of a workflow whose message was changed before the retry. */
function withMessage(data: Outcome['data'], message: string): Outcome['data'] {
	const copy = JSON.parse(JSON.stringify(data)) as Outcome['data'];
	for (const { node } of copy.executionData!.nodeExecutionStack) {
		node.parameters = { ...node.parameters, message };
	}
	return copy;
}

describe('no message twice', () => {
	const phones = numbers(12_000);
	const items = rows(phones);
	const SECOND = phones[4000];
	// Two requests of 2,505, where two are enough: thousands of rows take seconds.
	const fewer = items.slice(0, 5010);
	const LATER_INDEX = 2505;
	const LATER = phones[LATER_INDEX];

	test('Retry on Fail repeats the refused request alone, and keeps the ids of the others', async () => {
		const bodies = gateway(({ Phones }, earlier) =>
			Phones[0] === SECOND && !earlier.some((body) => body.Phones[0] === SECOND)
				? no('103')
				: undefined,
		);

		const outcome = await execute({
			parameters: parameters(),
			items,
			settings: { retryOnFail: true, maxTries: 2 },
		});

		expect(outcome.status).toBe('success');
		expect(bodies.map(({ Phones }) => Phones[0]).sort()).toEqual(
			[phones[0], SECOND, SECOND, phones[8000]].sort(),
		);
		const [refused, accepted] = bodies.filter(({ Phones }) => Phones[0] === SECOND);
		expect(accepted!.RequestId).not.toBe(refused!.RequestId);
		expect(outcome.items.map(({ json }) => json.messageId)).toEqual(
			phones.map((_, index) => idOf({ Phones: [phones[index - (index % 4000)]!] })),
		);
		expect(links(outcome)).toEqual(inOrder(12_000));
	});

	test('one refused request fails its own rows under continue on fail', async () => {
		gateway(({ Phones }) => (Phones[0] === LATER ? no('201') : undefined));

		const outcome = await execute({ parameters: parameters(), items: fewer, settings: continues });

		const failed = outcome.items.flatMap(({ json }, index) => (json.error ? [index] : []));
		expect(failed).toEqual(Array.from({ length: 2505 }, (_, index) => 2505 + index));
		expect(outcome.items[2505]!.json.error).toMatchObject({ code: '201', outcome: 'refused' });
		expect(links(outcome)).toEqual(inOrder(5010));
	});

	test('one refused request stops the node, which tells the ids of the accepted ones', async () => {
		gateway(({ Phones }) => (Phones[0] === LATER ? no('103') : undefined));

		const { error } = await execute({
			parameters: parameters({ maxParallelRequests: 1 }),
			items: fewer,
		});

		expect(error?.message).toBe('The balance of the eSMS account is too low (code 103): No');
		expect(error?.description).toContain(
			"eSMS accepted 2505 of the 5010 messages (their IDs can't be shown here: look in SMS → Get Many).",
		);
	});

	test('a lost answer is asked for again under the same RequestId', async () => {
		const bodies = gateway((_body, earlier) => (earlier.length === 0 ? 'cut' : repeated));

		const outcome = await execute({ parameters: parameters(), items: rows(numbers(30)) });

		expect(bodies).toHaveLength(2);
		expect(bodies[1]).toEqual(bodies[0]);
		expect(outcome.items).toHaveLength(30);
		for (const { json } of outcome.items) {
			expect(json).toMatchObject({ accepted: true, code: '124', duplicate: true, messageId: '' });
		}
		expect(links(outcome)).toEqual(inOrder(30));
	});

	test('an answer that stays lost is unknown for every row, and is asked for by Retry on Fail', async () => {
		const bodies = gateway((_body, earlier) => (earlier.length < 3 ? 'cut' : repeated));

		const { items: output } = await execute({
			parameters: parameters(),
			items: rows(numbers(30)),
			settings: { retryOnFail: true, maxTries: 2 },
		});

		expect(new Set(bodies.map(({ RequestId }) => RequestId)).size).toBe(1);
		expect(bodies).toHaveLength(4);
		expect(output.every(({ json }) => json.duplicate === true)).toBe(true);
	});

	/** A gateway that keeps its promise about RequestIds. */
	const honest = () =>
		gateway(({ RequestId }, earlier) =>
			earlier.some((body) => body.RequestId === RequestId) ? repeated : undefined,
		);

	// Once a defect: the requests of one list carry the same RequestId, so eSMS takes the first alone.
	test('an own key does not make the second request of a list a repetition', async () => {
		honest();

		const { items: output } = await execute({
			parameters: parameters({ duplicateProtection: 'ownKey', duplicateKey: 'camp-a' }),
			items,
		});

		expect(output.filter(({ json }) => json.duplicate === true)).toHaveLength(0);
	});

	test('further requests of a list take ids that nobody types as a key', async () => {
		const bodies = gateway();
		await execute({
			parameters: parameters({ duplicateProtection: 'ownKey', duplicateKey: 'sale' }),
			items: fewer,
		});
		expect(bodies.map(({ RequestId }) => RequestId).sort()).toEqual([
			expect.stringMatching(/^n8n-[0-9a-f]{40}$/),
			'sale',
		]);
	});

	test('what is left of a list does not pass for a repetition of its first request', async () => {
		const bodies = gateway(({ Phones, RequestId }, earlier) => {
			const isFirst = earlier.every((body) => body.Phones[0] !== LATER);
			if (Phones[0] === LATER && isFirst) return no('103');
			return RequestId === 'sale' && earlier.length > 1 ? repeated : undefined;
		});
		const setup = {
			parameters: parameters({ duplicateProtection: 'ownKey', duplicateKey: 'sale' }),
			items: fewer,
		};
		const failed = await execute(setup);
		const retried = await retryByHand(failed, setup);
		expect(retried.status).toBe('success');
		expect(retried.items.filter(({ json }) => json.duplicate === true)).toEqual([]);
		expect(bodies).toHaveLength(3);
	});

	test('a retry with a repaired list sends to nobody twice', async () => {
		const bodies = gateway(({ Phones }, earlier) =>
			Phones[0] === LATER && earlier.length < 2 ? no('103') : undefined,
		);
		const setup = { parameters: parameters(), items: fewer, settings: continues };
		const failed = await execute({ ...setup, settings: {} });
		expect(failed.error?.message).toContain('(code 103)');
		// A person has corrected the text of the last row, which makes other groups.
		const text = `={{ $execution.id === "42" || $itemIndex < ${LATER_INDEX} ? "${AD}" : "${AD}!" }}`;
		await retryByHand(
			{ ...failed, data: withMessage(failed.data, text) },
			{ ...setup, parameters: { ...parameters(), message: text } },
		);
		const sentTo = bodies
			.filter((_, index) => index !== bodies.findIndex(({ Phones }) => Phones[0] === LATER))
			.flatMap(({ Phones }) => Phones);
		expect(sentTo).toHaveLength(new Set(sentTo).size);
		expect(sentTo).toHaveLength(5010);
	});

	test('by content, the same list is sent once, in whatever execution', async () => {
		const bodies = honest();
		const setup = {
			parameters: parameters({ duplicateProtection: 'content' }),
			items: rows(numbers(30)),
		};

		await execute({ ...setup, executionId: '1' });
		const { items: output } = await execute({ ...setup, executionId: '2' });

		expect(bodies[1]!.RequestId).toBe(bodies[0]!.RequestId);
		expect(output.every(({ json }) => json.duplicate === true)).toBe(true);
	});
});

describe('a time that rows have written', () => {
	test.each([
		['2027-01-01T09:00:00', 1],
		['2027-01-01T09:01:00', 2],
	])('is compared as it was written: with %s, %i requests', async (other, requests) => {
		const bodies = gateway();
		const items = rows(numbers(60)).map((row, index) => ({
			...row,
			at: index < 30 ? '2027-01-01T09:00:00' : other,
		}));
		await execute({ parameters: parameters({ sendAt: '={{ $json.at }}' }), items });
		expect(bodies).toHaveLength(requests);
	});
});

test('a list without any number that can be used does not end green', async () => {
	const bodies = gateway();
	const items = rows(['none', '', '12', ...Array.from({ length: 30 }, () => 'x')]);
	const { error } = await execute({ parameters: parameters(), items });
	expect(error?.message).toContain('here are 0');
	const { items: output } = await execute({ parameters: parameters(), items, settings: continues });
	expect(output).toHaveLength(33);
	expect(output.every(({ json }) => json.error !== undefined)).toBe(true);
	expect(bodies).toEqual([]);
});

describe('a time that is told by the clock', () => {
	/** Each look at the clock finds it a millisecond later, as with thousands of rows. */
	beforeEach(() => {
		let now = Date.parse('2027-01-01T00:00:00Z');
		jest.spyOn(Date, 'now').mockImplementation(() => (now += 1));
	});
	afterEach(() => jest.restoreAllMocks());

	const setup = {
		parameters: parameters({ sendAt: '={{ $now.plus({ hours: 1 }) }}', maxParallelRequests: 1 }),
		items: rows(numbers(300)),
		settings: continues,
	};

	// Once a defect: each second makes a request of its own, and one under 30 rows is refused.
	test('does not split the rows into groups by the second', async () => {
		const bodies = gateway();

		await execute(setup);

		expect(bodies.map(({ Phones }) => Phones.length)).toEqual([300]);
	});

	// Once a defect: a retry groups the rows anew, and accepted ones are in a request that looks new.
	test('does not make Retry on Fail send to a number twice', async () => {
		const accepted: string[] = [];
		gateway(({ Phones }, earlier) => {
			if (earlier.length === 0) return no('201');
			accepted.push(...Phones);
			return undefined;
		});

		await execute({ ...setup, settings: { ...continues, retryOnFail: true, maxTries: 2 } });

		expect(accepted).toHaveLength(new Set(accepted).size);
	});
});
