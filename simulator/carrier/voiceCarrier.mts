import type { Call, CallResult } from '../world/calls.mts';
import { magicCall } from '../world/magic.mts';
import type { World } from '../world/world.mts';
import { type CallAction, isPossible } from './callActions.mts';
import type { CallbackSender } from './callbackSender.mts';
import { UnderWay } from './underWay.mts';
import {
	bookEnd,
	bookPickUp,
	bookRing,
	pauseBeforeRedial,
	secondsTalked,
} from './voiceBooking.mts';
import { callDelivery } from './voiceReport.mts';

/** Lets phones ring, ends the calls and reports them (esms-api 4.5 and 5.3). */
export class VoiceCarrier {
	private readonly underWay: UnderWay<Call>;

	constructor(
		private readonly world: World,
		private readonly callbackSender: CallbackSender,
	) {
		this.underWay = new UnderWay(world.timers);
		world.events.on('callAccepted', (call) => this.ringAfter(call, call.dueAt - world.now()));
		world.events.on('settings', ({ autoAnswer }) => {
			// Phones that ring follow a change, too.
			if (autoAnswer === world.settings.autoAnswer) return;
			const ringing = world.calls.all().filter(({ state, held }) => state === 'ringing' && !held);
			for (const call of ringing) this.expectOutcome(call);
		});
		world.events.on('stop', () => this.underWay.clear());
	}

	/** `key` is the key that the listener pressed, with `answer` and `press`. False when the action comes too late or too early. */
	act(call: Call, action: CallAction, key = ''): boolean {
		if (!isPossible(call, action)) return false;
		this.underWay.callOff(call);
		this.actions[action](call, key);
		return true;
	}

	private readonly actions: Record<CallAction, (call: Call, key: string) => void> = {
		hold: (call) => {
			call.held = true;
			this.changed(call);
		},
		'pick-up': (call) => {
			bookPickUp(call, this.world.now());
			this.changed(call);
		},
		decline: (call) => this.unanswered(call),
		press: (call, key) => this.hangUp(call, key),
		'hang-up': (call, key) => this.hangUp(call, key),
		answer: (call, key) => this.hangUp(call, key),
		'no-answer': (call) => this.end(call, 'noAnswer'),
		fail: (call) => this.end(call, 'failed'),
	};

	private ringAfter(call: Call, delayMs: number): void {
		this.underWay.next(call, delayMs, () => {
			bookRing(call);
			this.changed(call);
			if (this.world.settings.callReports === 'interim') this.report(call);
			this.expectOutcome(call);
		});
	}

	private expectOutcome(call: Call): void {
		this.underWay.callOff(call);
		const { answerAfterMs, autoAnswer, ringTimeoutMs } = this.world.settings;
		if (autoAnswer || magicCall(call.phone)) {
			this.underWay.next(call, answerAfterMs, () => this.automatic(call));
		} else {
			this.underWay.next(call, ringTimeoutMs, () => this.unanswered(call));
		}
	}

	private automatic(call: Call): void {
		const { callDurationSeconds, callKey, callOutcome } = this.world.settings;
		const fate = magicCall(call.phone);
		const outcome = fate?.outcome ?? callOutcome;
		if (outcome === 'noAnswer') this.unanswered(call);
		if (outcome === 'failed') this.end(call, 'failed');
		if (outcome === 'answered') {
			this.end(call, 'answered', fate?.key ?? callKey, callDurationSeconds);
		}
	}

	/** Rings again after a pause while redials are left (MaxRetry, WaitRetry). */
	private unanswered(call: Call): void {
		const pause = pauseBeforeRedial(call, this.world.settings);
		if (pause === undefined) {
			this.end(call, 'noAnswer');
			return;
		}
		call.state = 'waiting';
		this.changed(call);
		this.ringAfter(call, pause);
	}

	/** Somebody who picked up ends it now; otherwise it lasted as long as the settings say. */
	private hangUp(call: Call, key: string): void {
		const { callDurationSeconds } = this.world.settings;
		this.end(call, 'answered', key, secondsTalked(call, this.world.now()) ?? callDurationSeconds);
	}

	private end(call: Call, result: CallResult, key = '', durationSeconds = 0): void {
		this.underWay.done(call);
		bookEnd(call, result, key, durationSeconds, this.world.now());
		this.changed(call);
		this.report(call);
	}

	private report(call: Call): void {
		if (!call.callbackUrl) return;
		const { settings } = this.world;
		this.callbackSender.send(callDelivery(settings, call, () => this.changed(call)));
	}

	private changed(call: Call): void {
		call.revision++;
		this.world.events.emit('call', call);
	}
}
