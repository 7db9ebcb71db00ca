import { smsOutcome, statusWord, telcoName } from '../../../nodes/Esms/domain/deliveryStatus';

describe('statusWord', () => {
	// esms-api 2.3.
	it.each([
		[0, 'draft'],
		[1, 'waitingForApproval'],
		[2, 'waitingToBeSent'],
		[3, 'beingSent'],
		[4, 'rejected'],
		[5, 'finished'],
		[6, 'deleted'],
		[7, 'handedToCarrier'],
		[8, 'unknown'],
		[-1, 'unknown'],
		[NaN, 'unknown'],
		[undefined, 'unknown'],
	])('says for SendStatus %s: %s', (status, word) => {
		expect(statusWord(status)).toBe(word);
	});
});

describe('smsOutcome', () => {
	// Delivered, failed: esms-api 5.2. Final and interim states: esms-api 2.3 and 5.1.
	it.each<[string, number | undefined, number, number, string]>([
		['finished with one success is delivered', 5, 1, 0, 'delivered'],
		['finished with one failure is failed', 5, 0, 1, 'failed'],
		['finished with success and failure is partly', 5, 1, 1, 'partly'],
		['most of many arrived', 5, 160, 9, 'partly'],
		['none of many arrived', 5, 0, 169, 'failed'],
		['finished without counts tells nothing', 5, 0, 0, 'unknown'],
		['rejected is rejected without counts', 4, 0, 0, 'rejected'],
		['rejected is rejected with counts', 4, 1, 0, 'rejected'],
		['deleted is final too', 6, 0, 0, 'rejected'],
		['waiting for approval goes on', 1, 0, 0, 'pending'],
		['waiting to be sent goes on', 2, 0, 0, 'pending'],
		['being sent goes on', 3, 0, 0, 'pending'],
		['handed to the carrier goes on', 7, 0, 0, 'pending'],
		['handed to the carrier is not delivered, whatever the counts', 7, 1, 0, 'pending'],
		['a missing status goes on', undefined, 0, 0, 'pending'],
	])('%s', (_, status, success, failed, outcome) => {
		expect(smsOutcome(status, success, failed)).toBe(outcome);
	});
});

describe('telcoName', () => {
	// esms-api 2.4; 7 is Reddi there, today Wintel.
	it.each([
		['1', 'Viettel'],
		['2', 'MobiFone'],
		['3', 'VinaPhone'],
		['4', 'Vietnamobile'],
		['5', 'Gmobile'],
		['6', 'Itel'],
		['7', 'Wintel'],
		['viettel', 'Viettel'],
		['VINAPHONE', 'VinaPhone'],
		['Reddi', 'Wintel'],
		['GTEL', 'Gmobile'],
		['9', '9'],
		['', ''],
		['constructor', 'constructor'],
	])('knows network %s as %s', (id, name) => {
		expect(telcoName(id)).toBe(name);
	});
});
