/** All that one language needs. What its pages say of their own is Markdown. */
export interface Strings {
	words: Readonly<Record<Word, string>>;
	/** What a field of an output item tells, by `field` or `resource.operation.field`. */
	outputs: Readonly<Record<string, string>>;
	/** What else to know of an operation, by `resource.operation`. */
	notes: Readonly<Record<string, string>>;
	/** Codes that the node gives by itself. */
	ownCodes: Readonly<Record<string, string>>;
	/** Texts that the code has in English, by themselves; what isn't here appears in English. */
	texts: Readonly<Record<string, string>>;
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
	| 'ownCodes'
	| 'ownCodesIntro';

/** A language of which some may be missing: that appears in English. */
export type Translation = { readonly [Part in keyof Strings]: Partial<Strings[Part]> };

export const complete = (english: Strings, translation: Translation): Strings => ({
	words: { ...english.words, ...translation.words },
	outputs: { ...english.outputs, ...withoutGaps(translation.outputs) },
	notes: { ...english.notes, ...withoutGaps(translation.notes) },
	ownCodes: { ...english.ownCodes, ...withoutGaps(translation.ownCodes) },
	texts: withoutGaps(translation.texts),
});

const withoutGaps = (texts: Partial<Record<string, string>>): Record<string, string> =>
	texts as Record<string, string>;

/** A text of the code in this language. */
export const textIn = ({ texts }: Strings, english: string): string =>
	Object.hasOwn(texts, english) ? texts[english]! : english;
