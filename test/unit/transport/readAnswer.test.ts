/** Of a message only its own answer is believed, and only what is documented to mean “not accepted” is a refusal. */
import { sms } from '../../../nodes/Esms/channels/sms';
import { voice } from '../../../nodes/Esms/channels/voice';
import type { ApiRequest, RawAnswer } from '../../../nodes/Esms/transport/apiRequest';
import { readAnswer } from '../../../nodes/Esms/transport/readAnswer';

const REQUEST: ApiRequest = { host: 'sms', method: 'POST', operation: 'x' };

const read = (text: string, status = 200, isMessage = true, tables = [sms.codes.send]) => {
	const answer: RawAnswer = { status, text, headers: {} };
	return readAnswer(answer, { ...REQUEST, ...(isMessage && { startsMessage: true }) }, tables);
};
const outcomeOf = (...args: Parameters<typeof read>) => {
	const attempt = read(...args);
	return attempt.ok ? 'accepted' : attempt.failure.outcome;
};

const ID = '"SMSID":"5b1d6c0e9f7a4d3f8a2240b6d1c7e93f118"';

describe('a message', () => {
	it.each<[string, string, number]>([
		['a code of its table', '{"CodeResult":"103"}', 200],
		['the code as a number', '{"CodeResult":103}', 200],
		['with the status of a refusal', '{"CodeResult":"103"}', 400],
		['too fast', '{"CodeResult":"160"}', 200],
		['146, which is documented with an id (esms-api 3.1)', `{"CodeResult":"146",${ID}}`, 200],
		['the documented refusal without a code (esms-api 3.1)', '{"error":"Invalid request"}', 400],
		['seen before', '{"CodeResult":"124"}', 200],
		['its code beside an empty id', '{"CodeResult":"103","SMSID":""}', 200],
		['its code beside an id that is nothing', '{"CodeResult":"103","SMSID":null}', 200],
		['the last status below 500', '{"CodeResult":"103"}', 499],
	])('is refused by %s', (_, text, status) => {
		expect(outcomeOf(text, status)).toBe('refused');
	});

	it.each<[string, string, number]>([
		['an id beside another code', `{"CodeResult":"103",${ID}}`, 200],
		['a code that is not documented', '{"CodeResult":"777"}', 200],
		['a code and an id', `{"CodeResult":"777",${ID}}`, 200],
		['zero', '{"CodeResult":"0"}', 200],
		['a code with a zero before it', '{"CodeResult":"0103"}', 200],
		['99, which means several things', '{"CodeResult":"99","ErrorMessage":"Unknown error"}', 200],
		['the code of a query', '{"CodeResponse":"101"}', 200],
		['the code of a gateway', '{"Code":504,"Message":"Gateway Timeout"}', 504],
		['the code of a gateway, with a good status', '{"Code":103}', 200],
		['a documented code with the first 5xx', '{"CodeResult":"103"}', 500],
		['other words that hold the documented ones', '{"error":"Not an invalid request"}', 400],
		['the documented words and more', '{"error":"Invalid request to upstream"}', 400],
		['a documented code with a 5xx', '{"CodeResult":"103"}', 502],
		['seen before with a 5xx', '{"CodeResult":"124"}', 503],
		['a success of a query', '{"CodeResponse":"100","Balance":5}', 200],
		['an error of a framework', '{"error":"upstream timed out"}', 200],
		['an error of a framework, as a bad request', '{"error":"Bad Request"}', 400],
		['the documented words with another status', '{"error":"Invalid request"}', 502],
		['nothing', '', 200],
	])('may have been accepted after %s', (_, text, status) => {
		expect(outcomeOf(text, status)).toBe('unknown');
		const attempt = read(text, status);
		expect(attempt.ok ? '' : attempt.failure.advice).not.toMatch(/nothing was|charged/i);
	});

	it('can be asked again after what is no answer to it, and not after the refusal without a code', () => {
		for (const text of ['{"CodeResult":"777"}', '{"CodeResult":"99"}']) {
			expect(read(text)).toMatchObject({ failure: { retryable: true } });
		}
		expect(read('{"error":"Invalid request"}', 400)).toMatchObject({
			failure: { kind: 'input', code: 'INVALID_REQUEST', retryable: false },
		});
	});

	it('keeps the words of a code under another name, for who has to find the cause', () => {
		const attempt = read('{"CodeResponse":"101","ErrorMessage":"Authorize Failed"}');
		expect(attempt.ok ? '' : attempt.failure.title).toContain('(code 101): Authorize Failed');
	});

	it.each([200, 400, 500])('is accepted by its code, whatever the status: %i', (status) => {
		expect(outcomeOf(`{"CodeResult":"100",${ID}}`, status)).toBe('accepted');
	});

	it('is told that a refusal cost nothing', () => {
		for (const tables of [[sms.codes.send], [voice.codes.send]]) {
			const attempt = read('{"CodeResult":"102"}', 200, true, tables);
			expect(attempt.ok ? '' : attempt.failure.advice).toMatch(
				/^Nothing was sent or charged\. [A-Z]/,
			);
		}
	});
});

describe('a question', () => {
	it.each([
		'{"CodeResult":"777"}',
		'{"CodeResponse":"101"}',
		'{"Code":103}',
		'{"CodeResult":"99"}',
	])('believes whatever code it gets: %s', (text) => {
		expect(outcomeOf(text, 200, false, [])).toBe('refused');
	});

	it('is not told of money', () => {
		const attempt = read('{"CodeResponse":"101"}', 200, false, []);
		expect(attempt.ok ? '' : attempt.failure.advice).toMatch(/^Copy the API Key/);
	});
});

describe('a list', () => {
	const listed = (text: string, answersList?: true) =>
		readAnswer(
			{ status: 200, text, headers: {} },
			{ ...REQUEST, ...(answersList && { answersList }) },
			[],
		);
	const XML = '<R><CodeResponse>100</CodeResponse></R>';

	it('can’t be read in XML, where one entry looks like none', () => {
		expect(listed(XML, true)).toMatchObject({
			ok: false,
			failure: { kind: 'setup', code: 'UNREADABLE', retryable: false, outcome: 'refused' },
		});
	});

	it('is read in JSON, and everything else in both', () => {
		expect(listed('{"CodeResponse":"100"}', true).ok).toBe(true);
		expect(listed('{"CodeResponse":"100"}').ok).toBe(true);
		expect(listed(XML).ok).toBe(true);
	});
});
