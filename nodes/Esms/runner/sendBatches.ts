import { balancedParts } from '../domain/balancedParts';
import type { ApiRequest } from '../transport/connection';
import type { Failure } from '../transport/failure';
import { deliver } from './deliver';
import { readProtection, type Protection } from './duplicateProtection';
import { fromThrown } from './itemError';
import type { BatchOperation } from './operation';
import { runPool } from './pool';
import type { Reader } from './reader';
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

	const batches = [...groups.values()].flatMap((group) => {
		const { size } = group.readers;
		if (size >= operation.minRecipients) {
			return balancedParts([...group.readers], operation.maxRecipients).map(
				(recipients): Batch => ({ group, recipients }),
			);
		}
		for (const { itemIndex } of [...group.readers.values(), ...group.repeated]) {
			slots[itemIndex] = failedSlot(session, itemIndex, tooFew(operation, size));
		}
		return [];
	});

	await runPool(
		batches.length,
		session.limits.parallelRequests,
		async (index) => {
			const { group, recipients } = batches[index]!;
			await sendBatch(operation, group, recipients, session, slots);
		},
		mayGoOn,
	);
	return slots;
}

async function sendBatch(
	operation: BatchOperation,
	group: Group,
	recipients: Batch['recipients'],
	session: Session,
	slots: Slot[],
): Promise<void> {
	const phones = recipients.map(([phone]) => phone);
	const request = operation.withRecipients(group.request, phones);
	const { itemIndex } = recipients[0]![1];
	const delivery = await deliver({ request, itemIndex, protection: group.protection }, session);
	for (const [phone, read] of recipients) {
		slots[read.itemIndex] = toSlot(delivery, request, read, session, (body, sent) =>
			operation.response(body, sent, phone),
		);
	}
	for (const repetition of group.repeated) {
		const first = group.readers.get(repetition.phone)!;
		if (!phones.includes(repetition.phone)) continue;
		slots[repetition.itemIndex] = setAside(
			repetition.phone,
			`has the same number as item ${first.itemIndex}`,
		);
	}
}

function groupItems(
	operation: BatchOperation,
	itemCount: number,
	session: Session,
	slots: Slot[],
): Map<string, Group> {
	const groups = new Map<string, Group>();
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
			const key = JSON.stringify([request, protection]);
			let group = groups.get(key);
			if (group === undefined) {
				group = { request, protection, readers: new Map(), repeated: [] };
				groups.set(key, group);
			}
			if (group.readers.has(phone.value)) group.repeated.push({ itemIndex, phone: phone.value });
			else group.readers.set(phone.value, read);
		} catch (thrown) {
			slots[itemIndex] = {
				ok: false,
				why: fromThrown(session.connection.node, itemIndex, thrown),
			};
		}
	}
	return groups;
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
		'Nothing was sent or charged. Add recipients, or check that the message, brandname and time are the same for all items: items that differ in them make requests of their own.',
	retryable: false,
	outcome: 'notSent',
});
