import type { IExecuteFunctions, INodeProperties, NodeOperationError } from 'n8n-workflow';
import { EsmsTrigger } from '../../nodes/Esms/EsmsTrigger.node';
import { resources } from '../../nodes/Esms/resources';
import { buildProperties, findOperation } from '../../nodes/Esms/runner/menus';

const properties = buildProperties(resources);
const menuOf = (name: string, resource?: string) =>
	properties.find(
		(property) =>
			property.name === name &&
			(resource === undefined || property.displayOptions?.show?.resource?.[0] === resource),
	)!;
const valuesOf = (menu: { options?: unknown[] }) =>
	menu.options!.map((option) => (option as { value: string }).value).sort();

test('the menus offer exactly what is registered', () => {
	expect(valuesOf(menuOf('resource'))).toEqual(resources.map(({ value }) => value).sort());
	for (const { value, operations } of resources) {
		expect(valuesOf(menuOf('operation', value))).toEqual(operations.map((o) => o.value).sort());
	}
});

test('every default is one of its options', () => {
	for (const menu of [menuOf('resource'), ...resources.map((r) => menuOf('operation', r.value))]) {
		expect(valuesOf(menu)).toContain(menu.default);
	}
});

test('every field is shown for one operation only, and keeps its own condition', () => {
	const fields = properties.filter(({ name }) => name !== 'resource' && name !== 'operation');
	for (const { displayOptions } of fields) {
		expect(displayOptions?.show).toMatchObject({
			resource: [expect.any(String)],
			operation: [expect.any(String)],
		});
	}
	expect(menuOf('brandname').displayOptions?.show?.smsType).toEqual(['2']);
});

const contextWith = (parameters: Record<string, string>) =>
	({
		getNodeParameter: (name: string) => parameters[name],
		getNode: () => ({ name: 'eSMS', type: 'esms', typeVersion: 1, parameters }),
	}) as unknown as IExecuteFunctions;

test.each([
	['sms', 'constructor'],
	['sms', '__proto__'],
	['constructor', 'send'],
	['account', 'send'],
	['sms', ''],
])('the operation %s → %s does not exist', (resource, operation) => {
	expect(() => findOperation(contextWith({ resource, operation }), resources)).toThrow(
		`The operation '${operation}' of '${resource}' does not exist`,
	);
});

test('the error of an unknown operation does not repeat what a person typed', () => {
	const parameters = { resource: 'sms', operation: 'fax', phone: '0912345678' };
	let thrown: unknown;
	try {
		findOperation(contextWith(parameters), resources);
	} catch (error) {
		thrown = error;
	}
	expect((thrown as NodeOperationError).node).toMatchObject({ name: 'eSMS', parameters: {} });
});

/** Every menu of a form, also those within options, by the path to it. */
function menusIn(fields: readonly INodeProperties[], path = ''): Array<[string, INodeProperties]> {
	return fields.flatMap((field) => {
		const here = `${path}${field.displayName}`;
		const own: Array<[string, INodeProperties]> = /options$/i.test(field.type)
			? [[here, field]]
			: [];
		const inside = (field.type === 'collection' ? field.options : []) as INodeProperties[];
		return [...own, ...menusIn(inside ?? [], `${here} → `)];
	});
}

test('n8n shows two lines for an entry of a menu, and none of ours needs more', () => {
	const tooLong = menusIn([...properties, ...new EsmsTrigger().description.properties]).flatMap(
		([path, { options = [] }]) =>
			(options as Array<{ name: string; description?: string }>)
				.filter(({ description = '' }) => description.length > TWO_LINES)
				.map(({ name, description }) => `${path} → ${name}: ${description}`),
	);
	expect(tooLong).toEqual([]);
});

/** In the form's usual width; a line holds 61 to 64 letters and breaks between words. */
const TWO_LINES = 115;
