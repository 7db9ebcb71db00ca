import type { INodeProperties } from 'n8n-workflow';
import type { Result } from '../domain/result';
import { parseWholeNumber } from '../domain/wholeNumber';

/** When and where a value is read: times without a zone are those of the workflow's. */
export interface Moment {
	/** Milliseconds since the epoch. */
	now: number;
	/** IANA name. */
	timeZone: string;
}

/** A parameter and what it accepts. The literal is what n8n and its lint see. */
export interface Field<T> {
	literal: INodeProperties;
	parse(value: unknown, moment: Moment): Result<T>;
}

export const field = <T>(literal: INodeProperties, parse: Field<T>['parse']): Field<T> => ({
	literal,
	parse,
});

/** A whole number within the limits that the editor has, as text for the wire. */
export const wholeNumber = (literal: INodeProperties): Field<string> => {
	const { minValue = -Infinity, maxValue = Infinity } = literal.typeOptions ?? {};
	return field(literal, (value) => parseWholeNumber(value, minValue, maxValue));
};
