// eslint-disable-next-line @n8n/community-nodes/no-restricted-imports -- only tests have a server
import { createServer, get, type ClientRequest } from 'node:http';
import { sleep } from 'n8n-workflow';
import { createClaims, type HttpAnswer } from '../../../nodes/Esms/channels/claims';

/** Sleeps as long as it is told, unless a test makes time fly. */
const pauses = { areSkipped: false };
jest.mock('n8n-workflow', () => {
	const actual = jest.requireActual<{ sleep: (ms: number) => Promise<void> }>('n8n-workflow');
	return {
		...actual,
		sleep: async (ms: number) => await actual.sleep(pauses.areSkipped ? 0 : ms),
	};
});
afterEach(() => void (pauses.areSkipped = false));

/** An answer that is closed by hand. */
class Answer implements HttpAnswer {
	statusCode = 200;

	writableEnded = false;

	private close = () => {};

	once(_event: 'close', listener: () => void) {
		this.close = listener;
	}

	end(statusCode: number): this {
		this.statusCode = statusCode;
		this.writableEnded = true;
		this.close();
		return this;
	}

	hangUp(): this {
		this.close();
		return this;
	}
}

/** Long enough for what doesn't have to wait. */
const settled = async () => await sleep(10);

describe('a claim', () => {
	it('is the first call’s, and no other’s once n8n has taken the report over', async () => {
		const { claim } = createClaims(10);
		const first = new Answer();
		expect(await claim('a', first)).toBe(true);
		first.end(200);
		for (let round = 0; round < 3; round++) expect(await claim('a', new Answer())).toBe(false);
		expect(await claim('b', new Answer())).toBe(true);
	});

	it.each([500, 503, 409, 404])('is free again after %d', async (status) => {
		const { claim } = createClaims(10);
		const first = new Answer();
		await claim('a', first);
		first.end(status);
		expect(await claim('a', new Answer())).toBe(true);
	});

	it('keeps the calls waiting that come meanwhile; one of them takes a failed one’s place', async () => {
		const { claim } = createClaims(10);
		const first = new Answer();
		await claim('a', first);
		const told: boolean[] = [];
		const answers = [new Answer(), new Answer(), new Answer()];
		const calls = answers.map(async (answer) => {
			told.push(await claim('a', answer));
			if (told.length === 1) answer.end(200);
		});
		await settled();
		expect(told).toEqual([]);
		first.end(500);
		await Promise.all(calls);
		expect(told).toEqual([true, false, false]);
	});

	it('is released on demand', async () => {
		const { claim, release } = createClaims(10);
		await claim('a', new Answer());
		release('a');
		expect(await claim('a', new Answer())).toBe(true);
		release('never claimed');
	});

	it('is not freed by a call whose claim was released before', async () => {
		const { claim, release } = createClaims(10);
		const early = new Answer();
		await claim('a', early);
		release('a');
		const late = new Answer();
		await claim('a', late);
		early.end(500);
		late.end(200);
		await settled();
		expect(await claim('a', new Answer())).toBe(false);
	});

	it('is remembered for the newest reports only', async () => {
		const { claim } = createClaims(1_000);
		for (let index = 0; index < 3_000; index++) {
			const answer = new Answer();
			expect(await claim(`flood:${index}`, answer)).toBe(true);
			answer.end(200);
		}
		expect(await claim('flood:2000', new Answer())).toBe(false);
		expect(await claim('flood:2999', new Answer())).toBe(false);
		expect(await claim('flood:1999', new Answer())).toBe(true);
	});
});

// A gateway that waits ten seconds for a database that is locked for twenty.
describe('a gateway that hung up before n8n was done', () => {
	it.each([
		[500, true],
		[200, false],
	])(
		'has its repetition decided by what n8n answers then: after %d, %p',
		async (status, isFree) => {
			const { claim } = createClaims(10);
			const first = new Answer();
			await claim('a', first);
			first.hangUp();
			const again = claim('a', new Answer());
			first.end(status);
			expect(await again).toBe(isFree);
		},
	);

	it('has its repetition answered after half a minute without an answer of n8n', async () => {
		pauses.areSkipped = true;
		const { claim } = createClaims(10);
		await claim('a', new Answer());
		expect(await claim('a', new Answer())).toBe(false);
	});

	it('has its way free again when n8n has not answered after a minute', async () => {
		pauses.areSkipped = true;
		const { claim } = createClaims(10);
		const first = new Answer();
		await claim('a', first);
		first.hangUp();
		for (let turn = 0; turn < 300; turn++) await sleep(0);
		pauses.areSkipped = false;
		expect(await claim('a', new Answer())).toBe(true);
	});

	it('leaves an answer of Node behind that tells so', async () => {
		const { claim } = createClaims(10);
		const calls: ClientRequest[] = [];
		const server = createServer(async (_request, response) => {
			await claim('a', response);
			calls[0]!.destroy();
			await sleep(100);
			response.statusCode = 500;
			response.end('{}');
		}).listen(0);
		try {
			const { port } = server.address() as { port: number };
			await new Promise<void>((resolve) => {
				calls.push(get({ port }).on('error', () => resolve()));
			});
			expect(await claim('a', new Answer())).toBe(true);
		} finally {
			server.close();
		}
	});
});
