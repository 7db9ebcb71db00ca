/** The mistakes that docs/mistakes tells of, tried in n8n's own engine. */
import { textMistakes } from '../docs/mistakes/texts';
import { closeNetwork } from './closedNetwork';
import { execute } from './engine';
import { sendGateway } from './gateway';

closeNetwork();

test.each(textMistakes)('$mistake: $sees', async ({ operation, parameters, item, sees, words }) => {
	const bodies = sendGateway();
	const { items, data } = await execute({
		parameters: { ...operation, ...parameters },
		...(item && { items: [item] }),
		settings: { onError: 'continueRegularOutput' },
	});
	const error = items[0]!.json.error as { message: string; outcome: string } | undefined;
	const hints = data.resultData.runData['Under Test']![0]!.hints ?? [];
	const seen = {
		refused: error?.message ?? '',
		told: hints.map(({ message }) => message).join('\n'),
		read: JSON.stringify(bodies[0] ?? {}),
	};
	expect(bodies).toHaveLength(sees === 'refused' ? 0 : 1);
	expect(error?.outcome).toBe(sees === 'refused' ? 'notSent' : undefined);
	expect(seen[sees]).toMatch(words!);
});

test('no mistake is listed twice', () => {
	expect(new Set(textMistakes.map(({ mistake }) => mistake)).size).toBe(textMistakes.length);
	expect(textMistakes.length).toBeGreaterThan(24);
});
