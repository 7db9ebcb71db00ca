import { COMMAND, LIST, PICTURES, type Pictures } from '../pictures/definitions';

/**
 * What is wrong with the pictures. `today`: the hash of what there is to be seen, by name; `files`: what lies in
 * the folder.
 */
export function pictureFindings(
	{ forms }: Pictures,
	today: Readonly<Record<string, string>>,
	files: readonly string[],
): string[] {
	const shown = Object.keys(forms).filter((name) => forms[name]!.pictures.length > 0);
	const listed = Object.values(forms).flatMap(({ pictures }) =>
		pictures.map((file) => `${PICTURES}/${file}`),
	);
	const lists: Array<[string, string[]]> = [
		[
			`has changed since its picture was taken: ${COMMAND}`,
			shown.filter((name) => name in today && forms[name]!.hash !== today[name]),
		],
		[
			`has no picture: add it to test/n8n/harness/operationForms.mts, then ${COMMAND}`,
			Object.keys(today).filter((name) => !shown.includes(name)),
		],
		[
			`has a picture, but there is no such form: ${COMMAND}`,
			Object.keys(forms).filter((name) => !(name in today)),
		],
		[`is not there: ${COMMAND}`, listed.filter((file) => !files.includes(file))],
		[
			`is no picture of a form: ${COMMAND}`,
			files.filter((file) => file !== LIST && !listed.includes(file)),
		],
	];
	return lists.flatMap(([finding, names]) => names.map((name) => `${name} ${finding}`));
}
