import type { Operation } from './operation.mts';
import { sendMultipleMessageV4PostJson } from './sendMultipleMessageV4PostJson.mts';

/** The same as a form (esms-api 3.3); field names don't care about case. */
export const sendMultipleMessageV4Post: Operation = {
	...sendMultipleMessageV4PostJson,
	name: 'SendMultipleMessage_V4_post',
	body: 'form',
};
