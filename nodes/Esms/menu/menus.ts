import type { INodeProperties } from 'n8n-workflow';
import { alphabetical } from '../domain/alphabetical';
import { toolDescriptionOf } from './toolDescription';
import type { Operation, Resource } from '../operation/operation';

/** All parameters of the node: the two menus, and each operation's fields shown for it alone. */
export function buildProperties(resources: readonly Resource[]): INodeProperties[] {
	const firstResource = resources[0]!.value;
	return [
		{
			displayName: 'Resource',
			name: 'resource',
			type: 'options',
			noDataExpression: true,
			options: byName(resources).map(({ name, value }) => ({ name, value })),
			default: firstResource,
		},
		...resources.map(operationMenu),
		...resources.flatMap(toolDescriptions),
		...resources.flatMap((resource) =>
			resource.operations.flatMap((operation) =>
				operation.properties.map((property) => shownFor(resource, operation, property)),
			),
		),
	];
}

const byName = <T extends { name: string }>(entries: readonly T[]): T[] =>
	alphabetical(entries, ({ name }) => name);

function operationMenu(resource: Resource): INodeProperties {
	const firstOperation = resource.operations[0]!.value;
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [resource.value] } },
		options: byName(resource.operations).map(
			({ name, value, action, description, toolDescription }) => ({
				name,
				value,
				action,
				description,
				...(toolDescription === undefined && { displayOptions: { hide: { '@tool': [true] } } }),
			}),
		),
		default: firstOperation,
	};
}

/** Takes the place of n8n's own field, which would tell the model no more than “Send SMS in eSMS”. */
const toolDescriptions = (resource: Resource): INodeProperties[] =>
	resource.operations.flatMap((operation) => {
		const text = toolDescriptionOf(operation);
		if (text === undefined) return [];
		const property: INodeProperties = {
			displayName: 'Tool Description',
			name: 'toolDescription',
			type: 'string',
			typeOptions: { rows: 5 },
			default: text,
			description: 'What the AI model is told about this tool. Keep what it says about money.',
			displayOptions: { show: { '@tool': [true] } },
		};
		return [shownFor(resource, operation, property)];
	});

function shownFor(
	resource: Resource,
	operation: Operation,
	property: INodeProperties,
): INodeProperties {
	return {
		...property,
		displayOptions: {
			...property.displayOptions,
			show: {
				resource: [resource.value],
				operation: [operation.value],
				...property.displayOptions?.show,
			},
		},
	};
}
