import fc from 'fast-check';
import type { Protection } from '../../../../../nodes/Esms/operation/protection';
import { SKY_NAMES } from './skies';

/** One item of the node's input. */
export interface Row {
	phone: number;
	key: number;
	text: number;
}

/** What holds for a whole case. */
export interface World {
	shape: 'items' | 'list' | 'tool';
	mode: Protection['mode'];
	/** Operations of older accounts, which take no RequestId. */
	ignoresRequestId: boolean;
	/** eSMS keeps the RequestId of a message that it refused. */
	holds: boolean;
	/** A 124 names the message. */
	namesMessage: boolean;
	/** On Error: Continue. */
	continues: boolean;
	/** Max Parallel Requests. */
	width: number;
	/** Two evaluations of the text differ. */
	textTellsTime: boolean;
	/** Send At, in minutes from the start; 0 for none. */
	sendAt: number;
	/** How often a loop comes to the node. */
	rounds: number;
	rows: readonly Row[];
	/** What a person changes before a retry with the repaired workflow. */
	repair: Row & { row: number };
	minRecipients: number;
	maxRecipients: number;
}

/** One thing that happens in n8n. */
export interface Step {
	/** A new execution, one that failed retried by hand, or one between two tries that goes on. */
	does: 'start' | 'retry' | 'goOn';
	/** Which of those that can be retried, or go on. */
	which: number;
	/** Minutes that pass before. */
	after: number;
	/** Retry on Fail. */
	tries: number;
	/** How it ends: saved, not yet, killed before it is saved, or cancelled. */
	ends: 'saved' | 'later' | 'killed' | 'cancelled';
	/** Killed or cancelled during this request; beyond the last one, at the end. */
	at: number;
	/** Started in the editor. */
	byHand: boolean;
	/** With the repaired workflow. */
	repaired: boolean;
	/** Which rows a model sends, as a tool. */
	calls: readonly number[];
	/** What becomes of the requests, in turn; those beyond go well. */
	skies: readonly string[];
}

export interface Script {
	world: World;
	steps: readonly Step[];
}

/** The first is what shrinking ends at. */
const often = <T>(usual: T, times: number, ...others: T[]) =>
	fc.constantFrom(...Array.from({ length: times }, () => usual), ...others);

/** 3 is a number that can't be one. */
export const INVALID_PHONE = 3;

const row = fc.record({
	phone: often(0, 2, 1, 2, INVALID_PHONE),
	key: often(0, 2, 1),
	text: often(0, 2, 1),
});

const anyWorld: fc.Arbitrary<World> = fc.record({
	shape: often<World['shape']>('items', 4, 'list', 'list', 'list', 'tool'),
	mode: fc.constantFrom<World['mode']>('execution', 'execution', 'ownKey', 'content', 'off'),
	ignoresRequestId: often(false, 8, true),
	holds: fc.boolean(),
	namesMessage: fc.boolean(),
	continues: often(false, 3, true),
	width: fc.constantFrom(1, 3),
	textTellsTime: often(false, 4, true),
	sendAt: often(0, 4, 30, 90),
	rounds: often(1, 4, 2),
	rows: fc.array(row, { minLength: 1, maxLength: 3 }),
	repair: fc.record({ row: fc.nat(3), phone: fc.nat(5), text: fc.nat(2), key: fc.nat(1) }),
	minRecipients: often(1, 3, 2),
	maxRecipients: fc.constantFrom(9, 2),
});

/** What a list needs so that it is clear what a person would call the same message. */
function asList(any: World): World {
	// A key that stands for two texts is the person's mistake.
	const rows = any.rows.map((one) => ({ ...one, key: one.text }));
	const { repair } = any;
	const phones = [...rows, repair].map(({ phone }) => phone);
	const isUnique = new Set(phones).size === phones.length;
	const { text, key } = rows[repair.row % rows.length]!;
	const repaired = { ...repair, text: isUnique ? repair.text : text, key };
	return { ...any, ignoresRequestId: false, rows, repair: repaired };
}

const world = anyWorld.map((any) => (any.shape === 'list' ? asList(any) : any));

/** Whether the repaired row says what it said before. */
export const keepsText = ({ rows, repair }: World): boolean =>
	repair.text === rows[repair.row % rows.length]!.text;

const HOUR = 60;

const step: fc.Arbitrary<Step> = fc.record({
	does: fc.constantFrom<Step['does']>('start', 'retry', 'retry', 'retry', 'goOn'),
	which: fc.nat(3),
	after: often(0, 6, 1, HOUR, 10 * HOUR, 22 * HOUR, 25 * HOUR, 30 * HOUR),
	tries: often(1, 3, 2, 3),
	ends: often<Step['ends']>('saved', 8, 'killed', 'killed', 'later', 'cancelled'),
	at: fc.nat(5),
	byHand: often(false, 5, true),
	repaired: often(false, 3, true),
	calls: fc.array(fc.nat(3), { minLength: 1, maxLength: 3 }),
	skies: fc.array(fc.constantFrom(...SKY_NAMES), { maxLength: 8 }),
});

export const scripts: fc.Arbitrary<Script> = fc.record({
	world,
	steps: fc.array(step, { minLength: 1, maxLength: 3 }),
});
