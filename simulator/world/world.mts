import { EventEmitter } from 'node:events';
import { CallbackSender } from '../carrier/callbackSender.mts';
import { SmsCarrier } from '../carrier/smsCarrier.mts';
import { VoiceCarrier } from '../carrier/voiceCarrier.mts';
import { demoAccounts } from '../demo.mts';
import { defaultSettings, patchSettings, type Settings } from '../settings.mts';
import { Accounts } from './accounts.mts';
import { type Call, Calls } from './calls.mts';
import { Faults } from './faults.mts';
import { Ids } from './ids.mts';
import { type Message, Messages } from './messages.mts';
import { seededRandom } from './random.mts';
import { RequestIds } from './requestIds.mts';
import { type RequestEntry, RequestLog } from './requestLog.mts';
import { Stats } from './stats.mts';
import { Timers } from './timers.mts';

export interface WorldEvents {
	message: [Message];
	call: [Call];
	request: [RequestEntry];
	account: [];
	settings: [];
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
	readonly smsCarrier: SmsCarrier;
	readonly voiceCarrier: VoiceCarrier;
	readonly callbackSender: CallbackSender;
	settings: Settings;
	accounts = new Accounts(demoAccounts());
	messages = new Messages();
	calls = new Calls();
	requestIds = new RequestIds();
	requests = new RequestLog();
	faults = new Faults();
	stats = new Stats();
	random: () => number;

	constructor(private readonly initialSettings: Partial<Settings> = {}) {
		this.settings = patchSettings(defaultSettings, initialSettings);
		this.random = seededRandom(this.settings.seed);
		this.callbackSender = new CallbackSender(this);
		this.smsCarrier = new SmsCarrier(this);
		this.voiceCarrier = new VoiceCarrier(this);
		this.events.setMaxListeners(0);
	}

	/** The service's clock, epoch milliseconds. */
	now(): number {
		return Date.now() + this.settings.clockOffsetMs;
	}

	changeSettings(patch: unknown): void {
		const { seed, autoDeliver, autoAnswer } = this.settings;
		this.settings = patchSettings(this.settings, patch);
		if (this.settings.seed !== seed) this.random = seededRandom(this.settings.seed);
		if (this.settings.autoDeliver && !autoDeliver) this.smsCarrier.resumeAll();
		if (this.settings.autoAnswer !== autoAnswer) this.voiceCarrier.expectAll();
		this.events.emit('settings');
	}

	/** Back to the state at the start; what is under way is dropped. */
	reset(): void {
		this.stop();
		this.settings = patchSettings(defaultSettings, this.initialSettings);
		this.random = seededRandom(this.settings.seed);
		this.accounts = new Accounts(demoAccounts());
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
		this.callbackSender.abortAll();
		this.smsCarrier.forgetAll();
		this.voiceCarrier.forgetAll();
	}
}
