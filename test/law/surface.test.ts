/**
 * What saved workflows lean on: names, values and defaults of parameters, and fields of output items.
 * docs/publishing.md says which changes break a workflow; `npx jest surface --update-snapshot` writes the others down.
 */
import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';
import { EsmsApi } from '../../credentials/EsmsApi.credentials';
import { Esms } from '../../nodes/Esms/Esms.node';
import { EsmsTrigger } from '../../nodes/Esms/EsmsTrigger.node';
import { readCallback } from '../../nodes/Esms/channels/callback';
import { resources } from '../../nodes/Esms/resources';
import { REPORTS, simplifiedCasesOf } from '../engine/contract/documented';

type Entry = INodeProperties | INodePropertyOptions | INodePropertyCollection;

/** `options.accents: options (keep, remove) = "keep"`; n8n doesn't save what equals the default. */
const parameterLines = (properties: readonly Entry[], path = ''): string[] =>
	properties.flatMap((entry) => {
		if ('values' in entry) return parameterLines(entry.values, `${path}${entry.name}.`);
		// Hidden ones only see to it that nothing is lost in silence (`operation/leftovers.ts`).
		if (!('type' in entry) || entry.type === 'hidden') return [];
		const children = entry.options ?? [];
		const values = children.flatMap((child) => ('value' in child ? [String(child.value)] : []));
		const choice = values.length > 0 ? ` (${values.sort().join(', ')})` : '';
		return [
			`${path}${entry.name}: ${entry.type}${choice} = ${JSON.stringify(entry.default)}`,
			...parameterLines(children, `${path}${entry.name}.`),
		];
	});

/** Parameters that differ only in when they are shown are one. */
const parametersOf = (properties: readonly Entry[]): string[] =>
	[...new Set(parameterLines(properties))].sort();

/** Fields of the items that the documented answers become. */
function outputFields(resource: string, operation: string): string[] {
	const items = simplifiedCasesOf(resource, operation).flatMap(
		({ output = [] }) => output as object[],
	);
	return [...new Set(items.flatMap(Object.keys))].sort();
}

test('the eSMS node', () => {
	const { name, version, credentials, properties } = new Esms().description;
	const menus = properties.filter(({ name: menu }) => ['resource', 'operation'].includes(menu));
	const operations = resources.flatMap(({ value: resource, operations }) =>
		operations.map(({ value: operation, properties }) => [
			`${resource}.${operation}`,
			{ parameters: parametersOf(properties), output: outputFields(resource, operation) },
		]),
	);
	expect({
		name,
		version,
		credentials,
		menus: menus.map((menu) => parameterLines([menu]).join()),
		operations: Object.fromEntries(operations) as object,
	}).toMatchSnapshot();
});

test('the trigger', () => {
	const { name, version, credentials, properties, outputs } = new EsmsTrigger().description;
	const output = Object.values(REPORTS).flatMap((query) =>
		Object.keys(readCallback(query).report!),
	);
	expect({
		name,
		version,
		credentials,
		outputs,
		parameters: parametersOf(properties),
		output: [...new Set(output)].sort(),
	}).toMatchSnapshot();
});

test('the credential', () => {
	const { name, properties } = new EsmsApi();
	expect({ name, parameters: parametersOf(properties) }).toMatchSnapshot();
});
