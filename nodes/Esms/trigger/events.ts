import { channels } from '../channels';
import { alphabetical } from '../domain/alphabetical';

/** What can start a workflow, in the order of the outputs. */
export const eventOptions = alphabetical(
	channels.flatMap(({ events }) => events),
	({ name }) => name,
);
