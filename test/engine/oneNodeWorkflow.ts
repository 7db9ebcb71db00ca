import {
	NodeHelpers,
	Workflow,
	type IDataObject,
	type INode,
	type INodeType,
	type INodeTypes,
} from 'n8n-workflow';

/** The action node, as it stands in a workflow. */
export const actionNode = (parameters: IDataObject): INode => ({
	id: 'n',
	name: 'eSMS',
	type: 'esms',
	typeVersion: 1,
	position: [0, 0],
	parameters: parameters as INode['parameters'],
});

/** An active workflow of nothing but this node. */
export function oneNodeWorkflow(type: INodeType, node: INode, id = 'w'): Workflow {
	const nodeTypes = {
		getByName: () => type,
		getByNameAndVersion: () => NodeHelpers.getVersionedNodeType(type, 1),
		getKnownTypes: () => ({}),
	} as unknown as INodeTypes;
	return new Workflow({ id, nodes: [node], connections: {}, active: true, nodeTypes });
}
