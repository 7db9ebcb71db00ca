import type { Refusal } from '../service/codes.mts';
import type { World } from '../world/world.mts';
import type { Answer } from './answer.mts';
import type { Fields } from './fields.mts';

export type BodyKind = 'none' | 'json' | 'xml' | 'jsonOrForm';

/** One operation of the service, under the vendor's own name. */
export interface Operation {
	name: string;
	host: 'sms' | 'voice';
	method: 'GET' | 'POST';
	body: BodyKind;
	/** Names of the values that follow in the path. */
	pathNames?: string[];
	/** Documented with a final slash. */
	finalSlash?: boolean;
	/** Only in the older document. */
	older?: boolean;
	/** Members of a JSON body that the page of the operation lists. */
	members?: readonly string[];
	/** Names that the page of the operation spells otherwise in the query. */
	queryNames?: Record<string, string>;
	/** Root element of an XML answer. */
	root: string;
	/** Success is judged by code 100 in the answer. */
	run(fields: Fields, world: World): Answer;
	/** The operation's way of saying no. */
	refuse(refusal: Refusal): Answer;
}
