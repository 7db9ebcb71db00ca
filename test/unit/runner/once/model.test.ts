/**
 * A random eSMS and a random n8n around the real runner: eSMS accepts, refuses, turns away, holds ids or doesn't,
 * and its answers are lost or come from something on the way; executions fail, are killed, cancelled, started by
 * hand, overlap, and are retried once or often, with the workflow of then or a repaired one.
 *
 * What must hold (`model/truth.ts`): a message is accepted at most once within the id's life; nobody is told that it
 * was sent when it wasn't, nor that it was refused or not sent when it may have been; and once eSMS answers
 * honestly, every retry comes to an end.
 *
 * Not played: operations that wait for a report, and lists as tools. A person's own mistakes aren't judged either,
 * such as one key for two texts in a list.
 */
import fc from 'fast-check';
import { clock as mockClock } from './model/clock';
import { N8n } from './model/n8n';
import { scripts, type Script } from './model/script';

jest.mock('n8n-workflow', () => {
	const { LightError } =
		jest.requireActual<typeof import('./model/lightError')>('./model/lightError');
	return {
		...jest.requireActual<object>('n8n-workflow'),
		NodeApiError: LightError,
		NodeOperationError: LightError,
		sleep: async (ms: number) => {
			mockClock.now += ms;
		},
	};
});

const { now } = Date;
const { stackTraceLimit } = Error;
beforeAll(() => {
	Date.now = () => mockClock.now;
	Error.stackTraceLimit = 0;
});
afterAll(() => {
	Date.now = now;
	Error.stackTraceLimit = stackTraceLimit;
});

// eslint-disable-next-line @n8n/community-nodes/no-restricted-globals -- only tests have switches
const { MODEL_CASES = '150000', MODEL_SEED = '20260302' } = process.env;

test(`a message is accepted once, and told truly, in ${MODEL_CASES} cases (seed ${MODEL_SEED})`, async () => {
	const { counterexample, numRuns } = await fc.check(
		fc.asyncProperty(scripts, async (script) => await new N8n(script.world).play(script)),
		{ numRuns: Number(MODEL_CASES), seed: Number(MODEL_SEED) },
	);
	if (counterexample) throw new Error(`In case ${numRuns}:\n${await storyOf(counterexample[0])}`);
	expect(numRuns).toBe(Number(MODEL_CASES));
}, 3_600_000);

/** What happens in a case, line by line, and what is wrong at the end. */
async function storyOf(script: Script): Promise<string> {
	const story = [fc.stringify(script)];
	try {
		await new N8n(script.world, (line) => story.push(line())).play(script);
	} catch (error) {
		story.push(String(error));
	}
	return story.join('\n');
}
