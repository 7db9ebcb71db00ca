import { SUBTITLE_ROOM } from '../domain/subtitleRoom';
import type { Resource } from '../operation/operation';
import { byOperation, CHOSEN } from './byOperation';

/**
 * The operation and its resource by the names of the menus, below the node on the canvas. Where both have
 * no room, the operation alone is clear: its name says what it calls or sends.
 */
export function subtitle(resources: readonly Resource[]): string {
	const names = byOperation(resources, (operation, resource) => {
		const both = `${operation.name}: ${resource.name}`;
		return both.length > SUBTITLE_ROOM ? operation.name : both;
	});
	return `={{ (${JSON.stringify(names)})[${CHOSEN}] }}`;
}
