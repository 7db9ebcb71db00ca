import type { IDataObject } from 'n8n-workflow';
import { Violation, type Execution } from './execution';
import type { Memory } from './node';
import type { Told } from './told';

export interface Running extends Execution {
	memory: Memory;
	/** Static data as it was at the start. */
	loaded: string;
	isRepaired: boolean;
	hasFailed: boolean;
	/** What its items were told last. */
	told: Array<Told | undefined>;
}

export interface Saved {
	execution: Running;
	nodeContext: string;
	isRetried: boolean;
}

/** What n8n has: executions under way, those that failed, and the static data of the workflow. */
export class Executions {
	readonly all: Running[] = [];
	readonly saved: Saved[] = [];
	open: Running[] = [];
	private staticData = '{}';
	private moments = 0;

	start(isByHand: boolean): Running {
		return this.add({ isByHand });
	}

	/** A failed execution, from what was saved of it, with the workflow of then or the repaired one. */
	retry(saved: Saved, isRepaired: boolean): Running {
		saved.isRetried = true;
		const { execution } = saved;
		return this.add({
			chain: execution.chain,
			lineage: execution.lineage,
			isRepaired: isRepaired || execution.isRepaired,
			runIndex: execution.memory.runIndex,
			nodeContext: JSON.parse(saved.nodeContext) as IDataObject,
		});
	}

	private add({
		isByHand = false,
		chain = new Set<number>(),
		lineage,
		isRepaired = false,
		runIndex = 0,
		nodeContext = {},
	}: Partial<Running> & Partial<Memory>): Running {
		const index = this.all.length;
		const id = String(100 + index);
		const loaded = isByHand ? '{}' : this.staticData;
		const others = isByHand ? [] : this.open.filter((other) => !other.isByHand);
		for (const other of others) other.isOverlapped = true;
		const execution: Running = {
			index,
			id,
			chain: new Set([...chain, index]),
			lineage: lineage ?? id,
			isByHand,
			isKept: false,
			isOverlapped: others.length > 0,
			startedAs: ++this.moments,
			endedAs: Infinity,
			memory: {
				executionId: id,
				runIndex,
				nodeContext,
				staticData: JSON.parse(loaded) as IDataObject,
			},
			loaded,
			isRepaired,
			hasFailed: false,
			told: [],
		};
		this.all.push(execution);
		this.open.push(execution);
		return execution;
	}

	/** Killed, all that it knew is lost; and n8n retries only what failed. */
	close(execution: Running, ending: 'failed' | 'done' | 'killed'): void {
		this.open = this.open.filter((other) => other !== execution);
		execution.endedAs = ++this.moments;
		if (ending === 'killed') return;
		if (!execution.isByHand) {
			execution.isKept = true;
			const written = toJson(execution.memory.staticData);
			if (written !== execution.loaded) this.staticData = written;
		}
		if (ending === 'failed') {
			const nodeContext = toJson(execution.memory.nodeContext);
			this.saved.push({ execution, nodeContext, isRetried: false });
		}
	}
}

function toJson(data: IDataObject): string {
	const text = JSON.stringify(data);
	if (!isPlain(data)) throw new Violation(`Lost by saving: ${text}`);
	return text;
}

/** JSON keeps all of it. */
function isPlain(value: unknown): boolean {
	if (typeof value !== 'object' || value === null)
		return ['string', 'boolean'].includes(typeof value) || Number.isFinite(value);
	const prototype: unknown = Object.getPrototypeOf(value);
	return (
		(prototype === Object.prototype || prototype === Array.prototype) &&
		Object.values(value).every(isPlain)
	);
}
