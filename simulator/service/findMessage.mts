import type { Message } from '../world/messages.mts';
import type { Settings } from '../world/settings.mts';
import type { World } from '../world/world.mts';

const WEEK = 7 * 24 * 3_600_000;

/**
 * The message that a status query finds: of the same account, at most 7 days old, and not younger than the
 * settable delay in which the service answers 105 (esms-api 3.13).
 */
export function findMessage(world: World, apiKey: string, id: string): Message | undefined {
	const { settings } = world;
	const message = world.messages.get(id);
	if (!message || message.account !== apiKey || !isNamed(settings, message.id, id))
		return undefined;
	const age = world.now() - message.acceptedAt;
	const visible = !message.sandbox || settings.sandboxStored;
	return visible && age >= settings.statusDelayMs && age <= WEEK ? message : undefined;
}

/** Whether an id that was asked for counts as the one that a send was answered. */
export const isNamed = ({ idLookup }: Settings, answered: string, asked: string): boolean =>
	idLookup === 'tolerant' || asked === answered;

/** Whether a status query doesn't know the result yet. */
export const hasJustFinished = (world: World, finishedAt: number | null): boolean =>
	finishedAt !== null && world.now() - finishedAt < world.settings.statusLagMs;
