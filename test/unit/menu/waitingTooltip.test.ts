import { waitingTooltip } from '../../../nodes/Esms/menu/waitingTooltip';
import { resources } from '../../../nodes/Esms/resources';

const operations = resources.flatMap(({ value, operations: all }) =>
	all.map((operation) => ({ ...operation, place: `${value}.${operation.value}` })),
);
test('a node that waits says for what, in the words of its channel', () => {
	const tooltip = waitingTooltip(resources);
	for (const { place, shape, channel } of operations) {
		const told = `"${place}":${JSON.stringify(channel.words.waiting)}`;
		expect([place, tooltip.includes(told)]).toEqual([place, shape === 'wait']);
	}
	// Two braces would end the expression.
	expect(tooltip.slice(4, -2)).not.toMatch(/[{}]{2}/);
});
