import { EventEmitter } from 'node:events';
import { type Account, Accounts } from './accounts.mts';
import { type Call, Calls } from './calls.mts';
import { Faults } from './faults.mts';
import { Ids } from './ids.mts';
import { type Message, Messages } from './messages.mts';
import { seededRandom } from './random.mts';
import { RequestIds } from './requestIds.mts';
import { type RequestEntry, RequestLog } from './requestLog.mts';
import { defaultSettings, patchSettings, type Settings } from './settings.mts';
import { Stats } from './stats.mts';
import { Timers } from './timers.mts';

/** What others hear of the world; the carriers live on it, so that the world needn't know them. */
export interface WorldEvents {
	/** A message is new or has changed. */
	message: [Message];
	/** A message is in the books and may go to the carrier. */
	messageAccepted: [Message];
	call: [Call];
	callAccepted: [Call];
	request: [RequestEntry];
	account: [];
	settings: [before: Settings];
	/** All that is under way is dropped. */
	stop: [];
	reset: [];
}

/** All the state of the simulated service; lives in memory only. */
export class World {
	readonly events = new EventEmitter<WorldEvents>();
	/** Deliveries, calls and callbacks. */
	readonly timers = new Timers();
	/** Answers under way; a reset leaves them alone, so that no caller hangs. */
	readonly answerTimers = new Timers();
	readonly ids = new Ids();
	settings: Settings;
	accounts: Accounts;
	messages = new Messages();
	calls = new Calls();
	requestIds = new RequestIds();
	requests = new RequestLog();
	faults = new Faults();
	stats = new Stats();
	random: () => number;

	constructor(
		/** A fresh set of the accounts that every start and reset begins with. */
		readonly initialAccounts: () => [Account, ...Account[]],
		private readonly initialSettings: Partial<Settings> = {},
	) {
		this.settings = patchSettings(defaultSettings, initialSettings);
		this.accounts = new Accounts(initialAccounts());
		this.random = seededRandom(this.settings.seed);
	}

	/** The service's clock, epoch milliseconds. */
	now(): number {
		return Date.now() + this.settings.clockOffsetMs;
	}

	/** This world under other settings, for one request. */
	under(settings: Partial<Settings>): World {
		return Object.create(this, {
			settings: { value: { ...this.settings, ...settings } },
		}) as World;
	}

	changeSettings(patch: unknown): void {
		const before = this.settings;
		this.settings = patchSettings(before, patch);
		if (this.settings.seed !== before.seed) this.random = seededRandom(this.settings.seed);
		this.events.emit('settings', before);
	}

	/** Back to the state at the start; what is under way is dropped. */
	reset(): void {
		this.stop();
		this.settings = patchSettings(defaultSettings, this.initialSettings);
		this.random = seededRandom(this.settings.seed);
		this.accounts = new Accounts(this.initialAccounts());
		this.messages = new Messages();
		this.calls = new Calls();
		this.requestIds = new RequestIds();
		this.requests = new RequestLog();
		this.faults = new Faults();
		this.stats = new Stats();
		this.events.emit('reset');
	}

	/** Ends every timer and callback under way. */
	stop(): void {
		this.timers.clear();
		this.events.emit('stop');
	}
}
