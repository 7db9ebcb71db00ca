import type { IExecuteFunctions } from 'n8n-workflow';

/** n8n saves them with the execution; those of a longer list are known within its own run. */
const CAPACITY = 1_000;

const KEY = 'esmsKeys';

/** A message for which a person chose a key. */
export interface KeyUse {
	/** What the recipient gets, and to which number. */
	content: string;
	/** Undefined for one of an earlier run of the node in this execution: a loop's, or a tool's. */
	itemIndex?: number;
}

/**
 * For which message each chosen key was used in this execution. eSMS takes a second message for a repetition
 * and answers that it has it (assumption A4), so the node has to see that it is another one.
 */
export interface KeyUses {
	/** Keeps a key for a message; gives the other message that has it. */
	claim(key: string, use: Required<KeyUse>): KeyUse | undefined;
	/** eSMS has, or may have, the message that claimed this key. */
	note(key: string): void;
	/** Lets the next run of this execution know. */
	save(): void;
}

/** Each key with the content. */
type Saved = Array<[string, string]>;

export function openKeyUses(context: IExecuteFunctions): KeyUses {
	const nodeContext = context.getContext('node');
	const earlier = new Map((nodeContext[KEY] ?? []) as Saved);
	const claimed = new Map<string, KeyUse>();
	const noted = new Set<string>();
	const of = (key: string): KeyUse | undefined => {
		const content = earlier.get(key);
		return claimed.get(key) ?? (content === undefined ? undefined : { content });
	};
	return {
		claim(key, use) {
			const before = of(key);
			const isOther = before !== undefined && before.content !== use.content;
			if (isOther && before.itemIndex !== use.itemIndex) return before;
			claimed.set(key, { content: use.content, itemIndex: before?.itemIndex ?? use.itemIndex });
			return undefined;
		},
		note(key) {
			if (of(key) !== undefined) noted.add(key);
		},
		save() {
			if (noted.size === 0) return;
			const all = new Map(earlier);
			for (const key of noted) all.set(key, of(key)!.content);
			nodeContext[KEY] = [...all].slice(-CAPACITY) satisfies Saved;
		},
	};
}
