import { choiceGuard } from './choices';
import { leftoverGuard, sendingOptions, withHidden, type SendingOptions } from './leftovers';
import type { Operation, Resource, SendOperation } from './operation';
import { withOptions } from './optionForms';
import type { Reader } from './reader';

/**
 * The same operations, whose sends end an item before any request when its form holds something that would
 * silently have no effect (design 3.5).
 */
export function guardForms(resources: readonly Resource[]): Resource[] {
	const known = sendingOptions(resources);
	return resources.map((resource) => ({
		...resource,
		operations: resource.operations.map((operation) =>
			operation.effect === 'send' ? guarded(operation, known) : operation,
		),
	}));
}

type Sending = Extract<Operation, { effect: 'send' }>;

function guarded(operation: Sending, known: SendingOptions): Sending {
	const guards = [leftoverGuard(operation, known), choiceGuard(operation)];
	const check = (read: Reader) => {
		for (const guard of guards) guard(read);
	};
	const properties = withOptions(operation.properties, (form) => withHidden(form, known));
	if (operation.shape === 'batch') {
		const draft = (read: Reader) => {
			check(read);
			return operation.draft(read);
		};
		return { ...operation, properties, draft };
	}
	const request: SendOperation['request'] = (read, found) => {
		check(read);
		return operation.request(read, found);
	};
	return { ...operation, properties, request };
}
