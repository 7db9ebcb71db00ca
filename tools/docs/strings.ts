/** All that one language needs. What its pages say of their own is Markdown. */
export interface Strings {
	words: Readonly<Record<Word, string>>;
	/** What a field of an output item tells, by `field` or `resource.operation.field`. */
	outputs: Readonly<Record<string, string>>;
	/** What else to know of an operation, by `resource.operation`. */
	notes: Readonly<Record<string, string>>;
	/** Codes that the node gives by itself. */
	ownCodes: Readonly<Record<string, string>>;
	/** A text that the code has in English; what isn't translated appears in English. */
	text(english: string): string;
}

export type Word =
	| 'generated'
	| 'languages'
	| 'operations'
	| 'operationsIntro'
	| 'resource'
	| 'operation'
	| 'whatItDoes'
	| 'costs'
	| 'endpoints'
	| 'noTool'
	| 'waits'
	| 'form'
	| 'formsPage'
	| 'field'
	| 'whatItIs'
	| 'required'
	| 'default'
	| 'options'
	| 'optionsIntro'
	| 'option'
	| 'output'
	| 'whatItTells'
	| 'example'
	| 'suchAs'
	| 'onlyWith'
	| 'range'
	| 'atLeast'
	| 'each'
	| 'on'
	| 'off'
	| 'yes'
	| 'no'
	| 'codes'
	| 'codesIntro'
	| 'code'
	| 'place'
	| 'allThatCost'
	| 'everywhere'
	| 'elsewhere'
	| 'meaning'
	| 'advice'
	| 'passes'
	| 'sent'
	| 'notSent'
	| 'perhaps'
	| 'ownCodes'
	| 'ownCodesIntro';

/** A language of which some may be missing: that appears in English. */
export type Translation = {
	readonly [Part in Exclude<keyof Strings, 'text'>]: Partial<Strings[Part]>;
} & {
	/** Texts of the code, by the English ones. */
	readonly texts: Readonly<Record<string, string>>;
};

export const complete = (english: Strings, translation: Translation): Strings => ({
	words: { ...english.words, ...translation.words },
	outputs: { ...english.outputs, ...withoutGaps(translation.outputs) },
	notes: { ...english.notes, ...withoutGaps(translation.notes) },
	ownCodes: { ...english.ownCodes, ...withoutGaps(translation.ownCodes) },
	text: (text) => (Object.hasOwn(translation.texts, text) ? translation.texts[text]! : text),
});

const withoutGaps = (texts: Partial<Record<string, string>>): Record<string, string> =>
	texts as Record<string, string>;
