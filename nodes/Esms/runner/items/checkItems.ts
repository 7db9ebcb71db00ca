import type { SendOperation } from '../../operation/operation';
import { createBreath } from './breath';
import { fromThrown, type ItemError } from './itemError';
import { prepareItem } from './prepareItem';
import type { Session } from './session';

/** What the reading of all items found, before anything was sent. */
export interface Check {
	/** What is wrong, in the order of the items. */
	wrong: ItemError[];
	/** The values of each item, to be used when its turn comes. */
	values: Array<Map<string, unknown>>;
}

/**
 * Reads and checks all items before the first request (design 3.6). Their values are kept: evaluating
 * expressions is most of the work of a send (docs/benchmarks.md), and the values are a tenth of what n8n keeps of an item.
 */
export async function checkItems(
	operation: SendOperation,
	itemCount: number,
	session: Session,
): Promise<Check> {
	const wrong: ItemError[] = [];
	const values: Check['values'] = new Array(itemCount);
	const breathe = createBreath();
	for (let index = 0; index < itemCount && !session.control.signal?.aborted; index++) {
		await breathe();
		const read = session.read(index, (values[index] = new Map()));
		try {
			const prepared = await prepareItem(operation, read, session);
			if (!prepared.ok) wrong.push(prepared.why);
		} catch (thrown) {
			wrong.push(fromThrown(session.connection.node, index, thrown));
		}
	}
	return { wrong, values };
}
