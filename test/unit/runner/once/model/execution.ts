/** One execution of n8n, as far as it matters who could know what. */
export interface Execution {
	index: number;
	id: string;
	/** Itself, and those from whose saved data it was retried: what they knew, it knows. */
	chain: ReadonlySet<number>;
	/** The execution in which the node ran first. */
	lineage: string;
	/** Started in the editor: n8n keeps no static data. */
	isByHand: boolean;
	/** n8n kept what it wrote into the static data: neither killed nor started by hand. */
	isKept: boolean;
	/** Another one ran meanwhile; the one that ends last has the say in the static data. */
	isOverlapped: boolean;
	startedAs: number;
	endedAs: number;
}

/** Something that is not so, and was told or done. */
export class Violation extends Error {}
