import { callOutputs, keyOutputs, waitLimit } from '../../fields/waiting';
import { andWait } from '../../operation/andWait';
import { callFromRecording } from './callFromRecording.operation';

/** Calls as `callFromRecording` does, then waits for the result (esms-api 5.3). */
export const callFromRecordingAndWait = andWait(callFromRecording, {
	value: 'callFromRecordingAndWait',
	name: 'Call From Recording and Wait',
	action: 'Call from recording and wait for result',
	description:
		'Calls a number, plays a recording, and pauses the workflow until the result or the limit',
	fields: [...waitLimit(30, 'minutes'), callOutputs, keyOutputs],
});
