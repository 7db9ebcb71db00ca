import type { Resource } from '../operation/operation';
import { byOperation, CHOSEN } from './byOperation';

/** Shown on the node that waits. */
export function waitingTooltip(resources: readonly Resource[]): string {
	const words = byOperation(resources, ({ shape, channel }) =>
		shape === 'wait' ? channel.words.waiting : undefined,
	);
	return `={{ (${JSON.stringify(words)})[${CHOSEN}] + ", for at most " + $parameter["waitLimit"] + " " + $parameter["waitLimitUnit"] }}`;
}
