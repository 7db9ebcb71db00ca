import type { INodeProperties } from 'n8n-workflow';
import { anchorOf, bold, plain, table } from './markdown';
import { defaultOf, isCollection, propertiesIn, whatItIs } from './parameters';
import type { Strings } from './strings';

interface Entry {
	option: INodeProperties;
	/** The options that decide whether it is shown. */
	beside: INodeProperties[];
	/** The resource, or node, that has it first. */
	owner: string;
	anchor: string;
}

/** Options of all operations, each told once: most operations share most of them. */
export class OptionList {
	/** By what they are; the same label can stand for two different options. */
	private readonly entries = new Map<string, Entry>();

	addAll(owner: string, properties: readonly INodeProperties[]): void {
		for (const beside of properties.filter(isCollection).map(propertiesIn)) {
			for (const option of beside) this.add({ option, beside, owner });
		}
	}

	private add(entry: Omit<Entry, 'anchor'>): void {
		const key = JSON.stringify(entry.option);
		if (this.entries.has(key)) return;
		const { displayName } = entry.option;
		const same = this.labelled(displayName).length;
		const anchor = anchorOf('option', displayName, ...(same > 0 ? [String(same + 1)] : []));
		this.entries.set(key, { ...entry, anchor });
	}

	private labelled(label: string): Entry[] {
		return [...this.entries.values()].filter(({ option }) => option.displayName === label);
	}

	link(option: INodeProperties): string {
		return `[${plain(option.displayName)}](#${this.entries.get(JSON.stringify(option))!.anchor})`;
	}

	table(say: Strings): string[] {
		const { words } = say;
		const label = ({ option: { displayName }, owner }: Entry) =>
			this.labelled(displayName).length > 1
				? `${bold(displayName)} (${plain(owner)})`
				: bold(displayName);
		const sorted = [...this.entries.values()].sort((a, b) =>
			a.option.displayName.localeCompare(b.option.displayName),
		);
		return table(
			[words.option, words.whatItIs, words.default],
			sorted.map((entry) => [
				`<a id="${entry.anchor}"></a>${label(entry)}`,
				whatItIs(entry.option, entry.beside, say),
				defaultOf(entry.option, say),
			]),
		);
	}
}
