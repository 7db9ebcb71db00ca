import type { IDataObject, IExecuteFunctions, INode } from 'n8n-workflow';
import type { Operation } from '../../../../nodes/Esms/operation/operation';
import { getBalance } from '../../../../nodes/Esms/resources/account';
import { getStatus, send } from '../../../../nodes/Esms/resources/sms';
import { callFromTemplate } from '../../../../nodes/Esms/resources/voiceCall';
import { failedOutputs } from '../../../../nodes/Esms/runner/items/failedOutput';

interface Item {
	json?: IDataObject;
	/** Of the node; an error is what its expression comes to. */
	parameters?: Record<string, unknown>;
	onError?: INode['onError'];
}

const contextOf = ({ json = {}, parameters = {}, onError }: Item) =>
	({
		getInputData: () => [{ json: { first: true } }, { json }],
		getNode: () => ({ ...(onError && { onError }) }),
		getNodeParameter(name: string, itemIndex: number, fallback: unknown) {
			expect(itemIndex).toBe(1);
			const value = parameters[name];
			if (value instanceof Error) throw value;
			return value ?? fallback;
		},
	}) as unknown as IExecuteFunctions;

const refused = { message: 'No', code: '103', outcome: 'refused', requestId: 'n8n-1' };
const notSent = { message: 'No', code: 'INVALID_INPUT', outcome: 'notSent' };
const unknown = { message: 'No', code: 'TIMEOUT', outcome: 'unknown', requestId: 'n8n-1' };

const output = (operation: Operation | undefined, item: Item, why: IDataObject = notSent) =>
	failedOutputs(contextOf(item), operation)(1, why);

describe('whose error it is', () => {
	test.each<[string, unknown, string]>([
		['a number, in national form', '+84 912 345 678', '0912345678'],
		['a number that a spreadsheet took for one', 912345678, '0912345678'],
		['a landline', '(028) 3812 3456', '02838123456'],
		['what is no number, as it was written', ' 0912-34 ', '0912-34'],
		['a whole text, shortened', 'x'.repeat(61), `${'x'.repeat(60)}…`],
		['an emoji whole at the cut', `${'x'.repeat(59)}😀y`, `${'x'.repeat(59)}😀…`],
		['a list, as it is written', ['0912345678'], '0912345678'],
		['nothing', null, ''],
		['an expression that fails', new Error('no'), ''],
	])('%s', (_, phone, told) => {
		for (const operation of [send, callFromTemplate]) {
			const { json, pairedItem } = output(operation, { parameters: { phone } });
			expect(json.phone).toBe(told);
			expect(json.error).toEqual({ phone: told, row: 2, ...notSent });
			expect(pairedItem).toEqual({ item: 1 });
		}
	});

	test('of a question it is the message that was asked for', () => {
		const { json } = output(getStatus, { parameters: { messageId: 'id-1' } });
		expect(json).toEqual({ messageId: 'id-1', error: { messageId: 'id-1', row: 2, ...notSent } });
	});

	test('of a question about nobody it is the row', () => {
		const { json } = output(getBalance, { json: { shop: 'A' } });
		expect(json).toEqual({ shop: 'A', error: { row: 2, ...notSent } });
	});

	test('so it is when not even the operation is known', () => {
		expect(output(undefined, { json: { shop: 'A' } }).json).toEqual({
			shop: 'A',
			error: { row: 2, ...notSent },
		});
	});
});

describe('among the others, the item', () => {
	const parameters = { phone: '0912345678' };

	test.each<[string, IDataObject, unknown, string]>([
		['refused', refused, false, 'n8n-1'],
		['not sent', notSent, false, ''],
		['perhaps accepted', unknown, null, 'n8n-1'],
	])('%s has the fields of an accepted one', (_, why, accepted, requestId) => {
		const { json } = output(send, { parameters }, why);
		expect(json).toEqual({
			phone: '0912345678',
			accepted,
			outcome: why.outcome,
			duplicate: false,
			messageId: '',
			requestId,
			error: { phone: '0912345678', row: 2, ...why },
		});
	});

	test('carries its input, so that the same expressions send it again', () => {
		const json = { sdt: '912 345 678', order: { id: 7 }, text: 'A' };
		expect(output(send, { json, parameters }).json).toMatchObject({ ...json, phone: '0912345678' });
	});

	// Of two eSMS nodes behind each other, the second one's failure looked like the first one's success.
	test('tells nothing of an earlier message as if it were this one', () => {
		const json = { accepted: true, messageId: 'earlier', requestId: 'earlier', duplicate: true };
		const earlier = { ...json, phone: '0987654321', outcome: 'delivered', error: 'earlier' };
		const given = output(send, { json: earlier, parameters }, refused).json;
		expect(given).toMatchObject({
			phone: '0912345678',
			accepted: false,
			outcome: 'refused',
			duplicate: false,
			messageId: '',
			requestId: 'n8n-1',
			error: { code: '103' },
		});
		expect(earlier.outcome).toBe('delivered');
	});
});

test('for the error output it has nothing but the error, or n8n takes it for a result', () => {
	const item: Item = {
		json: { order: 7 },
		parameters: { phone: '0912345678' },
		onError: 'continueErrorOutput',
	};
	expect(output(send, item).json).toEqual({ error: { phone: '0912345678', row: 2, ...notSent } });
});
