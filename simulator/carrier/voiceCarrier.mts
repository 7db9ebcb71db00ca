import { magicCall } from '../magic.mts';
import type { Call, CallResult, CallState } from '../world/calls.mts';
import type { World } from '../world/world.mts';
import { fillTemplate, type Report } from './callbackUrl.mts';

export const CALL_ACTIONS = [
	'pick-up',
	'decline',
	'press',
	'hang-up',
	'answer',
	'no-answer',
	'fail',
	'hold',
] as const;
export type CallAction = (typeof CALL_ACTIONS)[number];

/** What a person can do to a phone only while it rings, or only while somebody talks; the rest decides a call at any time. */
const possibleWhile: Partial<Record<CallAction, CallState>> = {
	'pick-up': 'ringing',
	decline: 'ringing',
	press: 'talking',
	'hang-up': 'talking',
};

/** Number that the called phone shows; a landline of 11 digits as in the vendor's samples. */
const CALLER_ID = '02871012345';

/** Lets phones ring, ends the calls and reports them (esms-api 4.5 and 5.3). */
export class VoiceCarrier {
	private readonly underWay = new Map<Call, () => void>();

	constructor(private readonly world: World) {}

	start(call: Call): void {
		this.wait(call, call.dueAt - this.world.now(), () => this.ring(call));
	}

	/** Phones that ring follow a change of autoAnswer, too. */
	expectAll(): void {
		for (const call of this.world.calls.all()) {
			if (call.state === 'ringing' && !call.held) this.expectOutcome(call);
		}
	}

	forgetAll(): void {
		this.underWay.clear();
	}

	/** `key` is the key that the listener pressed, with `answer` and `press`. False when the action comes too late or too early. */
	act(call: Call, action: CallAction, key = ''): boolean {
		const needed = possibleWhile[action];
		if (needed && call.state !== needed) return false;
		this.callOff(call);
		const talked = call.pickedUpAt === null ? null : this.world.now() - call.pickedUpAt;
		switch (action) {
			case 'hold':
				call.held = true;
				this.changed(call);
				break;
			case 'pick-up':
				call.state = 'talking';
				call.pickedUpAt = this.world.now();
				this.changed(call);
				break;
			case 'decline':
				this.unanswered(call);
				break;
			case 'press':
			case 'hang-up':
			case 'answer':
				this.end(
					call,
					'answered',
					key,
					talked === null
						? this.world.settings.callDurationSeconds
						: Math.max(1, Math.round(talked / 1000)),
				);
				break;
			case 'no-answer':
				this.end(call, 'noAnswer');
				break;
			case 'fail':
				this.end(call, 'failed');
		}
		return true;
	}

	private ring(call: Call): void {
		call.state = 'ringing';
		call.rings++;
		this.changed(call);
		this.expectOutcome(call);
	}

	private expectOutcome(call: Call): void {
		this.callOff(call);
		const { settings } = this.world;
		const fate = magicCall(call.phone);
		if (settings.autoAnswer || fate) {
			this.wait(call, settings.answerAfterMs, () => this.automatic(call));
		} else {
			this.wait(call, settings.ringTimeoutMs, () => this.unanswered(call));
		}
	}

	private automatic(call: Call): void {
		const { settings } = this.world;
		const fate = magicCall(call.phone);
		const outcome = fate?.outcome ?? settings.callOutcome;
		if (outcome === 'silence') return;
		if (outcome === 'noAnswer') this.unanswered(call);
		else if (outcome === 'failed') this.end(call, 'failed');
		else {
			this.end(call, 'answered', fate ? fate.key : settings.callKey, settings.callDurationSeconds);
		}
	}

	/** Rings again after a pause while redials are left (MaxRetry, WaitRetry). */
	private unanswered(call: Call): void {
		if (call.rings > call.maxRetry) {
			this.end(call, 'noAnswer');
			return;
		}
		call.state = 'waiting';
		this.changed(call);
		const pause = Math.min(call.waitRetrySeconds * 1000, this.world.settings.redialMaxMs);
		this.wait(call, pause, () => this.ring(call));
	}

	private end(call: Call, result: CallResult, key = '', durationSeconds = 0): void {
		this.underWay.delete(call);
		call.state = 'ended';
		call.result = result;
		call.key = key;
		call.forwarded = key !== '' && key === call.ivr && call.numberForward !== '';
		call.durationSeconds = durationSeconds;
		call.endedAt = this.world.now();
		this.changed(call);
		if (!call.callbackUrl) return;
		this.world.callbackSender.send({
			url: fillTemplate(call.callbackUrl, voiceReport(call)),
			log: call.callbacks,
			acknowledgedBy: (httpStatus) => httpStatus === 200,
			changed: () => this.changed(call),
		});
	}

	private wait(call: Call, delayMs: number, work: () => void): void {
		this.underWay.set(call, this.world.timers.after(delayMs, work));
	}

	private callOff(call: Call): void {
		this.underWay.get(call)?.();
		this.underWay.delete(call);
	}

	private changed(call: Call): void {
		call.revision++;
		this.world.events.emit('call', call);
	}
}

/** The vendor's sample of a failed call has an empty CallStatus. */
const reportedStatus: Record<CallResult, string> = {
	answered: 'ANSWERED',
	noAnswer: 'NO ANSWER',
	failed: '',
};

const voiceReport = (call: Call): Report => [
	['ReferenceId', call.id],
	['CallDuration', String(call.durationSeconds)],
	['CallStatus', call.result ? reportedStatus[call.result] : ''],
	['Ivr', call.key],
	['Price', call.price.toFixed(4)],
	['SentResult', call.result === 'answered' ? '1' : '0'],
	['CID', CALLER_ID],
	['SendStatus', '5'],
];
