import {
	isResourceLocatorValue,
	NodeOperationError,
	type IDataObject,
	type IExecuteFunctions,
} from 'n8n-workflow';
import type { Result } from '../domain/result';
import { namedNode } from '../transport/namedNode';

/** Reads the parameters of one item; the item can't be forgotten, because it is bound. */
export interface Reader {
	readonly itemIndex: number;
	/** A text parameter; resource locators give their value. */
	text(name: string): string;
	/** The value as it came from a field or an expression. */
	raw(name: string): unknown;
	/** What was read so far. */
	namesRead(): string[];
	/** A collection parameter such as `options`. */
	collection(name: string): IDataObject;
	/** Whether the answer is wanted in plain fields; off, it is given as it came. */
	simplify(): boolean;
	/** The value, or the item's end: “The 'Phone' has 8 digits …”. */
	demand<T>(label: string, result: Result<T>, advice?: string): T;
	/** Ends the item before any request. */
	refuse(message: string, advice: string): never;
	/** Time zone of the workflow (IANA name). */
	readonly timeZone: string;
	/** Milliseconds since the epoch. */
	readonly now: number;
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

	return {
		itemIndex,
		raw,
		namesRead: () => [...values.keys()],
		text(name) {
			const value = raw(name);
			return value === undefined || value === null ? '' : String(value);
		},
		simplify: () => collection('options').simplify !== false,
		collection,
		demand(label, result, advice = 'Correct the value and run this item again.') {
			return result.ok ? result.value : refuse(`The '${label}' ${result.reason}`, advice);
		},
		refuse,
		get timeZone() {
			return context.getTimezone();
		},
		get now() {
			return Date.now();
		},
		get resumeUrl() {
			return String(context.evaluateExpression('{{ $execution.resumeUrl }}', itemIndex));
		},
		callbackToken,
	};
}

const messageOf = (error: unknown): string =>
	error instanceof Error ? error.message : String(error);
