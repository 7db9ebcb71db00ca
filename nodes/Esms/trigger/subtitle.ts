import { SUBTITLE_ROOM } from '../domain/subtitleRoom';
import { eventOptions } from './events';

const names = Object.fromEntries(eventOptions.map(({ name, value }) => [value, name]));

/** The chosen events, or how many they are when the canvas would cut their names off. */
export const subtitle = `={{ ((names) => names.join(", ").length > ${SUBTITLE_ROOM} ? names.length + " Events" : names.join(", "))($parameter["events"].map((event) => (${JSON.stringify(names)})[event])) }}`;
