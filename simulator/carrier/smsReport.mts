import { type Message, status } from '../world/messages.mts';
import { networkOf } from '../world/networks.mts';
import type { Settings } from '../world/settings.mts';
import { writeAmount, writePhone } from '../world/written.mts';
import type { Report } from './callbackUrl.mts';
import { callReport } from './voiceReport.mts';

/** What a report says of the message; counted for all its receivers, or for one. */
interface Counts {
	sendStatus: number;
	success: number;
	failed: number;
	receivers: number;
}

const countsOf = (message: Message): Counts => ({
	sendStatus: message.status,
	success: message.sendSuccess,
	failed: message.sendFailed,
	receivers: message.phones.length,
});

function countsOfOne(message: Message, phone: string): Counts {
	const result = message.results[message.phones.indexOf(phone)];
	return {
		sendStatus: message.status,
		success: Number(result === 'delivered'),
		failed: Number(result === 'failed' && message.status !== status.rejected),
		receivers: 1,
	};
}

/** The parameters of an SMS report; advertising reports name no receiver (esms-api 5.2). */
function parameters(
	settings: Settings,
	message: Message,
	phone: string,
	{ sendStatus, success, failed, receivers }: Counts,
): Report {
	const report: Array<[string, string]> = [
		['SMSID', message.reportedId],
		['SendFailed', String(failed)],
		['SendStatus', String(sendStatus)],
		['SendSuccess', String(success)],
		['TotalPrice', writeAmount(settings, message.price)],
		['TotalReceiver', String(receivers)],
		['TotalSent', String(message.sentAt === null ? 0 : receivers)],
		['RequestId', message.requestId],
		['TypeId', message.smsType],
	];
	if (message.smsType === '1' && !settings.callbackCountsPerNumber) return report;
	return [
		...report,
		['telcoid', String(networkOf(phone).id)],
		['phonenumber', writePhone(settings, phone)],
		['switchsmsid', ''],
	];
}

/** All the reports that tell how a message stands; most often it is one. */
export function smsReports(settings: Settings, message: Message): Report[] {
	const { advertisingReports, callbackCountsPerNumber, callbackPerNumber, typeEightReport } =
		settings;
	const { phones, results, smsType } = message;
	if (smsType === '1' && !advertisingReports) return [];
	if (smsType === '8' && typeEightReport === 'none') return [];
	if (smsType === '8' && typeEightReport === 'call') {
		const result = results[0] === 'delivered' ? 'answered' : 'noAnswer';
		const { price, reportedId } = message;
		return [callReport(settings, { reportedId, price, result, durationSeconds: 0, key: '' })];
	}
	return (callbackPerNumber ? phones : phones.slice(0, 1)).map((phone) =>
		parameters(
			settings,
			message,
			phone,
			callbackPerNumber && callbackCountsPerNumber
				? countsOfOne(message, phone)
				: countsOf(message),
		),
	);
}

/** A report from when the message was at the carrier, however it stands now. */
export const interimReport = (settings: Settings, message: Message): Report =>
	parameters(settings, message, message.phones[0] ?? '', {
		...countsOf(message),
		sendStatus: status.atCarrier,
		success: 0,
		failed: 0,
	});
