/** What a person sees of the slips in docs/mistakes.md that are made in forms. */
import nock from 'nock';
import { mistakes } from '../docs/mistakes/forms';
import { closeNetwork } from './closedNetwork';
import { execute } from './engine';

closeNetwork();

test.each(mistakes.map((row) => [row.mistake, row] as const))(
	'%s',
	async (_, { operation, parameters, item = {}, sees, words }) => {
		let asked = 0;
		const answer = { CodeResult: '100', CodeResponse: '100', SMSID: 'id-1', SendStatus: 5 };
		for (const host of ['https://rest.esms.vn', 'https://voiceapi.esms.vn']) {
			const count = () => void (asked += 1);
			nock(host).persist().get(/.*/).reply(200, answer).on('request', count);
			nock(host).persist().post(/.*/).reply(200, answer).on('request', count);
		}

		const { error, items } = await execute({
			parameters: { ...operation, ...parameters },
			items: [item],
		});

		const told = error ? `${error.message} ${error.description}` : JSON.stringify(items);
		if (words) expect(told).toMatch(words);
		expect(error === undefined).toBe(sees !== 'refused');
		expect(asked).toBe(sees === 'refused' ? 0 : 1);
	},
);
