import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { accept, refuse, type Result } from '../domain/result';
import { parseText } from '../domain/plainText';
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

/** Text without blanks around it. */
export const textField = (literal: INodeProperties): Field<string> =>
	field(literal, (value) => {
		const text = parseText(value);
		return text.ok ? accept(text.value.trim()) : text;
	});

/** One of the values that the editor offers; an expression may give anything. */
export const choice = (literal: INodeProperties): Field<string> => {
	const values = (literal.options as INodePropertyOptions[]).map(({ value }) => value);
	return field(literal, (value) =>
		values.includes(value as string)
			? accept(value as string)
			: refuse(`is none of its choices (${values.join(', ')})`),
	);
};

/** Yes or no, also as spreadsheets and models write it. */
export const toggle = (literal: INodeProperties): Field<boolean> =>
	field(literal, (value) => {
		const word = typeof value === 'object' ? '' : String(value).trim().toLowerCase();
		if (['true', '1', 'yes'].includes(word)) return accept(true);
		return ['false', '0', 'no'].includes(word)
			? accept(false)
			: refuse('is neither true nor false');
	});

/** A whole number within the limits that the editor has, as text for the wire. */
export const wholeNumber = (literal: INodeProperties): Field<string> => {
	const { minValue = -Infinity, maxValue = Infinity } = literal.typeOptions ?? {};
	return field(literal, (value) => parseWholeNumber(value, minValue, maxValue));
};
