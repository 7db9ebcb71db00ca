import { page, plain, table } from './markdown';

/** Something that a person did wrong, as it was tried. */
export interface MistakeRow {
	mistake: string;
	/** Operation, by the names of the menus. */
	where: string;
	sees: 'refused' | 'refusedAlone' | 'failed' | 'told' | 'read';
	/** What n8n shows; of `read`, what went out. */
	shown: string;
}

const WORDS: Record<MistakeRow['sees'], string> = {
	refused: '**Not sent.**',
	refusedAlone: '**Not sent; the other rows were.**',
	failed: '**Refused by eSMS.**',
	told: '**Sent, and told.**',
	read: '**Read as it was meant.**',
};

/** The mistakes that the tests make, and what the person who makes them sees. */
export function mistakesPage(generated: string, rows: readonly MistakeRow[]): string {
	return page(
		'# Mistakes, and what you see',
		generated,
		[
			'Each row was made in n8n’s engine by a test, and the last column is what the editor showed: the error, or the hint below the output.',
			'Nothing of this costs money: what is surely a mistake is refused before anything is sent, and what is probably one is told.',
		].join(' '),
		...table(
			['Mistake', 'Operation', 'What you see'],
			rows.map(({ mistake, where, sees, shown }) => [
				plain(mistake),
				plain(where),
				[WORDS[sees], plain(shown)].join(' ').trim(),
			]),
		),
	);
}
