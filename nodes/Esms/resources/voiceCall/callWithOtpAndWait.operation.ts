import { callOutputs, waitLimit } from '../../fields/waiting';
import { andWait } from '../../operation/andWait';
import { callWithOtp } from './callWithOtp.operation';

/** Calls as `callWithOtp` does, then waits for the result (esms-api 5). */
export const callWithOtpAndWait = andWait(callWithOtp, {
	value: 'callWithOtpAndWait',
	name: 'Call With OTP and Wait',
	action: 'Call with OTP code and wait for result',
	description:
		'Calls a number, speaks a one-time code, and pauses the workflow until the result or the limit',
	fields: [...waitLimit(30, 'minutes'), callOutputs],
});
