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
