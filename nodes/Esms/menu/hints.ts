import type { NodeHint } from 'n8n-workflow';
import type { Resource } from '../operation/operation';
import { byOperation, CHOSEN } from './byOperation';

/** Below a node that sent: accepted is not arrived. One for each channel, in its words. */
export function hints(resources: readonly Resource[]): NodeHint[] {
	const words = byOperation(resources, ({ effect, shape, channel }) =>
		effect === 'send' && shape !== 'wait' ? channel.words.accepted : undefined,
	);
	return [...new Set(Object.values(words))].map((message) => {
		const operations = Object.keys(words).filter((name) => words[name] === message);
		return {
			message,
			type: 'info',
			location: 'outputPane',
			whenToDisplay: 'afterExecution',
			displayCondition: `={{ ${JSON.stringify(operations)}.includes(${CHOSEN}) }}`,
		};
	});
}
