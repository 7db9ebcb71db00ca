/** What the documents of eSMS show: the contract cases of an operation, and reports. */
import type { IDataObject } from 'n8n-workflow';
import type { Channel } from '../../../nodes/Esms/channels/channel';
import type { OperationCases } from './contractCase';

export const casesOf = (resource: string, operation: string): OperationCases['cases'] =>
	jest.requireActual<{ cases: OperationCases }>(`./cases/${resource}.${operation}`).cases.cases;

/** Those whose output is simplified, as it is unless somebody switches it off. */
export const simplifiedCasesOf = (resource: string, operation: string): OperationCases['cases'] =>
	casesOf(resource, operation).filter(({ parameters }) => isSimplified(parameters));

export const isSimplified = ({ options }: IDataObject): boolean =>
	(options as { simplify?: boolean } | undefined)?.simplify !== false;

/** The query of a report of each channel. */
export const REPORTS: Record<Channel['value'], string> = {
	sms: 'SMSID=1&SendFailed=0&SendStatus=5&SendSuccess=1&RequestId=n8n-1&TypeId=2&telcoid=1&phonenumber=0912345678&TotalReceiver=1&TotalSent=1&TotalPrice=850',
	voice:
		'ReferenceId=1&CallDuration=21&CallStatus=ANSWERED&Ivr=1&SentResult=1&SendStatus=5&Price=850&CID=0',
};
