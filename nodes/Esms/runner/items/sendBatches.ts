import { balancedParts } from '../../domain/balancedParts';
import { deriveRequestId, MAX_REQUEST_ID_LENGTH } from '../../domain/requestId';
import type { ApiRequest } from '../../transport/connection';
import type { Failure } from '../../transport/failure';
import { deliver } from '../once/deliver';
import { readProtection, type Protection } from '../../operation/protection';
import { fromThrown } from './itemError';
import type { BatchOperation } from '../../operation/operation';
import { runPool } from './pool';
import type { Reader } from '../../operation/reader';
import { toSlot } from './sendItems';
import type { Session } from './session';
import { failedSlot, type Slot } from './slot';

/** Items that differ in nothing but the number. */
interface Group {
	request: ApiRequest;
	protection: Protection;
	/** The first item of each number. */
	readers: Map<string, Reader>;
	/** Items whose number came before in the group. */
	repeated: Array<{ itemIndex: number; phone: string }>;
}

interface Batch {
	group: Group;
	protection: Protection;
	recipients: ReadonlyArray<[phone: string, read: Reader]>;
}

/**
 * Sends many items by few requests. Every item gets its own result: the message it is part of, why its
 * number was set aside, or why its request failed.
 */
export async function sendBatches(
	operation: BatchOperation,
	itemCount: number,
	session: Session,
): Promise<Slot[]> {
	const slots: Slot[] = new Array(itemCount);
	const groups = groupItems(operation, itemCount, session, slots);
	const mayGoOn = () =>
		!session.control.signal?.aborted && (session.continueOnFail || !slots.some(isFailed));

	const batches = numberOwnKeys(
		groups.flatMap((group) => {
			const { size } = group.readers;
			if (size >= operation.minRecipients) {
				return balancedParts([...group.readers], operation.maxRecipients).map(
					(recipients): Batch => ({ group, recipients, protection: group.protection }),
				);
			}
			for (const { itemIndex } of [...group.readers.values(), ...group.repeated]) {
				slots[itemIndex] = failedSlot(session, itemIndex, tooFew(operation, size));
			}
			return [];
		}),
	);

	await runPool(
		batches.length,
		session.limits.parallelRequests,
		async (index) => {
			await sendBatch(operation, batches[index]!, session, slots);
		},
		mayGoOn,
	);
	return slots;
}

async function sendBatch(
	operation: BatchOperation,
	{ group, recipients, protection }: Batch,
	session: Session,
	slots: Slot[],
): Promise<void> {
	const phones = recipients.map(([phone]) => phone);
	const request = operation.withRecipients(group.request, phones);
	const { itemIndex } = recipients[0]![1];
	const delivery = await deliver({ request, itemIndex, protection }, session);
	for (const [phone, read] of recipients) {
		slots[read.itemIndex] = toSlot(delivery, request, read, session, (body, sent) =>
			operation.response(body, sent, phone),
		);
	}
	const sent = new Map(recipients);
	for (const repetition of group.repeated) {
		const first = sent.get(repetition.phone);
		if (first === undefined) continue;
		slots[repetition.itemIndex] = setAside(
			repetition.phone,
			`is the same as that of item ${first.itemIndex}`,
		);
	}
}

function groupItems(
	operation: BatchOperation,
	itemCount: number,
	session: Session,
	slots: Slot[],
): Group[] {
	const groups = new Groups();
	for (let itemIndex = 0; itemIndex < itemCount; itemIndex++) {
		const read = session.read(itemIndex);
		try {
			const request = operation.request(read);
			const protection = readProtection(read, read.collection('options'));
			const phone = operation.recipient(read);
			if (!phone.ok) {
				slots[itemIndex] = setAside(read.text('phone'), phone.reason);
				continue;
			}
			const group = groups.find(request, protection);
			if (group.readers.has(phone.value)) group.repeated.push({ itemIndex, phone: phone.value });
			else group.readers.set(phone.value, read);
		} catch (thrown) {
			slots[itemIndex] = {
				ok: false,
				why: fromThrown(session.connection.node, itemIndex, thrown),
			};
		}
	}
	return groups.all;
}

/** Two evaluations of “in an hour” mean one time; items take seconds to evaluate. */
const SAME_TIME_MS = 120_000;

/** Groups by all that a request says. */
class Groups {
	readonly all: Group[] = [];

	private readonly byContent = new Map<string, Group[]>();

	find(request: ApiRequest, protection: Protection): Group {
		const { SendDate, ...content } = request.fields ?? {};
		const key = JSON.stringify([content, protection]);
		const alike = this.byContent.get(key) ?? [];
		let group = alike.find((other) => isSameTime(other.request.fields?.SendDate, SendDate));
		if (group === undefined) {
			group = { request, protection, readers: new Map(), repeated: [] };
			this.all.push(group);
			this.byContent.set(key, [...alike, group]);
		}
		return group;
	}
}

function isSameTime(a: unknown, b: unknown): boolean {
	if (a === undefined || b === undefined) return a === b;
	const [first, second] = [a, b].map((time) => Date.parse(`${String(time).replace(' ', 'T')}Z`));
	return Math.abs(first! - second!) <= SAME_TIME_MS;
}

/** An own key names one request: the further requests of a list get the key with their number. */
function numberOwnKeys(batches: readonly Batch[]): Batch[] {
	const counts = new Map<string, number>();
	return batches.map((batch) => {
		const { protection } = batch;
		if (protection.mode !== 'ownKey') return batch;
		const number = (counts.get(protection.key) ?? 0) + 1;
		counts.set(protection.key, number);
		if (number === 1) return batch;
		const key = `${protection.key}-${number}`;
		const fits = key.length <= MAX_REQUEST_ID_LENGTH;
		return { ...batch, protection: { ...protection, key: fits ? key : deriveRequestId([key]) } };
	});
}

const setAside = (phone: string, reason: string): Slot => ({
	ok: true,
	json: [
		{ accepted: false, phone, reason: `The number ${reason}; nothing was sent for this item` },
	],
});

const isFailed = (slot: Slot | undefined): boolean => slot !== undefined && !slot.ok;

const tooFew = ({ minRecipients }: BatchOperation, count: number): Failure => ({
	kind: 'input',
	code: 'TOO_FEW_RECIPIENTS',
	title: `Advertising needs at least ${minRecipients} different phone numbers with the same text; here are ${count}`,
	advice:
		'Nothing was sent or charged. Add recipients, or check that the message, brandname, time, Callback Data and other options are the same for all items: items that differ in them make requests of their own.',
	retryable: false,
	outcome: 'notSent',
});
