import type { ApiRequest, RawAnswer } from '../../../../../nodes/Esms/transport/apiRequest';
import { clock, START } from './clock';
import { Esms, type TaggedRequest } from './esms';
import { Violation } from './execution';
import { Executions, type Running, type Saved } from './executions';
import { runNode } from './node';
import type { Row, Script, Step, World } from './script';
import { skyOf } from './skies';
import { Tags } from './tags';
import { isFailed, tellsWhatToDo, toldBy, type Told } from './told';
import { Truth } from './truth';

const MINUTE_MS = 60_000;
/** Retry on Fail's usual pause. */
const PAUSE_MS = 1_000;
/** Requests that make a call. */
const MOST_ATTEMPTS = 3;
/** An honest eSMS needs two of them at most. */
const MOST_RETRIES = 3;

const HONEST: Step = {
	does: 'retry',
	which: 0,
	after: 0,
	tries: 1,
	ends: 'saved',
	at: 0,
	byHand: false,
	repaired: false,
	calls: [0, 1, 2, 3],
	skies: [],
};

type Ending = 'ok' | 'failed' | 'killed' | 'cancelled';

/** Plays a script: executions run, fail, are retried, killed, and go on. */
export class N8n {
	private readonly executions = new Executions();
	private readonly esms: Esms;
	private readonly truth: Truth;
	private tries = 0;
	private skies: string[] = [];

	constructor(
		private readonly world: World,
		/** Told what happens, for people. */
		private readonly note: (line: () => string) => void = () => undefined,
	) {
		clock.now = START;
		this.esms = new Esms(world);
		this.truth = new Truth(world, this.esms, this.executions.all);
	}

	async play({ steps }: Script): Promise<void> {
		for (const step of steps) {
			this.esms.letLateOnesIn();
			clock.now += step.after * MINUTE_MS;
			this.skies = [...step.skies];
			await this.take(step);
		}
		this.skies = [];
		this.esms.letLateOnesIn();
		for (const execution of this.executions.open) await this.goOn(execution, HONEST);
		for (const saved of [...this.executions.saved]) if (!saved.isRetried) await this.settle(saved);
	}

	private async take(step: Step): Promise<void> {
		const { open, saved } = this.executions;
		const pick = <T>(list: readonly T[]): T => list[step.which % list.length]!;
		if (step.does === 'goOn' && open.length > 0) await this.goOn(pick(open), step);
		else if (step.does === 'retry' && saved.length > 0) {
			await this.run(this.executions.retry(pick(saved), step.repaired), step);
		} else await this.run(this.executions.start(step.byHand), step);
	}

	private async goOn(execution: Running, step: Step): Promise<void> {
		if (execution.hasFailed) await this.run(execution, step);
		else this.executions.close(execution, 'done');
	}

	private async run(execution: Running, step: Step): Promise<void> {
		this.note(() => `execution ${execution.id}, of ${[...execution.chain].join()}`);
		const ending = await this.tryAll(execution, step);
		this.note(() => `  ends: ${ending}, ${step.ends}`);
		if (ending === 'killed' || step.ends === 'killed') {
			return this.executions.close(execution, 'killed');
		}
		if (ending === 'cancelled') return this.executions.close(execution, 'done');
		// An agent's execution can fail for other reasons, and then repeats its calls.
		execution.hasFailed = ending === 'failed' || this.world.shape === 'tool';
		if (step.ends === 'later') return;
		this.executions.close(execution, execution.hasFailed ? 'failed' : 'done');
	}

	/** The rounds of a loop, each with its tries, or the calls of a model. */
	private async tryAll(execution: Running, step: Step): Promise<Ending> {
		const sends = { count: 0 };
		if (this.world.shape === 'tool') return await this.callAll(execution, step, sends);
		const { memory } = execution;
		for (;;) {
			let ending: Ending = 'failed';
			for (let count = 0; count < step.tries && ending === 'failed'; count++) {
				if (count > 0) clock.now += PAUSE_MS;
				ending = await this.tryOnce(execution, this.rowsOf(execution), step, sends);
			}
			if (ending !== 'ok' && !(ending === 'failed' && this.world.continues)) return ending;
			if (memory.runIndex + 1 >= this.world.rounds) return 'ok';
			memory.runIndex += 1;
		}
	}

	private async callAll(
		execution: Running,
		{ calls, ...step }: Step,
		sends: { count: number },
	): Promise<Ending> {
		const rows = this.rowsOf(execution);
		let last: Ending = 'ok';
		for (const call of calls) {
			last = await this.tryOnce(execution, [rows[call % rows.length]!], step, sends);
			if (last === 'killed' || last === 'cancelled') break;
		}
		return last;
	}

	private rowsOf({ isRepaired }: Running): readonly Row[] {
		const { rows, repair } = this.world;
		if (!isRepaired) return rows;
		return rows.map((row, index) => (index === repair.row % rows.length ? repair : row));
	}

	private async tryOnce(
		execution: Running,
		rows: readonly Row[],
		{ ends, at }: Pick<Step, 'ends' | 'at'>,
		sends: { count: number },
	): Promise<Ending> {
		const { world, esms } = this;
		const { index, lineage, memory } = execution;
		const { runIndex } = memory;
		const tags = new Tags(world, { index, lineage, runIndex, tryNumber: ++this.tries }, rows);
		const before = esms.requests;
		const controller = ends === 'cancelled' ? new AbortController() : undefined;
		let die: (() => void) | undefined;
		const death = new Promise<'killed'>((resolve) => (die = () => resolve('killed')));
		let isDead = false;
		const send = async (request: ApiRequest): Promise<RawAnswer> => {
			if (isDead) return await new Promise(() => undefined);
			const isLast = sends.count++ === at;
			try {
				return this.answer(request as TaggedRequest);
			} finally {
				if (isLast && ends === 'killed') {
					isDead = true;
					die!();
				} else if (isLast) controller?.abort();
			}
		};
		const work = runNode({
			world,
			rows,
			sendAt: world.sendAt && START + world.sendAt * MINUTE_MS,
			memory,
			tagger: tags,
			signal: controller?.signal,
			send,
		});
		const results = await (ends === 'killed' ? Promise.race([work, death]) : work);
		// The runner takes what was thrown at it then for a fault of the network.
		if (this.truth.found) throw this.truth.found;
		if (isDead || results === 'killed') return 'killed';
		if (esms.requests - before > MOST_ATTEMPTS * rows.length) throw new Violation('Asks on and on');

		const told = rows.map((_, item) => {
			const result = results[item];
			if (!result) return undefined;
			const one = toldBy(result);
			this.note(
				() =>
					`  item ${item}: ${one.outcome}${one.duplicate ? ', duplicate' : ''} ${one.code} ${one.requestId}`,
			);
			this.truth.isTrue(one, tags.itemOf(item), execution);
			return one;
		});
		execution.told = world.shape === 'tool' ? [...execution.told, ...told] : told;
		if (controller?.signal.aborted) return 'cancelled';
		return told.some(isFailed) ? 'failed' : 'ok';
	}

	private answer(request: TaggedRequest): RawAnswer {
		const sky = this.skies.shift() ?? 'accepted';
		const { fields, tag } = request;
		this.note(() => `  asks ${String(fields?.RequestId)} for ${tag.recipients.join()}: ${sky}`);
		return this.esms.handle(request, skyOf(sky));
	}

	/** eSMS answers honestly now: what is still failing ends within a few more tries. */
	private async settle(last: Saved): Promise<void> {
		const calls = [...this.world.rows.keys()];
		let saved: Saved | undefined = last;
		let stuck: Told | undefined;
		for (let count = 0; count < MOST_RETRIES && saved; count++) {
			clock.now += MINUTE_MS;
			const execution: Running = this.executions.retry(saved, false);
			await this.run(execution, { ...HONEST, calls });
			stuck = execution.told.find((told) => isFailed(told) && !this.isEnd(told));
			if (!stuck) return;
			saved = this.executions.saved.find((other) => other.execution === execution);
		}
		throw new Violation(`Never ends: ${stuck!.outcome} ${stuck!.code} ${stuck!.requestId}`);
	}

	private isEnd(told: Told): boolean {
		return tellsWhatToDo(told, this.world, this.truth.wasRefusedUnder(told.requestId));
	}
}
