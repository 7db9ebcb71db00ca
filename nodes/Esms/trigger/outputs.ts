import type { ExpressionString } from 'n8n-workflow';
import { eventOptions } from './events';

const named = eventOptions.map(({ name, value }) => ({
	type: 'main',
	displayName: name,
	event: value,
}));

/** One output, or one for each chosen event, as the parameters say. */
export const outputs: ExpressionString = `={{ $parameter["outputs"] === "perEvent" ? ${JSON.stringify(
	named,
)}.filter((output) => $parameter["events"].includes(output.event)) : ["main"] }}`;
