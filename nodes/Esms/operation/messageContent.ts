import type { IDataObject } from 'n8n-workflow';
import { unfilledIn } from '../domain/leftovers';
import { compose, keepAccents, measureText, removeAccents } from '../domain/messageText';
import { brandname } from '../fields/brandname';
import { accents, maxParts, message } from '../fields/message';
import type { Reader } from './reader';

/** The text of a message and the flag that always follows it (design 3.11, assumption A33). */
export interface MessageContent extends IDataObject {
	Content: string;
	IsUnicode: '0' | '1';
}

/** The text of a message that is to be sent: one of too many parts is refused. */
export function messageContent(read: Reader, text: string, isRegistered = false): MessageContent {
	const content = priceableContent(read, text, isRegistered);
	const { parts } = measureText(content.Content);
	const most = Number(read.takeOption(maxParts) ?? maxParts.literal.default);
	if (parts > most) {
		read.refuse(
			`The 'Message' has ${parts} parts (${content.Content.length} characters); 'Max Parts' allows ${most}`,
			"Each part is billed. Shorten the text, check the expression that fills it, or raise the option 'Max Parts'.",
		);
	}
	return content;
}

/** Treats accents as the option says; an empty text is refused, and so is one with a place left over. */
export function priceableContent(read: Reader, text: string, isRegistered = false): MessageContent {
	if (compose(text).trim() === '') {
		read.refuse("The 'Message' is empty", 'Write a text, or check the expression that fills it.');
	}
	const unfilled = unfilledIn(text);
	if (unfilled) read.demand(message.displayName, unfilled);
	// A registered text stays as it is registered, sign by sign (assumption A36).
	const keep = isRegistered ? compose : keepAccents;
	const Content = read.takeOption(accents) === 'remove' ? removeAccents(text) : keep(text);
	return { Content, IsUnicode: measureText(Content).encoding === 'unicode' ? '1' : '0' };
}

/** The name chosen from the list or typed. */
export function readBrandname(read: Reader): string {
	const name = compose(read.text(brandname)).trim();
	return name === '' ? read.refuse("The 'Brandname' is empty", 'Choose one from the list.') : name;
}
