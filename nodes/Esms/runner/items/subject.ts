import type { IExecuteFunctions } from 'n8n-workflow';
import { nationalNumber } from '../../domain/nationalNumber';
import type { Operation } from '../../operation/operation';

/** Whom or what an item is about, under the names that its output would have. */
export interface Subject {
	phone?: string;
	messageId?: string;
}

/** Reads whom an item is about once more, because it may have failed before that was read. */
export function subjectOf(
	context: IExecuteFunctions,
	{ properties }: Pick<Operation, 'properties'>,
	itemIndex: number,
): Subject {
	const has = (name: keyof Subject) => properties.some((property) => property.name === name);
	const written = (name: keyof Subject): unknown => {
		try {
			return context.getNodeParameter(name, itemIndex, '');
		} catch {
			// Its expression may be what failed.
			return '';
		}
	};
	return {
		...(has('phone') && { phone: shownPhone(written('phone')) }),
		...(has('messageId') && { messageId: shown(written('messageId')) }),
	};
}

/** In national form; what is no number, as it was written. */
export const shownPhone = (written: unknown): string => shown(nationalNumber(textOf(written)));

/** Enough to find it by; a whole text in the place of a number isn't repeated. */
const LONGEST = 60;

function shown(written: unknown): string {
	const characters = [...textOf(written).trim()];
	return characters.length > LONGEST
		? `${characters.slice(0, LONGEST).join('')}…`
		: characters.join('');
}

const textOf = (value: unknown): string =>
	typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '');
