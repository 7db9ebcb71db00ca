import type { IDataObject } from 'n8n-workflow';
import { execute, type Outcome } from '../../engine/engine';
import { FORMS, type Mistake } from './mistake';
import { standIn } from './standIn';

/** What became of a mistake in n8n's engine. */
export interface Seen {
	/** What stands on the screen: errors, or hints. */
	shown: string;
	/** What went out and what came out, as JSON. */
	found: string;
	/** What went out first, in a few words. */
	sent: string;
	sends: number;
	/** Items that failed. */
	errors: number;
	items: number;
}

export async function see(row: Mistake): Promise<Seen> {
	const { resource, operation } = row.operation;
	const form = FORMS[`${resource}.${operation}`] ?? {};
	const items = row.items ?? [row.item ?? {}];
	const sends = standIn(row);
	const outcome = await execute({
		parameters: { resource, operation, ...form, ...row.parameters },
		items: [...items],
		...(row.continues && { settings: { onError: 'continueRegularOutput' as const } }),
	});
	const [first] = sends;
	const errors = outcome.items.flatMap(({ json }) =>
		json.error === undefined ? [] : [json.error as IDataObject],
	);
	return {
		shown: shownBy(outcome, errors),
		found: JSON.stringify([sends, outcome.items.map(({ json }) => json)]),
		sent:
			first === undefined
				? ''
				: `To ${recipientsOf(first)}: “${String(first.Content ?? first.Code)}”`,
		sends: sends.length,
		errors: outcome.error === undefined ? errors.length : items.length,
		items: items.length,
	};
}

const recipientsOf = ({ Phone, Phones }: IDataObject): string =>
	[Phone ?? Phones].flat().slice(0, 3).join(', ');

function shownBy({ error, data }: Outcome, errors: readonly IDataObject[]): string {
	if (error) return told(error.message, error.description);
	const hints = data.resultData.runData['Under Test']?.at(-1)?.hints ?? [];
	const all = [
		...errors.map(({ message, description }) => told(message, description)),
		...hints.map(({ message }) => message.replaceAll('&lt;', '<').replaceAll('&amp;', '&')),
	];
	return [...new Set(all)].join('\n');
}

const told = (message: unknown, description: unknown): string =>
	[message, description].filter(Boolean).map(String).join('. ').replaceAll('..', '.');
