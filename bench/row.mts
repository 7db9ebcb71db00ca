import type { EngineBench } from './engine/bench.mts';

/** One line of the table: what was found, beside its goal. */
export interface Finding {
	work: string;
	found: string;
	goal: string;
	met: boolean;
}

/** A point of a plot. */
export interface Point {
	plot: 'width' | 'growth' | 'memory';
	node: string;
	x: number;
	y: number;
}

export interface RowResult {
	findings: Finding[];
	points?: Point[];
}

export interface Effort {
	rounds: number;
	/** 1 for the real thing; less makes every amount of work smaller. */
	scale: number;
}

export interface Row {
	name: string;
	run(bench: EngineBench, effort: Effort): Promise<RowResult>;
}
