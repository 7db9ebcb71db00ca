import type { INodeProperties } from 'n8n-workflow';
import { EsmsTrigger } from '../../../nodes/Esms/EsmsTrigger.node';
import { resources } from '../../../nodes/Esms/resources';
import { buildProperties } from '../../../nodes/Esms/menu/menus';

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
