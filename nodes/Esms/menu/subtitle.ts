import { SUBTITLE_ROOM } from '../domain/subtitleRoom';
import type { Resource } from '../operation/operation';

/**
 * The operation and its resource by the names of the menus, below the node on the canvas. Where both have
 * no room, the operation alone is clear: its name says what it calls or sends.
 */
export function subtitle(resources: readonly Resource[]): string {
	const names = resources.flatMap((resource) =>
		resource.operations.map(({ value, name }) => {
			const both = `${name}: ${resource.name}`;
			return [`${resource.value}.${value}`, both.length > SUBTITLE_ROOM ? name : both];
		}),
	);
	return `={{ (${JSON.stringify(Object.fromEntries(names))})[$parameter["resource"] + "." + $parameter["operation"]] }}`;
}
