import {
	isResourceLocatorValue,
	NodeOperationError,
	type IDataObject,
	type IExecuteFunctions,
} from 'n8n-workflow';
import { hasGap } from '../domain/expressionGap';
import { isNothing } from '../domain/nothing';
import { parseText } from '../domain/plainText';
import type { Moment } from '../fields/field';
import { namedNode } from '../transport/namedNode';
import { INVALID_INPUT, type Reader } from './reader';
import { writtenIn, type Written } from './writtenIn';

/** What of the run matters for reading. */
export interface Surroundings {
	isEsmsPrivate?: boolean;
	effect?: 'send' | 'read';
	written?: Written;
}

export function bindReader(
	context: IExecuteFunctions,
	itemIndex: number,
	callbackToken: (path: string) => string,
	{ isEsmsPrivate = false, effect = 'send', written = writtenIn(context) }: Surroundings = {},
	/** What is known of this item from an earlier reading. Each evaluation costs. */
	values = new Map<string, unknown>(),
): Reader {
	const refuse = (message: string, advice: string): never => {
		throw new NodeOperationError(namedNode(context.getNode()), message, {
			itemIndex,
			type: INVALID_INPUT,
			description: effect === 'send' ? `Nothing was sent for this item. ${advice}` : advice,
		});
	};

	const evaluate = (name: string): unknown => {
		try {
			const value = context.getNodeParameter(name, itemIndex, undefined) as unknown;
			// n8n's own extraction searches all properties of the node, for each item again.
			return isResourceLocatorValue(value) ? value.value : value;
		} catch (error) {
			// An expression that fails for this item; the other items go on.
			return refuse(messageOf(error), `Check the expression of the parameter '${name}'.`);
		}
	};

	const raw = (name: string): unknown => {
		if (!values.has(name)) values.set(name, evaluate(name));
		return values.get(name);
	};

	const collection = (name: string) => (raw(name) ?? {}) as IDataObject;

	const demand: Reader['demand'] = (label, result, advice = USUAL_ADVICE) =>
		result.ok ? result.value : refuse(`The '${label}' ${result.reason}`, result.advice ?? advice);

	return {
		itemIndex,
		raw,
		namesRead: () => [...values.keys()],
		text: ({ name, displayName }) => demand(displayName, parseText(raw(name))),
		simplify: () => collection('options').simplify !== false,
		collection,
		// These two ask this object, of which there are copies with other options or another clock.
		take({ literal, parse }, advice) {
			return demand(literal.displayName, parse(raw(literal.name), this.moment), advice);
		},
		takeOption({ literal, parse }, advice) {
			const { name, displayName } = literal;
			const value = this.collection('options')[name];
			if (!isNothing(value)) return demand(displayName, parse(value, this.moment), advice);
			// Without its value the message would go out at once, or unreported: not what was asked for.
			return written(name) === ''
				? undefined
				: refuse(
						`The '${displayName}' is empty: its expression gives nothing for this item`,
						`Check the names in the expression, or remove the option '${displayName}'.`,
					);
		},
		tellsTime: (option) => /\$(?:now|today)\b|\bDate\b|\bDateTime\.now\b/.test(written(option)),
		hasGap(option) {
			const value = this.collection('options')[option];
			return typeof value === 'string' && hasGap(written(option), value);
		},
		demand,
		refuse,
		moment: momentOf(context),
		get resumeUrl() {
			return String(context.evaluateExpression('{{ $execution.resumeUrl }}', itemIndex));
		},
		callbackToken,
		isEsmsPrivate,
	};
}

export const USUAL_ADVICE = 'Correct the value and run this item again.';

/** Evaluated only for the few fields that ask. */
const momentOf = (context: IExecuteFunctions): Moment => ({
	get now() {
		return Date.now();
	},
	get timeZone() {
		return context.getTimezone();
	},
});

const messageOf = (error: unknown): string =>
	error instanceof Error ? error.message : String(error);
