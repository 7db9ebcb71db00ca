import type { Tag } from './esms';
import { keyOf, phoneOf, type Tagger } from './operations';
import { keepsText, type Row, type World } from './script';
import type { Item } from './truth';

/** Whose messages are told apart. */
export interface Sender {
	index: number;
	lineage: string;
	runIndex: number;
	tryNumber: number;
}

/** What tells messages apart, as the person who chose the operation and Duplicate Protection sees it. */
export class Tags implements Tagger {
	private readonly byItem = new Map<number, Tag>();
	private readonly texts = new Map<number, string>();

	constructor(
		private readonly world: World,
		private readonly sender: Sender,
		private readonly rows: readonly Row[],
	) {}

	ofItem(itemIndex: number, text: string): Tag {
		const tag = this.tagOf(itemIndex, text);
		this.byItem.set(itemIndex, tag);
		return tag;
	}

	ofList(first: number, phones: readonly string[], text: string): Tag {
		this.texts.set(this.rows[first]!.text, text);
		const items = phones.map((phone) => this.itemsOf(first, phone));
		const recipients = items.map((ones) => ones.flatMap((one) => this.identitiesOf(one, text)));
		return {
			...this.where(),
			place: String(this.sender.runIndex),
			recipients,
			items: items.flat(),
			wording: `${recipients.join()} ${text}`,
		};
	}

	/** The message of an item, as it was asked for in this try or would have been. */
	itemOf(itemIndex: number): Item {
		const { text: slot } = this.rows[itemIndex]!;
		const text = this.texts.get(slot) ?? String(slot);
		const tag = this.byItem.get(itemIndex) ?? this.tagOf(itemIndex, text);
		const identities =
			this.world.shape === 'list' ? this.identitiesOf(itemIndex, text) : tag.recipients.flat();
		return { ...tag, identities };
	}

	private itemsOf(first: number, phone: string): number[] {
		return [...this.rows.keys()].filter(
			(index) =>
				phoneOf(this.rows[index]!.phone) === phone &&
				(!keepsText(this.world) || this.isAlike(index, first)),
		);
	}

	private identitiesOf(itemIndex: number, text: string): string[] {
		const own = this.identityOf(itemIndex, text);
		return this.isListed ? [own, this.anywhere(itemIndex)] : [own];
	}

	/** Two items of a list with one number and one text are one message, wherever they stand. */
	private get isListed(): boolean {
		const { shape, mode } = this.world;
		return shape === 'list' && mode !== 'content' && keepsText(this.world);
	}

	/** Whether two items make one request. */
	private isAlike(itemIndex: number, other: number): boolean {
		const [a, b] = [this.rows[itemIndex]!, this.rows[other]!];
		return a.text === b.text && (this.world.mode !== 'ownKey' || a.key === b.key);
	}

	private where() {
		const { index: sender, tryNumber } = this.sender;
		return { sender, tryNumber };
	}

	private tagOf(itemIndex: number, text: string): Tag {
		const wording = `${phoneOf(this.rows[itemIndex]!.phone)} ${text}`;
		return {
			...this.where(),
			recipients: [[this.identityOf(itemIndex, text)]],
			items: [itemIndex],
			place: this.placeOf(itemIndex, wording),
			wording,
		};
	}

	private placeOf(itemIndex: number, wording: string): string {
		const { runIndex } = this.sender;
		switch (this.world.shape) {
			case 'items':
				return `${runIndex}.${itemIndex}`;
			case 'list':
				return String(runIndex);
			case 'tool':
				return wording;
		}
	}

	private identityOf(itemIndex: number, text: string): string {
		const { shape, mode } = this.world;
		const { lineage, runIndex, tryNumber } = this.sender;
		const { phone: number, key } = this.rows[itemIndex]!;
		const phone = phoneOf(number);
		switch (mode) {
			case 'ownKey':
				return `${keyOf(key)} ${phone}${shape === 'list' ? ` item ${itemIndex}` : ''}`;
			case 'content':
				return `${phone} ${text}`;
			case 'off':
				return `try ${tryNumber} item ${itemIndex}`;
			case 'execution':
				return shape === 'tool'
					? `${lineage} ${phone} ${text}`
					: `${lineage} round ${runIndex} item ${itemIndex} ${phone}`;
		}
	}

	private anywhere(itemIndex: number): string {
		const { mode } = this.world;
		const { lineage, runIndex, tryNumber } = this.sender;
		const { phone, key, text } = this.rows[itemIndex]!;
		const tries = mode === 'off' ? ` try ${tryNumber}` : '';
		const keys = mode === 'ownKey' ? ` ${keyOf(key)}` : '';
		return `${lineage} round ${runIndex}${tries}${keys} ${phoneOf(phone)} text ${text}`;
	}
}
