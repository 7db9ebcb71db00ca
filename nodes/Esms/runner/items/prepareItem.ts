import type { SendOperation, WaitOperation } from '../../operation/operation';
import { readProtection } from '../../operation/protection';
import { readAt, type Reader } from '../../operation/reader';
import type { CallResult } from '../../transport/call';
import { identityOf } from '../once/identity';
import type { Outgoing } from '../once/sendOnce';
import type { FailedItem } from './itemResult';
import { demandOwnKey } from './ownKey';
import { repeatedCall } from './repeatedCall';
import type { Session } from './session';
import { afterEarlierTry } from './triedItem';

/** A message that can go out, and how its item was read. */
export interface Prepared {
	ok: true;
	outgoing: Outgoing;
	read: Reader;
	found?: CallResult | undefined;
}

/** Reads and checks one item, and sends nothing. What is wrong is thrown, unless an earlier try asked for it. */
export async function prepareItem(
	operation: SendOperation | WaitOperation,
	read: Reader,
	session: Session,
	callbackUrl?: Outgoing['callbackUrl'],
): Promise<Prepared | FailedItem> {
	const earlier = session.ledger.at(read.itemIndex);
	if (earlier && (earlier.accepted || earlier.maybeAccepted)) {
		// Read with the clock of then, and without asking for anything: a time that has passed since, or a
		// list that can't be had, doesn't change what eSMS has.
		const then = readAt(read, earlier.askedAt);
		try {
			const outgoing = prepare(operation, then, session, undefined, callbackUrl);
			const [place] = outgoing.places;
			if (session.ledger.find(place!)) return { ok: true, outgoing, read: then };
		} catch (thrown) {
			return afterEarlierTry(session, read.itemIndex, earlier, thrown);
		}
	}
	const found = await session.lookUp(operation.lookup?.(read));
	const prepareAt = (at: Reader) => prepare(operation, at, session, found, callbackUrl);
	const before = repeatedCall(read, session, prepareAt);
	if (before) return { ok: true, outgoing: before.outgoing, read: before.then };
	return { ok: true, outgoing: prepareAt(read), read, found };
}

function prepare(
	operation: SendOperation | WaitOperation,
	read: Reader,
	session: Session,
	found: CallResult | undefined,
	callbackUrl: Outgoing['callbackUrl'],
): Outgoing {
	const message = operation.request(read, found);
	const protection = readProtection(read);
	const { itemIndex } = read;
	const recipient = message.recipients.join();
	const identity = identityOf(protection, message, recipient, session.ledger.isTool);
	const outgoing = { message, places: [{ itemIndex, identity }], protection, callbackUrl };
	demandOwnKey(outgoing, read, session);
	return outgoing;
}
