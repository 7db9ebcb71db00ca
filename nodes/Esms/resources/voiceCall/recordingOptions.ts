import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { parseCallable } from '../../domain/recipients';
import { parseWholeNumber } from '../../domain/wholeNumber';
import { field, wholeNumber } from '../../fields/field';
import type { Reader } from '../../operation/reader';

/* Options of a call that plays a recording (esms-api 4.2); units and limits are assumed (assumption A42). */

const forwardKeyLiteral: INodeProperties = {
	displayName: 'Forward Key',
	name: 'forwardKey',
	type: 'string',
	default: '',
	placeholder: 'e.g. 1',
	description: "Key (0–9) that connects the listener to the 'Forward Number'",
};
const forwardNumberLiteral: INodeProperties = {
	displayName: 'Forward Number',
	name: 'forwardNumber',
	type: 'string',
	default: '',
	placeholder: 'e.g. 02838123456',
	description: "Number to which the listener is connected on pressing the 'Forward Key'",
};
const keyWait: INodeProperties = {
	displayName: 'Key Wait (Seconds)',
	name: 'keyWait',
	type: 'number',
	default: 10,
	typeOptions: { minValue: 1, maxValue: 60 },
	description: 'How many seconds to wait for a key after the recording',
};
const maxRepeats: INodeProperties = {
	displayName: 'Max Repeats',
	name: 'maxRepeats',
	type: 'number',
	default: 1,
	typeOptions: { minValue: 0, maxValue: 10 },
	description: 'How many times the recording is repeated within the call',
};
const maxRetries: INodeProperties = {
	displayName: 'Max Retries',
	name: 'maxRetries',
	type: 'number',
	default: 0,
	typeOptions: { minValue: 0, maxValue: 10 },
	description: 'How many times to call again when nobody answers',
};
const retryWait: INodeProperties = {
	displayName: 'Retry Wait (Seconds)',
	name: 'retryWait',
	type: 'number',
	default: 60,
	typeOptions: { minValue: 1, maxValue: 3600 },
	description: 'How many seconds to wait before calling again',
};

export const recordingOptions: INodeProperties[] = [
	forwardKeyLiteral,
	forwardNumberLiteral,
	keyWait,
	maxRepeats,
	maxRetries,
	retryWait,
];

const forwardKey = field(forwardKeyLiteral, (value) => parseWholeNumber(value, 0, 9));
const forwardNumber = field(forwardNumberLiteral, parseCallable);

const NUMBERS = {
	TimeWaitToIvr: wholeNumber(keyWait),
	MaxRepeat: wholeNumber(maxRepeats),
	MaxRetry: wholeNumber(maxRetries),
	WaitRetry: wholeNumber(retryWait),
};

/** What these options mean on the wire; absent ones are left out. */
export function readRecordingOptions(read: Reader): IDataObject {
	const numbers = Object.entries(NUMBERS).map(([name, option]) => [name, read.takeOption(option)]);
	return {
		...readForwarding(read),
		...(Object.fromEntries(numbers.filter(([, value]) => value !== undefined)) as IDataObject),
	};
}

/** Connecting takes a number and a key. */
function readForwarding(read: Reader): IDataObject {
	const NumberForward = read.takeOption(forwardNumber);
	const Ivr = read.takeOption(forwardKey);
	if (NumberForward === undefined && Ivr === undefined) return {};
	if (NumberForward === undefined || Ivr === undefined) {
		read.refuse(
			"The 'Forward Number' and the 'Forward Key' belong together, and one of them is empty",
			'Fill in both, or remove both.',
		);
	}
	return { NumberForward, Ivr };
}
