import { NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';
import type { Operation, Resource } from '../../operation/operation';
import { namedNode } from '../../transport/namedNode';

/** The chosen operation; names that no menu offers (also inherited ones) are refused. */
export function findOperation(
	context: IExecuteFunctions,
	resources: readonly Resource[],
): Operation {
	const resource = context.getNodeParameter('resource', 0) as string;
	const operation = context.getNodeParameter('operation', 0) as string;
	const found = operationCalled(resources, resource, operation);
	if (found) return found;
	throw new NodeOperationError(
		namedNode(context.getNode()),
		`The operation '${operation}' of '${resource}' does not exist in this version of the node`,
		{ description: 'Nothing has left n8n. Choose Resource and Operation again.' },
	);
}

export const operationCalled = (
	resources: readonly Resource[],
	resource: string,
	operation: string,
): Operation | undefined =>
	resources
		.find(({ value }) => value === resource)
		?.operations.find(({ value }) => value === operation);
