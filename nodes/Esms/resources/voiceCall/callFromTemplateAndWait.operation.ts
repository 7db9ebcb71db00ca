import { callOutputs, keyOutputs, waitLimit } from '../../fields/waiting';
import { andWait } from '../../operation/andWait';
import { callFromTemplate } from './callFromTemplate.operation';

/** Calls as `callFromTemplate` does, then waits for the result (esms-api 5.3). */
export const callFromTemplateAndWait = andWait(callFromTemplate, {
	value: 'callFromTemplateAndWait',
	name: 'Call From Template and Wait',
	action: 'Call from template and wait for result',
	description:
		'Calls a number, reads a registered text with your values, and pauses the workflow until the result or the limit',
	fields: [...waitLimit(30, 'minutes'), callOutputs, keyOutputs],
});
