import type { Message } from '../world/messages.mts';
import type { World } from '../world/world.mts';
import type { CallbackSender } from './callbackSender.mts';
import { asCalled, joinReport, type Report } from './callbackUrl.mts';
import { interimReport, smsReports } from './smsReport.mts';

/** Tells the CallbackUrl of a message how the message stands. */
export class SmsReporter {
	constructor(
		private readonly world: World,
		private readonly callbackSender: CallbackSender,
		private readonly changed: (message: Message) => void,
	) {}

	report(message: Message): void {
		for (const report of smsReports(this.world.settings, message)) this.send(message, report);
	}

	/** As if the message were still at the carrier. */
	reportInterim(message: Message): void {
		this.send(message, interimReport(this.world.settings, message));
	}

	private send(message: Message, report: Report): void {
		const { settings } = this.world;
		if (!message.callbackUrl || message.silent) return;
		const address = asCalled(message.callbackUrl, settings);
		this.callbackSender.send({
			url: joinReport(address, report, settings.callbackJoin),
			log: message.callbacks,
			acknowledgedBy: (httpStatus) => !settings.callbackRepeatsErrors || httpStatus === 200,
			changed: () => this.changed(message),
		});
	}
}
