import type { Operation, Resource } from '../operation/operation';

/** The chosen operation in an expression of n8n, as the names in these tables have it. */
export const CHOSEN = '$parameter["resource"] + "." + $parameter["operation"]';

/** Something about each operation that has it, by `resource.operation`. */
export const byOperation = <T>(
	resources: readonly Resource[],
	about: (operation: Operation, resource: Resource) => T | undefined,
): Record<string, T> =>
	Object.fromEntries(
		resources.flatMap((resource) =>
			resource.operations.flatMap((operation): Array<[string, T]> => {
				const found = about(operation, resource);
				return found === undefined ? [] : [[`${resource.value}.${operation.value}`, found]];
			}),
		),
	);
