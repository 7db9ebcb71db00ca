import {
	NodeHelpers,
	Workflow,
	type IDataObject,
	type IExecuteFunctions,
	type INode,
	type INodeTypes,
	type ITaskDataConnectionsSource,
} from 'n8n-workflow';
import { Esms } from '../../../../nodes/Esms/Esms.node';
import type { WaitOperation } from '../../../../nodes/Esms/operation/operation';
import { resources } from '../../../../nodes/Esms/resources';
import { operationCalled } from '../../../../nodes/Esms/runner/items/findOperation';
import {
	linkAllOutputs,
	toOutput,
	type WaitOutcome,
} from '../../../../nodes/Esms/runner/waiting/toOutput';

const nodeWith = (parameters: IDataObject): INode => ({
	id: 'n',
	name: 'eSMS',
	type: 'esms',
	typeVersion: 1,
	position: [0, 0],
	parameters: parameters as INode['parameters'],
});

/** The outputs as the canvas shows them. */
function outputsOf(parameters: IDataObject) {
	const type = new Esms();
	const nodeTypes = {
		getByName: () => type,
		getByNameAndVersion: () => NodeHelpers.getVersionedNodeType(type, 1),
		getKnownTypes: () => ({}),
	} as unknown as INodeTypes;
	const node = nodeWith(parameters);
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	return NodeHelpers.getNodeOutputs(workflow, node, type.description);
}

const namesOf = (parameters: IDataObject) =>
	outputsOf(parameters).map((output) =>
		typeof output === 'string' ? output : `${output.type}: ${output.displayName}`,
	);

const call = (more: IDataObject = {}): IDataObject => ({
	resource: 'voiceCall',
	operation: 'callFromTemplateAndWait',
	outputs: 'perOutcome',
	keys: ['1', '2'],
	...more,
});
const otp = (more: IDataObject = {}) => call({ operation: 'callWithOtpAndWait', ...more });

describe('the outputs on the canvas', () => {
	it.each<[string, IDataObject]>([
		['a call with one output', call({ outputs: 'one' })],
		['a call as n8n loads it first, without parameters', {}],
		[
			'a message that is waited for',
			call({ resource: 'sms', operation: 'sendAndWaitForDelivery' }),
		],
		['a call without waiting', call({ operation: 'callFromTemplate' })],
		['a question about a call', call({ operation: 'getStatus' })],
		['another resource', call({ resource: 'account', operation: 'getBalance' })],
	])('are one for %s, also when fields of another operation are left over', (_, parameters) => {
		expect(namesOf(parameters)).toEqual(['main']);
	});

	it.each<[string, IDataObject, string[]]>([
		['the two usual keys', call(), ['Key 1', 'Key 2', 'Answered']],
		[
			'a recording, with keys in the order in which they were chosen',
			call({ operation: 'callFromRecordingAndWait', keys: ['#', '0', '*'] }),
			['Key #', 'Key 0', 'Key *', 'Answered'],
		],
		['no keys', call({ keys: [] }), ['Answered']],
		[
			'keys that were never set, by the default of the form',
			call({ keys: undefined }),
			['Key 1', 'Key 2', 'Answered'],
		],
		['keys of an expression that gives no list', call({ keys: '12' }), ['Answered']],
		['a one-time code, whatever keys are left over', otp(), ['Answered']],
	])('are one for each outcome with %s', (_, parameters, answered) => {
		expect(namesOf(parameters)).toEqual(
			['Timeout', ...answered, 'No Answer', 'Failed'].map((name) => `main: ${name}`),
		);
	});
});

const operationIn = ({ resource, operation }: IDataObject) =>
	operationCalled(resources, String(resource), String(operation)) as WaitOperation;

describe('toOutput', () => {
	const item = { json: { a: 1 } };
	const contextOf = (parameters: IDataObject) =>
		({ getNode: () => nodeWith(parameters) }) as unknown as IExecuteFunctions;
	/** Where the item goes, by the name of the output. */
	const placeOf = (parameters: IDataObject, ending: WaitOutcome) => {
		const placed = toOutput(contextOf(parameters), operationIn(parameters), ending, [item]);
		const names = namesOf(parameters);
		expect(placed).toHaveLength(names.length);
		const filled = placed.flatMap((items, index) => (items.length > 0 ? [index] : []));
		expect(filled).toHaveLength(1);
		expect(placed[filled[0]!]).toEqual([item]);
		return names[filled[0]!]!.replace('main: ', '');
	};

	it.each<[WaitOutcome, string]>([
		[{ outcome: 'timeout' }, 'Timeout'],
		[{ outcome: 'duplicate' }, 'Timeout'],
		[{ outcome: 'unheard of', key: '1' }, 'Timeout'],
		[{ outcome: 'answered', key: '1' }, 'Key 1'],
		[{ outcome: 'answered', key: '2' }, 'Key 2'],
		[{ outcome: 'answered', key: '5' }, 'Answered'],
		[{ outcome: 'answered', key: '12' }, 'Answered'],
		[{ outcome: 'answered' }, 'Answered'],
		[{ outcome: 'notAnswered' }, 'No Answer'],
		[{ outcome: 'notAnswered', key: '1' }, 'No Answer'],
		[{ outcome: 'failed' }, 'Failed'],
		[{ outcome: 'failed', key: '1' }, 'Failed'],
	])('puts %j on the output “%s”', (ending, name) => {
		expect(placeOf(call(), ending)).toBe(name);
	});

	it('puts every answered call on one output when there are no keys', () => {
		expect(placeOf(call({ keys: [] }), { outcome: 'answered' })).toBe('Answered');
		expect(placeOf(call({ keys: [] }), { outcome: 'answered', key: '1' })).toBe('Answered');
		expect(placeOf(otp(), { outcome: 'answered', key: '1' })).toBe('Answered');
	});

	it.each(['timeout', 'answered', 'notAnswered', 'failed', 'delivered', 'rejected'])(
		'puts %s on the one output of a node that has one',
		(outcome) => {
			expect(placeOf(call({ outputs: 'one' }), { outcome, key: '1' })).toBe('main');
			const sms = call({ resource: 'sms', operation: 'sendAndWaitForDelivery' });
			expect(placeOf(sms, { outcome })).toBe('main');
		},
	);
});

describe('linkAllOutputs', () => {
	const origin = { previousNode: 'Manual' };
	const linked = (parameters: IDataObject, source: ITaskDataConnectionsSource | null) => {
		linkAllOutputs(
			{
				getNode: () => nodeWith(parameters),
				getExecuteData: () => ({ source }),
			} as unknown as IExecuteFunctions,
			operationIn(parameters),
		);
		return source;
	};

	it('gives every output the source of the one input', () => {
		expect(linked(call(), { main: [origin] })).toEqual({ main: Array(6).fill(origin) });
	});

	it('changes nothing with one output, or without a source', () => {
		expect(linked(call({ outputs: 'one' }), { main: [origin] })).toEqual({ main: [origin] });
		expect(linked(call(), null)).toBe(null);
		expect(linked(call(), { main: [null] })).toEqual({ main: [null] });
	});
});
