/** The workflows of examples/: whole, harmless to import, and set to what the nodes really have. */
import {
	NodeHelpers,
	type INode,
	type INodeParameters,
	type INodeProperties,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { Esms } from '../../nodes/Esms/Esms.node';
import { EsmsTrigger } from '../../nodes/Esms/EsmsTrigger.node';
import { filesBelow, readText } from '../law/source';

interface Workflow {
	name: string;
	nodes: INode[];
	connections: Record<string, Record<string, Array<Array<{ node: string }>>>>;
	pinData: object;
	settings: Record<string, unknown>;
}

const examples = filesBelow('examples').map((path) => {
	const text = readText(path);
	return { path, text, workflow: JSON.parse(text) as Workflow };
});
const STICKY = 'n8n-nodes-base.stickyNote';
const notesOf = ({ nodes }: Workflow) => nodes.filter(({ type }) => type === STICKY);
const nodesOf = ({ nodes }: Workflow) => nodes.filter(({ type }) => type !== STICKY);

/** Hidden options are there only to be refused. */
const shown = (description: INodeTypeDescription): INodeTypeDescription => ({
	...description,
	properties: description.properties.map((property) =>
		property.type === 'collection'
			? { ...property, options: (property.options as INodeProperties[]).filter(isShown) }
			: property,
	),
});
const isShown = ({ type }: INodeProperties): boolean => type !== 'hidden';

const action = shown(new Esms().description);
const OURS: Record<string, INodeTypeDescription> = {
	'n8n-nodes-esms.esms': action,
	'n8n-nodes-esms.esmsTool': { ...action, name: 'esmsTool' },
	'n8n-nodes-esms.esmsTrigger': new EsmsTrigger().description,
};

/** Paths of the parameters that the node doesn't have, in the form that it is set to. */
function unknownParameters(node: INode): string[] {
	const description = OURS[node.type]!;
	const known = NodeHelpers.getNodeParameters(
		description.properties,
		node.parameters,
		true,
		false,
		node,
		description,
	);
	return missing(node.parameters, known ?? {});
}

function missing(given: unknown, known: unknown, path = ''): string[] {
	if (typeof given !== 'object' || given === null) return [];
	return Object.entries(given).flatMap(([key, value]) => {
		const found = (known as INodeParameters | undefined)?.[key];
		return found === undefined ? [path + key] : missing(value, found, `${path}${key}.`);
	});
}

test('names and ids are used once', () => {
	const nodes = examples.flatMap(({ workflow }) => workflow.nodes);
	const unique = (values: unknown[]) => expect(new Set(values).size).toBe(values.length);
	unique(examples.map(({ workflow }) => workflow.name));
	unique(nodes.map(({ id }) => id));
	unique(nodes.flatMap(({ webhookId = [] }) => webhookId));
});

describe.each(examples)('$path', ({ text, workflow }) => {
	test('says what it does, what to fill in, and what costs money', () => {
		const [about, money, ...more] = notesOf(workflow);
		expect(more).toEqual([]);
		expect(about).toMatchObject({
			name: 'About This Workflow',
			parameters: { content: expect.stringMatching(/^## .+\n\n[^]*\n1\. [^]*credential/) },
		});
		expect(money).toMatchObject({
			name: 'What Costs Money',
			parameters: { content: expect.stringMatching(/^## What costs money\n\n./) },
		});
		expect(workflow.name).toMatch(/^eSMS: /);
	});

	test('brings no credential, no data and no identity of the n8n that it was made in', () => {
		expect(Object.keys(workflow).sort()).toEqual([
			'connections',
			'name',
			'nodes',
			'pinData',
			'settings',
		]);
		expect(workflow.pinData).toEqual({});
		expect(workflow.nodes.filter(({ credentials }) => credentials !== undefined)).toEqual([]);
		expect(text).not.toMatch(/[0-9A-F]{28,}|\bsk-|Bearer |-----BEGIN/);
	});

	test('names nobody: phone numbers, mail addresses and web addresses are those of examples', () => {
		const phones = [...text.matchAll(/(?<![\w-])(?:\+84|84|0)(?:[ .]?\d){8,10}(?![\w-])/g)];
		for (const [phone] of phones) {
			expect(['0912345678', '0987654321']).toContain(phone.replace(/\D/g, '').replace(/^84/, '0'));
		}
		for (const [mail] of text.matchAll(/[\w.]+@[\w.]+\.\w+/g))
			expect(mail).toMatch(/@example\.com$/);
		for (const [, host] of text.matchAll(/https?:\/\/([^/"\s]+)/g)) {
			expect(host).toMatch(/(^|\.)example\.com$/);
		}
	});

	test('sets only what the nodes have, and all that they need', () => {
		for (const node of workflow.nodes.filter(({ type }) => type in OURS)) {
			const description = OURS[node.type]!;
			expect([node.name, unknownParameters(node)]).toEqual([node.name, []]);
			expect(
				NodeHelpers.getNodeParametersIssues(description.properties, node, description),
			).toBeNull();
		}
	});

	test('uses n8n’s own nodes and ours', () => {
		for (const { type } of workflow.nodes) {
			expect(type).toMatch(/^(n8n-nodes-base|@n8n\/n8n-nodes-langchain|n8n-nodes-esms)\.\w+$/);
			if (type.startsWith('n8n-nodes-esms.')) expect(OURS).toHaveProperty([type]);
		}
	});

	test('connects each node, from left to right', () => {
		const byName = new Map(nodesOf(workflow).map((node) => [node.name, node]));
		const reached = new Set<string>();
		for (const [from, kinds] of Object.entries(workflow.connections)) {
			for (const [kind, outputs] of Object.entries(kinds)) {
				for (const { node: to } of outputs.flat()) {
					reached.add(kind === 'main' ? to : from);
					const [left, right] = [byName.get(from)!, byName.get(to)!];
					if (kind === 'main') expect(right.position[0]).toBeGreaterThan(left.position[0]);
				}
			}
		}
		const unreached = [...byName.values()].filter(({ name }) => !reached.has(name));
		for (const { type } of unreached) expect(type).toMatch(/Trigger$|\.webhook$/);
	});

	test('stands on the grid, nothing over anything else', () => {
		// A node is 96 wide and high; its name stands below.
		const nodes = nodesOf(workflow).map(({ name, position: [x, y] }) => ({
			name,
			box: [x - 32, y - 16, x + 128, y + 144] as const,
		}));
		const notes = notesOf(workflow).map(({ name, position: [x, y], parameters }) => ({
			name,
			box: [x, y, x + Number(parameters.width), y + Number(parameters.height)] as const,
		}));
		const all = [...nodes, ...notes];
		const pairs = all.flatMap((one, index) =>
			all.slice(index + 1).map((other) => ({ one, other })),
		);
		const overlapping = pairs.filter(
			({ one: { box: a }, other: { box: b } }) =>
				a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3],
		);
		expect(overlapping.map(({ one, other }) => `${one.name} / ${other.name}`)).toEqual([]);
		for (const { position } of workflow.nodes) {
			expect(position.map((coordinate) => Math.abs(coordinate % 16))).toEqual([0, 0]);
		}
	});
});

test('a parameter that the node does not have is found', () => {
	const { nodes } = examples.find(({ path }) => path.endsWith('send-sms.json'))!.workflow;
	const node = nodes.find(({ type }) => type === 'n8n-nodes-esms.esms')!;
	const options = { ...(node.parameters.options as object), speed: 1, nonsense: true };
	const parameters = { ...node.parameters, messages: 'x', otpVersion: 'older', options };
	expect(unknownParameters({ ...node, parameters } as INode)).toEqual([
		'options.speed',
		'options.nonsense',
		'messages',
		'otpVersion',
	]);
});
