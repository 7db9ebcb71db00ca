import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { bindReader } from '../../../nodes/Esms/operation/bindReader';
import type { Reader } from '../../../nodes/Esms/operation/reader';

/** A reader of these parameters, as n8n would give them for one item. */
export const readerOf = (
	parameters: IDataObject,
	resumeUrl = 'https://n8n.example.com/w/42',
): Reader =>
	bindReader(
		{
			getNodeParameter: (name: string) => parameters[name],
			getNode: () => ({ name: 'eSMS', type: 'esms', typeVersion: 1, parameters: {} }),
			getTimezone: () => 'Asia/Ho_Chi_Minh',
			evaluateExpression: () => resumeUrl,
		} as unknown as IExecuteFunctions,
		0,
		(path) => `T(${path.split('/').slice(-2).join('.')})`,
	);
