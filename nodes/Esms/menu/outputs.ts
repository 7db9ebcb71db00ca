import type { ExpressionString } from 'n8n-workflow';
import type { Resource } from '../operation/operation';
import { outcomeOutputs, splitOf } from '../operation/outcomeOutputs';
import { byOperation, CHOSEN } from './byOperation';

/** One output, or one for each outcome, as the parameters say. */
export function outputs(resources: readonly Resource[]): ExpressionString {
	// Two braces would end the expression.
	const splits = JSON.stringify(byOperation(resources, splitOf)).replaceAll('}}', '} }');
	return `={{ ((list) => list.length > 0 ? list : ["main"])((${outcomeOutputs.toString()})($parameter, (${splits})[${CHOSEN}])) }}`;
}
