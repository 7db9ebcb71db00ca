import { magicSmsOutcome } from '../world/magic.mts';
import { type Message, type RecipientResult, status } from '../world/messages.mts';
import type { Settings, SmsOutcome } from '../world/settings.mts';
import type { World } from '../world/world.mts';
import type { CallbackSender } from './callbackSender.mts';
import { bookHandOver, bookResults, resultOf } from './smsBooking.mts';
import { SmsReporter } from './smsReporter.mts';
import { UnderWay } from './underWay.mts';

export const SMS_ACTIONS = ['deliver', 'fail', 'reject', 'interim', 'hold', 'silence'] as const;
export type SmsAction = (typeof SMS_ACTIONS)[number];

/** Carries accepted messages to their final status and reports it (esms-api 2.3 and 5.2). */
export class SmsCarrier {
	private readonly underWay: UnderWay<Message>;
	private readonly reporter: SmsReporter;

	constructor(
		private readonly world: World,
		callbackSender: CallbackSender,
	) {
		this.underWay = new UnderWay(world.timers);
		this.reporter = new SmsReporter(world, callbackSender, (message) => this.changed(message));
		world.events.on('messageAccepted', (message) => this.start(message));
		world.events.on('settings', (before) => this.resume(before));
		world.events.on('stop', () => this.underWay.clear());
	}

	/** Decides a message by hand, whatever became of it before. */
	act(message: Message, action: SmsAction): void {
		this.underWay.callOff(message);
		message.held = action === 'hold';
		if (message.held) {
			this.changed(message);
			return;
		}
		message.silent ||= action === 'silence';
		if (action === 'silence' || action === 'interim') {
			this.handOver(message);
		} else {
			const result = action === 'deliver' ? 'delivered' : 'failed';
			this.finish(
				message,
				message.phones.map(() => result),
				action === 'reject',
			);
		}
		this.reporter.report(message);
	}

	private start(message: Message): void {
		const { autoDeliver, sandboxReports } = this.world.settings;
		if ((message.sandbox && !sandboxReports) || message.held || !autoDeliver) return;
		this.underWay.next(message, message.dueAt - this.world.now(), () => this.travel(message));
	}

	/** Starts what has been waiting while automatic delivery was off. */
	private resume(before: Settings): void {
		if (before.autoDeliver || !this.world.settings.autoDeliver) return;
		for (const message of this.world.messages.all()) {
			const open = message.status === status.waiting || message.status === status.approval;
			if (open && !this.underWay.has(message)) this.start(message);
		}
	}

	private travel(message: Message): void {
		const half = this.world.settings.deliverAfterMs / 2;
		this.underWay.next(message, half, () => {
			this.handOver(message);
			if (this.outcomeOf(message.phones[0]) === 'interim') this.reporter.report(message);
			this.underWay.next(message, half, () => this.arrive(message));
		});
	}

	private arrive(message: Message): void {
		this.underWay.done(message);
		const outcome = this.outcomeOf(message.phones[0]);
		if (outcome === 'silence') return;
		const outcomes = message.phones.map((phone) => this.outcomeOf(phone));
		this.finish(
			message,
			outcomes.map((each) => resultOf[each]),
			outcomes.every((each) => each === 'rejected'),
		);
		if (outcome === 'oddStatus') message.status = status.odd;
		if (outcome !== 'unreported') this.reporter.report(message);
		if (outcome === 'twice') this.reporter.report(message);
		if (outcome === 'lateInterim' || outcome === 'corrected') this.addLater(message, outcome);
	}

	/** A report that contradicts the final one before it. */
	private addLater(message: Message, outcome: 'lateInterim' | 'corrected'): void {
		this.underWay.next(message, this.world.settings.deliverAfterMs / 2, () => {
			this.underWay.done(message);
			if (outcome === 'lateInterim') {
				this.reporter.reportInterim(message);
				return;
			}
			this.finish(
				message,
				message.phones.map(() => 'delivered'),
				false,
			);
			this.reporter.report(message);
		});
	}

	private outcomeOf(phone: string | undefined): SmsOutcome {
		return magicSmsOutcome(phone ?? '') ?? this.world.settings.smsOutcome;
	}

	private handOver(message: Message): void {
		bookHandOver(message, this.world.now());
		this.changed(message);
	}

	private finish(message: Message, results: RecipientResult[], rejected: boolean): void {
		bookResults(message, results, rejected, this.world.now());
		this.changed(message);
	}

	private changed(message: Message): void {
		message.revision++;
		this.world.events.emit('message', message);
	}
}
