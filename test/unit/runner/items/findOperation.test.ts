import type { IExecuteFunctions, NodeOperationError } from 'n8n-workflow';
import { resources } from '../../../../nodes/Esms/resources';
import { findOperation } from '../../../../nodes/Esms/runner/items/findOperation';

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
