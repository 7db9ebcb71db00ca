import { channels } from '../../../nodes/Esms/channels';
import { hints } from '../../../nodes/Esms/menu/hints';
import { waitingTooltip } from '../../../nodes/Esms/menu/waitingTooltip';
import { resources } from '../../../nodes/Esms/resources';

const operations = resources.flatMap(({ value, operations: all }) =>
	all.map((operation) => ({ ...operation, place: `${value}.${operation.value}` })),
);
const all = hints(resources);
const hintsFor = (place: string) =>
	all.filter(({ displayCondition = '' }) => displayCondition.includes(`"${place}"`));

test.each(operations)(
	'$place has the hint of its channel after a send, and no other',
	(operation) => {
		const { effect, shape, channel, place } = operation;
		const expected = effect === 'send' && shape !== 'wait' ? [channel.words.accepted] : [];
		expect(hintsFor(place).map(({ message }) => message)).toEqual(expected);
	},
);

test('each channel speaks of its own', () => {
	expect(new Set(channels.map(({ words }) => words.accepted)).size).toBe(channels.length);
	expect(all).toHaveLength(channels.length);
});

test('a node that waits says for what, in the words of its channel', () => {
	const tooltip = waitingTooltip(resources);
	for (const { place, shape, channel } of operations) {
		const told = `"${place}":${JSON.stringify(channel.words.waiting)}`;
		expect([place, tooltip.includes(told)]).toEqual([place, shape === 'wait']);
	}
	// Two braces would end the expression.
	expect(tooltip.slice(4, -2)).not.toMatch(/[{}]{2}/);
});
