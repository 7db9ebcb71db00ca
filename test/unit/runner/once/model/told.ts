import type { IDataObject } from 'n8n-workflow';
import type { ItemResult } from '../../../../../nodes/Esms/runner/items/itemResult';
import { INVALID_PHONE, type World } from './script';

/** What one item was told. */
export interface Told {
	outcome: 'accepted' | 'setAside' | 'refused' | 'notSent' | 'unknown';
	duplicate: boolean;
	code: string;
	requestId: string;
	text: string;
}

export function toldBy(result: ItemResult): Told {
	if (!result.ok) {
		const { json } = result.why;
		return {
			outcome: json.outcome as Told['outcome'],
			duplicate: false,
			code: String(json.code),
			requestId: String(json.requestId ?? ''),
			text: `${String(json.message)}. ${String(json.description)}`,
		};
	}
	const json = result.json[0] as IDataObject;
	return {
		outcome: json.accepted ? 'accepted' : 'setAside',
		duplicate: json.duplicate === true,
		code: '',
		requestId: String(json.requestId ?? ''),
		text: String(json.reason ?? ''),
	};
}

export const isFailed = (told: Told | undefined): told is Told =>
	told !== undefined && told.outcome !== 'accepted' && told.outcome !== 'setAside';

/**
 * Whether a person knows what to do although the item failed and eSMS accepts everything: what stays unknown
 * was refused or seems to have been, or is too old to be asked for, and the rest is a mistake in the list.
 */
export function tellsWhatToDo(
	{ code, outcome, text }: Told,
	world: World,
	wasRefused: boolean,
): boolean {
	switch (code) {
		case '124':
			return outcome === 'unknown' && wasRefused;
		case 'UNKNOWN':
			return world.ignoresRequestId || text.includes('too late');
		case 'INVALID_INPUT':
			return world.sendAt > 0 || text.includes("'Duplicate Key'");
		case 'TOO_FEW_RECIPIENTS':
			return world.minRecipients > 1 || hasInvalid(world);
		default:
			return false;
	}
}

const hasInvalid = ({ rows, repair }: World): boolean =>
	[...rows, repair].some(({ phone }) => phone === INVALID_PHONE);
