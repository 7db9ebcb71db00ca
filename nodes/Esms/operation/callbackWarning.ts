import type { IDataObject } from 'n8n-workflow';
import { callbackWarning } from '../domain/callbackAddress';

/** In the output of a message that went out although its report will probably not be heard. */
export function warned({ CallbackUrl }: IDataObject): { callbackWarning?: string } {
	const warning = callbackWarning(String(CallbackUrl ?? ''));
	return warning === undefined ? {} : { callbackWarning: warning };
}
