import type { Message } from '../world/messages.mts';
import type { World } from '../world/world.mts';

const WEEK = 7 * 24 * 3_600_000;

/**
 * The message that a status query finds: of the same account, at most 7 days old, and not younger than the
 * settable delay in which the service answers 105 (esms-api 3.13).
 */
export function findMessage(world: World, apiKey: string, id: string): Message | undefined {
	const { settings } = world;
	const message = world.messages.get(id);
	if (!message || message.account !== apiKey) return undefined;
	const age = world.now() - message.acceptedAt;
	const visible = !message.sandbox || settings.sandboxStored;
	return visible && age >= settings.statusDelayMs && age <= WEEK ? message : undefined;
}
