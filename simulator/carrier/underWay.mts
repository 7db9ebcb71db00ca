import type { Timers } from '../world/timers.mts';

/** The next step of each message or call that is under way; one at a time for each. */
export class UnderWay<Subject> {
	private readonly steps = new Map<Subject, () => void>();

	constructor(private readonly timers: Timers) {}

	has(subject: Subject): boolean {
		return this.steps.has(subject);
	}

	next(subject: Subject, delayMs: number, work: () => void): void {
		this.steps.set(subject, this.timers.after(delayMs, work));
	}

	callOff(subject: Subject): void {
		this.steps.get(subject)?.();
		this.steps.delete(subject);
	}

	/** It has arrived. */
	done(subject: Subject): void {
		this.steps.delete(subject);
	}

	clear(): void {
		this.steps.clear();
	}
}
