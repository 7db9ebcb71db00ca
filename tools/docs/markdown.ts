/* Pieces of Markdown, so that a text of the node looks on GitHub as it does in n8n. */

/** A text as it is, whatever it holds: nothing in it becomes emphasis, HTML or a new cell. */
export const plain = (text: string): string =>
	text
		.replace(/[\\`*_[\]|]/g, '\\$&')
		.replace(/&/g, '&amp;')
		.replace(/</g, '&lt;')
		.replace(/\s*\n\s*/g, ' ');

/** Code of a line, also in a table. */
export const code = (text: string): string => `\`${text.replace(/\|/g, '\\|')}\``;

export const bold = (text: string): string => `**${plain(text)}**`;

/** A sentence has its full stop here, though n8n's conventions leave it out of a single one. */
export const sentence = (text: string): string => (/[.?!:]$/.test(text) ? text : `${text}.`);

export const table = (
	head: readonly string[],
	rows: ReadonlyArray<readonly string[]>,
): string[] => {
	if (rows.length === 0) return [];
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return [[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')];
};

/** `sms`, `getStatus` → `sms-get-status`: an anchor that no translation and no second heading changes. */
export const anchorOf = (...names: readonly string[]): string =>
	names
		.join('-')
		.replace(/([a-z0-9])([A-Z])/g, '$1-$2')
		.replace(/[^A-Za-z0-9]+/g, '-')
		.replace(/-$/, '')
		.toLowerCase();

export const heading = (level: number, text: string, anchor: string): string =>
	`${'#'.repeat(level)} ${plain(text)} <a id="${anchor}"></a>`;

/** Blocks of a page with one empty line between them. */
export const page = (...blocks: readonly string[]): string =>
	`${blocks.filter((block) => block !== '').join('\n\n')}\n`;
