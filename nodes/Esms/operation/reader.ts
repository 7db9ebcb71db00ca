import {
	isResourceLocatorValue,
	NodeOperationError,
	type IDataObject,
	type IExecuteFunctions,
} from 'n8n-workflow';
import type { Result } from '../domain/result';
import type { Field, Moment } from '../fields/field';
import { namedNode } from '../transport/namedNode';

/** Reads the parameters of one item, to which it is bound. */
export interface Reader {
	readonly itemIndex: number;
	/** The value as it came from a field or an expression; resource locators give theirs. */
	raw(name: string): unknown;
	/** The same as text. */
	text(name: string): string;
	/** What was read so far. */
	namesRead(): string[];
	/** A collection parameter such as `options`. */
	collection(name: string): IDataObject;
	/** Whether the answer is wanted in plain fields; off, it is given as it came. */
	simplify(): boolean;
	/** What a field accepts, or the item's end. */
	take<T>(field: Field<T>, advice?: string): T;
	/** The same for an option; undefined when it wasn't added. */
	takeOption<T>(field: Field<T>, advice?: string): T | undefined;
	/** The value, or the item's end: “The 'Phone' has 8 digits …”. */
	demand<T>(label: string, result: Result<T>, advice?: string): T;
	/** Ends the item before any request. */
	refuse(message: string, advice: string): never;
	/** The present, and the workflow's time zone. */
	readonly moment: Moment;
	/** Where n8n resumes this execution, once it waits. */
	readonly resumeUrl: string;
	/** Proof that goes into callback URLs, for a path. */
	callbackToken(path: string): string;
}

/** Type of the error of an item whose input was refused before any request, and code in its output. */
export const INVALID_INPUT = 'INVALID_INPUT';

export function bindReader(
	context: IExecuteFunctions,
	itemIndex: number,
	callbackToken: (path: string) => string,
): Reader {
	const refuse = (message: string, advice: string): never => {
		throw new NodeOperationError(namedNode(context.getNode()), message, {
			itemIndex,
			type: INVALID_INPUT,
			description: `Nothing was sent for this item. ${advice}`,
		});
	};

	// Options are asked for by several parts of the runner, and each evaluation costs.
	const values = new Map<string, unknown>();
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
		result.ok ? result.value : refuse(`The '${label}' ${result.reason}`, advice);

	const moment = momentOf(context);

	const accept = <T>({ literal, parse }: Field<T>, value: unknown, advice?: string): T =>
		demand(literal.displayName, parse(value, moment), advice);

	return {
		itemIndex,
		raw,
		namesRead: () => [...values.keys()],
		text: (name) => String(raw(name) ?? ''),
		simplify: () => collection('options').simplify !== false,
		collection,
		take: (field, advice) => accept(field, raw(field.literal.name), advice),
		takeOption(field, advice) {
			// Asked of this object, because “and wait” leaves some options out.
			const value = this.collection('options')[field.literal.name];
			return value === undefined ? undefined : accept(field, value, advice);
		},
		demand,
		refuse,
		moment,
		get resumeUrl() {
			return String(context.evaluateExpression('{{ $execution.resumeUrl }}', itemIndex));
		},
		callbackToken,
	};
}

const USUAL_ADVICE = 'Correct the value and run this item again.';

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
