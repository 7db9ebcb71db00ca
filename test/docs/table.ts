/** Cells of the rows of the table below a heading of a page in Markdown. */
export function tableUnder(page: string, heading: string): string[][] {
	const [, section = ''] = page.split(`\n${heading}\n`);
	return section
		.split(/\n## /)[0]!
		.split('\n')
		.filter((line) => line.startsWith('| '))
		.slice(2)
		.map((line) => line.split('|').slice(1, -1))
		.map((cells) => cells.map((cell) => cell.trim()));
}
