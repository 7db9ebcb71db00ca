import type { BatchOperation } from '../../operation/operation';
import { codeMeaning } from '../../transport/codes';
import { COMMON_CODES, SEND_CODES } from '../../transport/commonCodes';
import type { Failure } from '../../transport/failure';

/** eSMS took the request, but not this recipient. */
export function refusedRecipient({ channel, codes }: BatchOperation, code: string): Failure {
	const tables = [...(codes ? [codes] : []), channel.codes.send, SEND_CODES, COMMON_CODES];
	const { title, kind, advice, retryable } = codeMeaning(code, tables);
	return {
		kind,
		code,
		title: `${title} (code ${code})`,
		advice: `Nothing was sent or charged for this recipient. ${advice}`,
		retryable,
		outcome: 'refused',
	};
}
