import type { INodeParameters } from 'n8n-workflow';
import type { Ending } from '../channels/channel';
import type { Operation } from './operation';

/** An output for one outcome of the waiting. */
export interface OutcomeOutput {
	type: 'main';
	displayName: string;
	outcome: string;
	/** What the called person pressed. */
	key?: string;
}

/** What an operation can be split by, when its form offers 'One per Outcome'. */
export interface Split {
	endings: readonly Ending[];
	/** Whether its form offers keys that have an output of their own. */
	hasKeys: boolean;
}

/** Undefined for an operation with one output. */
export function splitOf({ shape, channel, properties }: Operation): Split | undefined {
	const has = (name: string) => properties.some((property) => property.name === name);
	return shape === 'wait' && has('outputs')
		? { endings: channel.endings, hasKeys: has('keys') }
		: undefined;
}

/**
 * The outputs of a node with these parameters when 'Outputs' is 'One per Outcome', otherwise none of
 * their own. The first one is for the time limit, because n8n itself sends the items on there. n8n
 * evaluates the source of this function in an expression, so it uses nothing from outside.
 */
export function outcomeOutputs(
	parameters: INodeParameters,
	split: Split | undefined,
): OutcomeOutput[] {
	if (split === undefined || parameters.outputs !== 'perOutcome') return [];
	const chosen = split.hasKeys ? parameters.keys : [];
	const keys = Array.isArray(chosen) ? chosen.map(String) : [];
	const [main, ...others] = split.endings.map(({ displayName, outcome }): OutcomeOutput => {
		return { type: 'main', displayName, outcome };
	});
	return [
		{ type: 'main', displayName: 'Timeout', outcome: 'timeout' },
		...keys.map((key): OutcomeOutput => {
			return { type: 'main', displayName: `Key ${key}`, outcome: main!.outcome, key };
		}),
		main!,
		...others,
	];
}
