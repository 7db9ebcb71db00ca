import type { Message } from '../world/messages.mts';
import { networkOf } from '../world/networks.mts';
import type { Report } from './callbackUrl.mts';

/** The parameters of an SMS report; advertising reports name no receiver (esms-api 5.2). */
export function smsReport(message: Message, phone: string): Report {
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
