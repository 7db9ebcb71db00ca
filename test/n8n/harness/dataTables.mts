import { jsonOf } from './execution.mts';
import type { N8nApi } from './n8nApi.mts';
import { chain, manualTrigger, withItems } from './workflowJson.mts';

type Row = Record<string, string | number | boolean | null>;

const named = (table: string) => ({ __rl: true, mode: 'name', value: table });

const dataTable = (parameters: Record<string, unknown>) => ({
	name: 'Data Table',
	type: 'n8n-nodes-base.dataTable',
	typeVersion: 1,
	parameters,
});

async function run(api: N8nApi, parameters: Record<string, unknown>, items: Row[] = [{}]) {
	const workflow = withItems(chain('Data table', manualTrigger, dataTable(parameters)), items);
	const execution = await api.run(await api.createWorkflow(workflow));
	if (execution.status !== 'success') {
		throw new Error(`The data table: ${execution.data.resultData.error?.message}`);
	}
	return jsonOf(execution, 'Data Table');
}

/** All rows of an n8n data table, the oldest first. */
export const rowsOf = (api: N8nApi, table: string): Promise<Array<Record<string, unknown>>> =>
	run(api, { resource: 'row', operation: 'get', dataTableId: named(table), returnAll: true });

/** Makes the table anew, with these rows. */
export async function makeTable(
	api: N8nApi,
	table: string,
	columns: Record<string, 'string' | 'number' | 'boolean' | 'date'>,
	rows: Row[] = [],
): Promise<void> {
	await run(api, {
		resource: 'table',
		operation: 'create',
		tableName: table,
		columns: { column: Object.entries(columns).map(([name, type]) => ({ name, type })) },
		options: { createIfNotExists: true },
	});
	// Older versions of the node have no Clear.
	await run(api, {
		resource: 'row',
		operation: 'deleteRows',
		dataTableId: named(table),
		filters: { conditions: [{ keyName: 'id', condition: 'gt', keyValue: '0' }] },
	});
	if (rows.length === 0) return;
	await run(
		api,
		{
			resource: 'row',
			operation: 'insert',
			dataTableId: named(table),
			columns: {
				mappingMode: 'autoMapInputData',
				value: null,
				matchingColumns: [],
				schema: Object.entries(columns).map(([id, type]) => ({ id, displayName: id, type })),
			},
			options: {},
		},
		rows,
	);
}
