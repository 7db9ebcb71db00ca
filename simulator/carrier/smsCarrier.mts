import { magicSmsOutcome } from '../magic.mts';
import { networkOf } from '../service/phone.mts';
import type { SmsOutcome } from '../settings.mts';
import { type Message, type RecipientResult, status } from '../world/messages.mts';
import type { World } from '../world/world.mts';
import { joinReport, type Report } from './callbackUrl.mts';

export const SMS_ACTIONS = ['deliver', 'fail', 'reject', 'interim', 'hold', 'silence'] as const;
export type SmsAction = (typeof SMS_ACTIONS)[number];

const results: Record<SmsOutcome, RecipientResult> = {
	delivered: 'delivered',
	failed: 'failed',
	rejected: 'failed',
	interim: 'delivered',
	unknown: 'unknown',
	silence: 'pending',
	twice: 'delivered',
	unreported: 'delivered',
};

/** Carries accepted messages to their final status and reports it (esms-api 2.3 and 5.2). */
export class SmsCarrier {
	private readonly underWay = new Map<Message, () => void>();

	constructor(private readonly world: World) {}

	start(message: Message): void {
		if (message.sandbox || message.held || !this.world.settings.autoDeliver) return;
		this.wait(message, message.dueAt - this.world.now(), () => this.travel(message));
	}

	/** Starts what has been waiting while automatic delivery was off. */
	resumeAll(): void {
		for (const message of this.world.messages.all()) {
			const open = message.status === status.waiting || message.status === status.approval;
			if (open && !this.underWay.has(message)) this.start(message);
		}
	}

	forgetAll(): void {
		this.underWay.clear();
	}

	/** Decides a message by hand, whatever became of it before. */
	act(message: Message, action: SmsAction): void {
		this.callOff(message);
		if (action === 'hold') {
			message.held = true;
			this.changed(message);
			return;
		}
		message.held = false;
		if (action === 'silence') {
			message.silent = true;
			this.handOver(message);
			return;
		}
		if (action === 'interim') {
			this.handOver(message);
			this.report(message);
			return;
		}
		const result = action === 'deliver' ? 'delivered' : 'failed';
		this.finish(
			message,
			message.phones.map(() => result),
			action === 'reject',
		);
		this.report(message);
	}

	private travel(message: Message): void {
		const half = this.world.settings.deliverAfterMs / 2;
		this.wait(message, half, () => {
			this.handOver(message);
			if (this.outcomeOf(message.phones[0]) === 'interim') this.report(message);
			this.wait(message, half, () => this.arrive(message));
		});
	}

	private arrive(message: Message): void {
		this.underWay.delete(message);
		const outcome = this.outcomeOf(message.phones[0]);
		if (outcome === 'silence') return;
		this.finish(
			message,
			message.phones.map((phone) => results[this.outcomeOf(phone)]),
			message.phones.every((phone) => this.outcomeOf(phone) === 'rejected'),
		);
		if (outcome !== 'unreported') this.report(message);
		if (outcome === 'twice') this.report(message);
	}

	private outcomeOf(phone: string | undefined): SmsOutcome {
		return magicSmsOutcome(phone ?? '') ?? this.world.settings.smsOutcome;
	}

	private handOver(message: Message): void {
		message.status = status.atCarrier;
		message.sentAt ??= this.world.now();
		message.results = message.phones.map(() => 'pending');
		this.count(message);
		this.changed(message);
	}

	private finish(message: Message, outcome: RecipientResult[], rejected: boolean): void {
		const now = this.world.now();
		message.status = rejected ? status.rejected : status.finished;
		if (!rejected) message.sentAt ??= now;
		message.finishedAt = now;
		message.results = outcome;
		this.count(message);
		this.changed(message);
	}

	/** A rejected message never reached a carrier, so nothing counts as failed there. */
	private count(message: Message): void {
		const counted = message.status === status.rejected ? [] : message.results;
		message.sendSuccess = counted.filter((result) => result === 'delivered').length;
		message.sendFailed = counted.filter((result) => result === 'failed').length;
	}

	private report(message: Message): void {
		const { settings, callbackSender } = this.world;
		if (!message.callbackUrl || message.silent) return;
		const named = settings.callbackPerNumber ? message.phones : message.phones.slice(0, 1);
		for (const phone of named) {
			callbackSender.send({
				url: joinReport(message.callbackUrl, smsReport(message, phone), settings.callbackJoin),
				log: message.callbacks,
				acknowledgedBy: () => true,
				changed: () => this.changed(message),
			});
		}
	}

	private wait(message: Message, delayMs: number, work: () => void): void {
		this.underWay.set(message, this.world.timers.after(delayMs, work));
	}

	private callOff(message: Message): void {
		this.underWay.get(message)?.();
		this.underWay.delete(message);
	}

	private changed(message: Message): void {
		message.revision++;
		this.world.events.emit('message', message);
	}
}

/** Advertising reports name no receiver (esms-api 5.2). */
function smsReport(message: Message, phone: string): Report {
	const report: Array<[string, string]> = [
		['SMSID', message.id],
		['SendFailed', String(message.sendFailed)],
		['SendStatus', String(message.status)],
		['SendSuccess', String(message.sendSuccess)],
		['TotalPrice', message.price.toFixed(4)],
		['TotalReceiver', String(message.phones.length)],
		['TotalSent', String(message.sentAt === null ? 0 : message.phones.length)],
		['RequestId', message.requestId],
		['TypeId', message.smsType],
	];
	if (message.smsType === '1') return report;
	return [
		...report,
		['telcoid', String(networkOf(phone).id)],
		['phonenumber', phone],
		['switchsmsid', ''],
	];
}
