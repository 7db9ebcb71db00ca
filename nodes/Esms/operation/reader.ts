import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { Result } from '../domain/result';
import type { Field, Moment } from '../fields/field';

/** What of a parameter's literal names it. */
export type Named = Pick<INodeProperties, 'name' | 'displayName'>;

/** Reads the parameters of one item, to which it is bound. */
export interface Reader {
	readonly itemIndex: number;
	/** The value as it came from a field or an expression; resource locators give theirs. */
	raw(name: string): unknown;
	/** The same as text, when it is one. */
	text(parameter: Named): string;
	/** What was read so far. */
	namesRead(): string[];
	/** A collection parameter such as `options`. */
	collection(name: string): IDataObject;
	/** Whether the answer is wanted in plain fields; off, it is given as it came. */
	simplify(): boolean;
	/** What a field accepts, or the item's end. */
	take<T>(field: Field<T>, advice?: string): T;
	/** The same for an option; undefined when it wasn't added, or was left empty. An expression that gives nothing ends the item. */
	takeOption<T>(field: Field<T>, advice?: string): T | undefined;
	/** The value, or the item's end: “The 'Phone' has 8 digits …”. */
	demand<T>(label: string, result: Result<T>, advice?: string): T;
	/** Ends the item before any request. */
	refuse(message: string, advice: string): never;
	/** Whether an option holds an expression that tells the time, so that it differs from item to item. */
	tellsTime(option: string): boolean;
	/** Whether an option is a text with expressions of which one yields nothing. */
	hasGap(option: string): boolean;
	/** The present, and the workflow's time zone. */
	readonly moment: Moment;
	/** Where n8n resumes this execution, once it waits. */
	readonly resumeUrl: string;
	/** Proof that goes into callback URLs, for a path. */
	callbackToken(path: string): string;
	/** Whether the account's eSMS is in a private network, as the simulator is. */
	readonly isEsmsPrivate: boolean;
}

/** Type of the error of an item whose input was refused before any request, and code in its output. */
export const INVALID_INPUT = 'INVALID_INPUT';

/** The same item, read at another time. */
export const readAt = (read: Reader, now: number): Reader => ({
	...read,
	moment: {
		now,
		get timeZone() {
			return read.moment.timeZone;
		},
	},
});
