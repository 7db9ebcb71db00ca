import type { Scene } from './scene.mts';

/** What a person does about a campaign that a fault has struck. */
export type Course =
	/** Failures are items; nobody does anything. */
	| 'items'
	/** Retry on Fail, and each execution that still fails is retried by hand. */
	| 'retries'
	/** The workflow is run again with Duplicate Protection by own key. */
	| 'ownKey'
	/** The workflow is run again with Duplicate Protection by content. */
	| 'content'
	/** The workflow is run again as it is, which makes new messages. */
	| 'again';

export const COURSES: readonly Course[] = ['items', 'retries', 'ownKey', 'content'];

/** Something that goes wrong on the way of a campaign. */
export interface Fault {
	/** For `--only`. */
	name: string;
	/** For the table. */
	what: string;
	/** Options of the node. */
	options?(): Record<string, unknown>;
	/** Settings of the simulator. */
	settings?(course: Course): Record<string, unknown>;
	/** Before the campaign starts. */
	before?(scene: Scene): Promise<unknown>;
	/** While it runs; `over` tells that it has ended meanwhile. */
	during?(scene: Scene, executionId: string, over: () => boolean): Promise<unknown>;
	/** Between the first execution and its retry by hand; it must have left something to retry. */
	between?(scene: Scene): Promise<unknown>;
	/** The last retry by hand settles everything: nothing may be unknown after it. */
	settles?: true;
	/** Puts things right again. */
	mend(scene: Scene): Promise<unknown>;
	courses?: readonly Course[];
	/** Messages, where each takes long. */
	atMost?: number;
	/** Why messages may be lost or doubled here, and what to do about it; only measured, never a failure. */
	limit?: string;
}
