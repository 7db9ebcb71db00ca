import type { CodeRow, Place } from './codes';
import { code, heading, page, plain, sentence, table } from './markdown';
import type { Strings } from './strings';

/** The page that explains every code of eSMS, and those of the node itself. */
export function errorCodesPage(rows: readonly CodeRow[], say: Strings): string {
	const { words } = say;
	return page(
		words.generated,
		heading(1, words.codes, 'error-codes'),
		words.languages.replaceAll('{page}', 'error-codes.md'),
		words.codesIntro,
		...table(
			[words.code, words.place, words.meaning, words.sent, words.advice, words.passes],
			rows.map(({ code: number, places, isOneOfSeveral, isAboutMessages, meaning }, index) => [
				number === rows[index - 1]?.code ? number : `<a id="code-${number}"></a>${number}`,
				places.map((place) => placeOf(place, say)).join('<br>') ||
					(isOneOfSeveral ? words.elsewhere : words.everywhere),
				titleOf(meaning.title, say),
				isAboutMessages ? (meaning.isRefusal ? words.notSent : words.perhaps) : '–',
				plain(say.text(meaning.advice)),
				meaning.retryable ? words.yes : words.no,
			]),
		),
		heading(2, words.ownCodes, 'own-codes'),
		words.ownCodesIntro,
		...table(
			[words.code, words.meaning],
			Object.entries(say.ownCodes).map(([own, text]) => [code(own), text]),
		),
	);
}

function placeOf({ resource, operations }: Place, { words }: Strings): string {
	const named = operations === undefined ? words.allThatCost : plain(operations.join(', '));
	return `${plain(resource)} → ${named}`;
}

/** n8n shows the title in English, whatever language the page has. */
function titleOf(title: string, say: Strings): string {
	const translation = say.text(title);
	return translation === title
		? plain(sentence(title))
		: `*${plain(sentence(title))}*<br>${plain(sentence(translation))}`;
}
