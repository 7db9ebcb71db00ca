import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { sms } from '../../../../nodes/Esms/channels/sms';
import { accept } from '../../../../nodes/Esms/domain/result';
import { buildMessage } from '../../../../nodes/Esms/operation/message';
import type { BatchOperation } from '../../../../nodes/Esms/operation/operation';
import type { ItemResult } from '../../../../nodes/Esms/runner/items/itemResult';
import { sendBatches } from '../../../../nodes/Esms/runner/items/sendBatches';
import type { Session } from '../../../../nodes/Esms/runner/items/session';
import { openLedger } from '../../../../nodes/Esms/runner/once/ledger';
import { openKnownIds } from '../../../../nodes/Esms/runner/once/knownIds';
import { createTurns } from '../../../../nodes/Esms/runner/once/turns';
import { readerOf } from '../../operation/readerOf';
import { json, scriptedConnection } from '../../transport/scriptedConnection';

/** A request in which each recipient has a verdict of its own, as Zalo's bulk messages have. */
const sendToMany: BatchOperation = {
	value: 'sendToMany',
	name: 'Send to Many',
	action: 'Send to many',
	description: 'Sends to many',
	effect: 'send',
	shape: 'batch',
	channel: sms,
	endpoints: ['SendToMany'],
	codes: new Map([
		[
			'-124',
			{ kind: 'input', title: 'The number has no Zalo', advice: 'Send an SMS.', retryable: false },
		],
	]),
	properties: [],
	minRecipients: 1,
	maxRecipients: 500,
	tooFew: () => ({ title: '', advice: '' }),
	recipient: (read) => accept(read.text({ name: 'phone', displayName: 'Phone' })),
	draft: () => ({
		body: { Content: 'a' },
		to: (recipients) =>
			buildMessage(
				{
					host: 'sms',
					method: 'POST',
					operation: 'SendToMany',
					fields: { Content: 'a', Phones: [...recipients] },
				},
				{ recipients },
			),
	}),
	refusalOf: (body, recipient) =>
		(body.Failed as IDataObject | undefined)?.[recipient] as string | undefined,
	response: (body, { requestId }, phone) => ({ messageId: String(body.SMSID), requestId, phone }),
};

async function run(phones: string[], answer: object) {
	const context = {
		getContext: () => ({}),
		getExecutionId: () => '42',
		getWorkflowStaticData: () => ({}),
	} as unknown as IExecuteFunctions;
	const connection = scriptedConnection(json(answer));
	const ledger = openLedger(context, 0);
	const session: Session = {
		connection,
		control: { codes: [], timeoutMs: 1000 },
		limits: { parallelRequests: 5, requestsPerSecond: 0, timeoutMs: 1000 },
		continueOnFail: true,
		origin: {
			instanceId: 'i',
			workflowId: 'w',
			nodeId: 'n',
			runIndex: 0,
			firstExecutionId: ledger.firstExecutionId,
		},
		ledger,
		knownIds: openKnownIds(context),
		turns: createTurns(),
		read: (itemIndex) => ({ ...readerOf({ phone: phones[itemIndex] }), itemIndex }),
		lookUp: async () => undefined,
	};
	const results = await sendBatches(sendToMany, phones.length, session);
	return { results, sent: connection.sent };
}

const jsonOf = (result: ItemResult) => (result.ok ? result.json[0] : result.why.json);

test('a recipient whom eSMS refuses fails alone, in the words of the operation', async () => {
	const { results, sent } = await run(['0912345678', '0987654321'], {
		CodeResult: '100',
		SMSID: 'm-1',
		Failed: { '0987654321': '-124' },
	});
	expect(sent).toHaveLength(1);
	expect(results.map(({ ok }) => ok)).toEqual([true, false]);
	expect(jsonOf(results[0]!)).toMatchObject({ messageId: 'm-1', phone: '0912345678' });
	expect(jsonOf(results[1]!)).toMatchObject({
		message: 'The number has no Zalo (code -124)',
		description: 'Nothing was sent or charged for this recipient. Send an SMS.',
		outcome: 'refused',
	});
});

test('a refused request is the failure of all its recipients', async () => {
	const { results } = await run(['0912345678', '0987654321'], { CodeResult: '103' });
	expect(results.map((result) => jsonOf(result)?.code)).toEqual(['103', '103']);
});

test('a recipient that comes again is set aside, and says which item has it', async () => {
	const { results, sent } = await run(['0912345678', '0912345678'], {
		CodeResult: '100',
		SMSID: 'm-1',
	});
	expect(sent[0]!.request.fields!.Phones).toEqual(['0912345678']);
	expect(jsonOf(results[1]!)).toMatchObject({
		accepted: false,
		reason: expect.stringContaining('item 0') as string,
	});
});
