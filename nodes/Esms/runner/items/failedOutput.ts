import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { Operation } from '../../operation/operation';
import { isTool } from './asTool';
import { rowOf } from './rows';
import { subjectOf } from './subject';

/** Makes the items that go on in place of failed ones. */
export type FailedOutput = (item: number, why: IDataObject) => INodeExecutionData;

/**
 * Each is the input item, so that the same expressions send it again, and `error`, which tells whose it is, too
 * (design 3.6).
 */
export function failedOutputs(
	context: IExecuteFunctions,
	operation: Operation | undefined,
): FailedOutput {
	// Asked once: n8n copies the whole node to tell.
	let bare: boolean | undefined;
	return (item, why) => {
		const subject = operation ? subjectOf(context, operation, item) : {};
		const error = { ...subject, row: rowOf(item), ...why };
		if ((bare ??= isBare(context))) return { json: { error }, pairedItem: { item } };
		const told = { ...subject, ...(operation?.effect === 'send' && messageOf(why)) };
		const input = context.getInputData()[item]?.json;
		// Named first for the reader, and again because the input may have fields of these names.
		return { json: { ...told, ...input, ...told, error }, pairedItem: { item } };
	};
}

/**
 * n8n (2.40) sends an item to the error output only while it has no other fields than `error`, `message`
 * and `details`, and adds the input's itself. A model knows what it asked for.
 */
const isBare = (context: IExecuteFunctions): boolean =>
	context.getNode().onError === 'continueErrorOutput' || isTool(context);

/** The fields of an accepted message, in place of those of an earlier one that the input may tell of. */
const messageOf = ({ outcome, requestId }: IDataObject): IDataObject => ({
	accepted: outcome === 'unknown' ? null : false,
	outcome,
	duplicate: false,
	messageId: '',
	requestId: requestId ?? '',
});
