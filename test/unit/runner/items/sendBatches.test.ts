import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { sms } from '../../../../nodes/Esms/channels/sms';
import { accept } from '../../../../nodes/Esms/domain/result';
import { buildMessage } from '../../../../nodes/Esms/operation/message';
import type { BatchOperation } from '../../../../nodes/Esms/operation/operation';
import type { ItemResult } from '../../../../nodes/Esms/runner/items/itemResult';
import { sendBatches } from '../../../../nodes/Esms/runner/items/sendBatches';
import type { Session } from '../../../../nodes/Esms/runner/items/session';
import { openLedger } from '../../../../nodes/Esms/runner/once/ledger';
import { openKeyUses } from '../../../../nodes/Esms/runner/once/keyUses';
import { openKnownIds } from '../../../../nodes/Esms/runner/once/knownIds';
import { createTurns } from '../../../../nodes/Esms/runner/once/turns';
import { readerOf } from '../../operation/readerOf';
import { answer, json, scriptedConnection, type Step } from '../../transport/scriptedConnection';
import { originOf } from '../once/originOf';

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

/** A node whose tries share a context, as those of Retry on Fail and of a retried execution do. */
function campaign(options: IDataObject = {}) {
	const nodeContext = {};
	const staticData = {};
	const context = {
		getContext: () => nodeContext,
		getExecutionId: () => '42',
		getWorkflowStaticData: () => staticData,
	} as unknown as IExecuteFunctions;
	return async (phones: string[], ...steps: Step[]) => {
		const connection = scriptedConnection(...steps);
		const ledger = openLedger(context, 0);
		const session: Session = {
			connection,
			control: { codes: [sms.codes.send], timeoutMs: 1000 },
			limits: { parallelRequests: 1, requestsPerSecond: 0, timeoutMs: 1000 },
			continueOnFail: true,
			origin: originOf(ledger),
			ledger,
			knownIds: openKnownIds(context),
			keyUses: openKeyUses(context),
			tellsTime: true,
			turns: createTurns(),
			read: (itemIndex) => ({
				...readerOf({ phone: phones[itemIndex], options }),
				itemIndex,
			}),
			lookUp: async () => undefined,
		};
		const results = await sendBatches(sendToMany, phones.length, session);
		const asked = connection.sent.map(({ request: { fields } }) => fields!);
		return { results, sent: connection.sent, asked, told: results.map(toldOf) };
	};
}

const run = async (phones: string[], body: object) => await campaign()(phones, json(body));

const jsonOf = (result: ItemResult) => (result.ok ? result.json[0] : result.why.json);

const toldOf = (result: ItemResult): unknown => {
	if (!result.ok) return result.why.json.outcome;
	return result.accepted ? 'accepted' : result.json[0]!.reason;
};

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
		reason: expect.stringContaining('row 1') as string,
	});
});

describe('a list that is tried again', () => {
	const ACCEPTED = json({ CodeResult: '100', SMSID: 'm-1' });
	const [A, B, C] = ['0912345678', '0987654321', '0900000001'] as const;
	const acceptedButB = json({ CodeResult: '100', SMSID: 'm-1', Failed: { [B]: '-124' } });
	const sameAs = (item: number) =>
		expect.stringContaining(`same as that of row ${item + 1};`) as string;

	test.each<[string, Step]>([
		['accepted', ACCEPTED],
		['unknown', answer('', 403)],
		['refused', json({ CodeResult: '103' })],
	])('a number that stands in it twice goes out once, when it was %s', async (_, first) => {
		const send = campaign();
		await send([A, A], first);
		const { asked, told } = await send([A, A], ACCEPTED);
		expect(told).toEqual(['accepted', sameAs(0)]);
		expect(asked.length).toBeLessThanOrEqual(1);
	});

	test('also when the one that was asked for is repaired away', async () => {
		const send = campaign();
		const { asked } = await send([A, A], answer('', 403));
		const again = await send([B, A], ACCEPTED);
		expect(again.told).toEqual(['accepted', 'accepted']);
		const ofA = again.asked.find(({ Phones }) => (Phones as string[]).includes(A));
		expect(ofA).toMatchObject({ Phones: [A], RequestId: asked[0]!.RequestId });
	});

	test.each([
		[
			[A, B],
			[A, A],
			['accepted', sameAs(0)],
		],
		[
			[B, A],
			[A, A],
			[sameAs(1), 'accepted'],
		],
	])(
		'a number that is repaired into one that eSMS has is set aside: %j → %j',
		async (before, after, told) => {
			const send = campaign();
			expect((await send(before, acceptedButB)).told).toContain('refused');
			const again = await send(after, ACCEPTED);
			expect(again.asked).toEqual([]);
			expect(again.told).toEqual(told);
			const later = await send(after, ACCEPTED);
			expect(later.asked).toEqual([]);
			expect(later.told).toContain('accepted');
		},
	);

	test('a recipient whom eSMS refused is asked for again, alone and under a fresh id', async () => {
		const send = campaign();
		const first = await send([A, B, C, B], acceptedButB);
		expect(first.told).toEqual(['accepted', 'refused', 'accepted', sameAs(1)]);
		const { told, asked } = await send([A, B, C, B], ACCEPTED);
		expect(told).toEqual(['accepted', 'accepted', 'accepted', sameAs(1)]);
		expect(asked.map(({ Phones }) => Phones)).toEqual([[B]]);
		expect(asked[0]!.RequestId).not.toBe(first.asked[0]!.RequestId);
	});

	test('under an own key that others may have used, a repaired number keeps an id of its own', async () => {
		const send = campaign({ duplicateProtection: 'ownKey', duplicateKey: 'sale' });
		const idsOf = async (phones: string[], step: Step) =>
			(await send(phones, step)).asked.map(({ RequestId }) => RequestId);
		expect(await idsOf([A], answer('', 403))).toEqual(['sale']);
		const own = await idsOf([B], json({ CodeResult: '103' }));
		expect(own).not.toEqual(['sale']);
		expect(await idsOf([B], ACCEPTED)).toEqual(own);
	});
});
