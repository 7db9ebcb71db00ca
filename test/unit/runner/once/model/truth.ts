import { clock } from './clock';
import type { Acceptance, Esms, Tag } from './esms';
import { Violation, type Execution } from './execution';
import type { World } from './script';
import type { Told } from './told';

const HOUR_MS = 3_600_000;
/** So long eSMS keeps a RequestId; what is told a little later may rest on what it said before. */
const DAY_MS = 24 * HOUR_MS;
const A_LITTLE_MS = HOUR_MS / 4;

/** The message of one item, as it was asked for in a try. */
export interface Item extends Tag {
	identities: readonly string[];
}

/**
 * Compares what items are told, and what eSMS accepts, with what is so. What nobody could know is allowed, and
 * nothing else; each such case has its reason beside it.
 */
export class Truth {
	/** Found while eSMS was asked. */
	found: Violation | undefined;
	/** RequestIds of which somebody was told that they are accepted. */
	private readonly toldAccepted = new Set<string>();
	/** Which execution was told what of which id. */
	private readonly told = new Set<string>();

	constructor(
		private readonly world: World,
		private readonly esms: Esms,
		private readonly executions: readonly Execution[],
	) {
		esms.onAccept = (acceptance) => this.isOnce(acceptance);
	}

	/** Accepted at most once per identity within the id's life. */
	private isOnce(now: Acceptance): void {
		for (const before of this.esms.acceptances) {
			if (!sharesIdentity(before, now) || !this.isDouble(before, now)) continue;
			this.found = new Violation(`Accepted twice: ${now.identities.join()} under ${now.requestId}`);
			throw this.found;
		}
	}

	private isDouble(before: Acceptance, now: Acceptance): boolean {
		const { shape, mode, ignoresRequestId, textTellsTime } = this.world;
		const execution = this.executions[now.sender]!;
		const isKnown = execution.chain.has(before.sender) && before.place === now.place;
		if (isKnown || ignoresRequestId) return isKnown;
		// Between executions only the RequestId tells messages apart, and it is made of all that they say.
		if (textTellsTime || before.wording !== now.wording) return false;
		const isYoung = now.at - before.at < DAY_MS;
		// Lists that differ in one recipient have two ids.
		if (mode !== 'execution') return isYoung && shape !== 'list';
		// Of an agent's two retries side by side, one may have had to ask under the id of another wording.
		if (shape === 'tool') return false;
		if (isYoung && !this.tookFreshId(before, now)) return true;
		return this.couldKnow(before.sender, execution) && !this.hasLostKnowledge(execution);
	}

	/** After a refusal of which not both knew. */
	private tookFreshId(before: Acceptance, now: Acceptance): boolean {
		const chains = [before, now].map(({ sender }) => this.executions[sender]!.chain);
		return this.esms.refusals.some(
			(refusal) =>
				sharesIdentity(refusal, now) && !chains.every((chain) => chain.has(refusal.sender)),
		);
	}

	/** Two of its executions ran at the same time, and n8n kept what one of them knew. */
	private hasLostKnowledge({ lineage }: Execution): boolean {
		return this.executions.some((other) => other.lineage === lineage && other.isOverlapped);
	}

	private couldKnow(sender: number, execution: Execution): boolean {
		if (execution.chain.has(sender)) return true;
		const other = this.executions[sender]!;
		if (execution.isByHand) return false;
		return other.isKept && !other.isOverlapped && other.endedAs < execution.startedAs;
	}

	/** What an item is told is so. */
	isTrue(told: Told, item: Item, execution: Execution): void {
		switch (told.outcome) {
			case 'accepted':
				this.wasAccepted(told, item, execution);
				this.toldAccepted.add(told.requestId);
				this.told.add(`${execution.index} accepted ${told.requestId}`);
				for (const identity of item.identities)
					this.told.add(`${execution.index} accepted ${told.requestId} ${identity}`);
				break;
			case 'refused':
			case 'notSent':
				this.wasNotAccepted(told, item, execution);
				break;
			case 'unknown':
				this.told.add(`${execution.index} unknown ${told.requestId}`);
				this.told.add(`${execution.index} unknown ${told.requestId} ${item.identities[0]!}`);
				if (/Nothing was (?:sent|charged|accepted)(?! now)/.test(told.text))
					throw new Violation(`Told both ways: ${told.text}`);
		}
	}

	private wasAccepted(told: Told, item: Item, execution: Execution): void {
		this.hasItsKey(told, item);
		const isSo =
			this.wasToldBefore(told.requestId, item, execution) ||
			this.esms.acceptances.some((acceptance) => this.proves(acceptance, told, item, execution));
		if (isSo || (told.duplicate && this.isHeldUnseen(told.requestId, item, execution))) return;
		throw new Violation(
			`Told accepted, which it never was: ${item.identities[0]!}, ${told.requestId}`,
		);
	}

	/** A list's further requests have keys of their own. */
	private hasItsKey({ requestId }: Told, { identities }: Item): void {
		const { shape, mode } = this.world;
		if (mode !== 'ownKey' || shape === 'list' || requestId === '') return;
		if (identities[0]!.startsWith(`${requestId} `)) return;
		throw new Violation(`Told accepted under another's key: ${identities[0]!}, ${requestId}`);
	}

	/** What was true then isn't doubted later. */
	private wasToldBefore(requestId: string, { identities }: Item, { chain }: Execution): boolean {
		const wasTold = (what: string) => [...chain].some((index) => this.told.has(`${index} ${what}`));
		return (
			identities.some((identity) => wasTold(`accepted ${requestId} ${identity}`)) ||
			// By another wording of it.
			(wasTold(`unknown ${requestId} ${identities[0]!}`) && wasTold(`accepted ${requestId}`))
		);
	}

	private proves(
		acceptance: Acceptance,
		{ duplicate, requestId }: Told,
		item: Item,
		{ chain }: Execution,
	): boolean {
		const { shape, mode, ignoresRequestId } = this.world;
		const isOwn = sharesIdentity(acceptance, item);
		if (isOwn && chain.has(acceptance.sender)) return true;
		if (shape === 'tool' && this.isReworded(acceptance, requestId, item, chain)) return true;
		if (ignoresRequestId || !duplicate) return false;
		// Of a list, a 124 speaks for whoever is in it now.
		if (mode === 'execution' && (isOwn || shape !== 'list')) return isOwn;
		return acceptance.requestId === requestId && clock.now - acceptance.at < DAY_MS + A_LITTLE_MS;
	}

	/** What a model words otherwise while nobody knows what became of it is the same message. */
	private isReworded(
		acceptance: Acceptance,
		requestId: string,
		{ identities }: Item,
		chain: ReadonlySet<number>,
	): boolean {
		const wasTold = (what: string) => [...chain].some((index) => this.told.has(`${index} ${what}`));
		if (acceptance.requestId !== requestId || !wasTold(`unknown ${requestId}`)) return false;
		return (
			wasTold(`unknown ${requestId} ${identities[0]!}`) ||
			!acceptance.identities.some((other) => wasTold(`accepted ${requestId} ${other}`))
		);
	}

	/** eSMS holds the id of a message that it refused, and the refusal was lost, to this execution or for good. */
	private isHeldUnseen(requestId: string, item: Item, execution: Execution): boolean {
		const under = this.esms.refusals.filter(
			({ requestId: id, at }) => id === requestId && clock.now - at < DAY_MS,
		);
		return (
			this.world.holds &&
			under.length > 0 &&
			under.every(
				({ isHeard, sender, tryNumber }) =>
					// What another item of the same try was told may have come later.
					!isHeard || !this.remembers(sender, execution) || tryNumber === item.tryNumber,
			)
		);
	}

	/** What n8n saved of the execution tells of the row's last message; of others only the static data does. */
	private remembers(sender: number, execution: Execution): boolean {
		const { isByHand, isOverlapped } = this.executions[sender]!;
		const isLost = sender !== execution.index && (isByHand || isOverlapped);
		return !isLost && this.couldKnow(sender, execution);
	}

	private wasNotAccepted(told: Told, item: Item, execution: Execution): void {
		const isSo = !this.esms.acceptances.some((acceptance) =>
			this.speaksAgainst(acceptance, told, item, execution),
		);
		if (isSo) return;
		throw new Violation(
			`Told ${told.outcome} (${told.code}), but accepted: ${item.identities[0]!}`,
		);
	}

	private speaksAgainst(
		{ identities, items, sender, place, wording, requestId, at }: Acceptance,
		told: Told,
		item: Item,
		execution: Execution,
	): boolean {
		const { mode, ignoresRequestId, textTellsTime } = this.world;
		const isOwn =
			sharesIdentity({ identities }, item) &&
			// Of an item that can't be read, nothing is said about another item with its number.
			(told.code !== 'INVALID_INPUT' || items.includes(item.items[0]!));
		if (execution.chain.has(sender)) {
			if (isOwn && place === item.place) return true;
		} else if (ignoresRequestId) return false;
		// Without an id, and after its life, no other execution can be asked what it knows.
		if (told.requestId === '' || clock.now - at > DAY_MS - HOUR_MS) return false;
		if (mode === 'execution')
			return (
				isOwn && !textTellsTime && wording === item.wording && this.couldKnow(sender, execution)
			);
		// A chosen key: the advice keeps it, so what was told elsewhere as accepted does no harm.
		return (
			requestId === told.requestId &&
			(told.code === '124' ||
				(this.told.has(`${sender} unknown ${requestId}`) &&
					!this.toldAccepted.has(requestId) &&
					this.couldKnow(sender, execution)))
		);
	}

	/** Refused, or seemingly, under this id: an honest 124 then proves nothing. */
	wasRefusedUnder(requestId: string): boolean {
		return this.esms.refusals.some((refusal) => refusal.requestId === requestId);
	}
}

const sharesIdentity = (
	a: Pick<Acceptance, 'identities'>,
	b: Pick<Acceptance, 'identities'>,
): boolean => a.identities.some((identity) => b.identities.includes(identity));
