import type { IDataObject } from 'n8n-workflow';
import { speed, voiceOption } from '../fields/voice';
import type { Reader } from './reader';

/** How a machine speaks, on the wire (esms-api 4.1); absent options are left out. */
export function readSpeech(read: Reader): IDataObject {
	const voice = read.takeOption(voiceOption);
	const pace = read.takeOption(speed);
	return {
		...(voice !== undefined && { Voice: voice }),
		...(pace !== undefined && { Speed: pace }),
	};
}
