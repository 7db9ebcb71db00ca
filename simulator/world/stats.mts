const SECONDS_KEPT = 3600;

/** Counters of the traffic since the start or the last reset. */
export class Stats {
	accepted = 0;
	refused = 0;
	/** Answers 124 among the refused. */
	duplicates = 0;
	faults = 0;
	callbacksSent = 0;
	callbacksAcked = 0;
	callbacksGivenUp = 0;
	maxConcurrentRequests = 0;
	private concurrent = 0;
	private readonly perSecond = new Map<number, number>();

	requestStarted(at: number): void {
		this.concurrent++;
		this.maxConcurrentRequests = Math.max(this.maxConcurrentRequests, this.concurrent);
		const second = Math.floor(at / 1000);
		this.perSecond.set(second, (this.perSecond.get(second) ?? 0) + 1);
		if (this.perSecond.size > SECONDS_KEPT) {
			const oldest = this.perSecond.keys().next();
			if (!oldest.done) this.perSecond.delete(oldest.value);
		}
	}

	requestEnded(): void {
		this.concurrent--;
	}

	/** Requests begun within the calendar second of `at`, this one included. */
	startedInSecond(at: number): number {
		return this.perSecond.get(Math.floor(at / 1000)) ?? 0;
	}

	decided(code: string): void {
		if (code === '100') this.accepted++;
		else this.refused++;
		if (code === '124') this.duplicates++;
	}

	view() {
		return {
			accepted: this.accepted,
			refused: this.refused,
			duplicates: this.duplicates,
			faults: this.faults,
			callbacks: {
				sent: this.callbacksSent,
				acked: this.callbacksAcked,
				givenUp: this.callbacksGivenUp,
			},
			maxConcurrentRequests: this.maxConcurrentRequests,
			requestsPerSecond: [...this.perSecond].map(([second, started]) => ({ second, started })),
		};
	}
}
