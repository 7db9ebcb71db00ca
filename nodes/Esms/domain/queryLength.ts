import { percentEncode } from './percentEncode';
import { accept, refuse, type Result } from './result';

/** IIS turns longer queries away (2,048 characters, assumption A25); keys and RequestId need the rest. */
const MAX_LENGTH = 1850;

/** Parameters whose query is short enough for a GET; n8n encodes some marks that others leave. */
export function shortEnoughForGet<T extends object>(fields: T): Result<T> {
	const query = Object.entries(fields)
		.map(([name, value]) => `${name}=${percentEncode(String(value)).replace(/[!'()*~]/g, '%00')}`)
		.join('&');
	return query.length > MAX_LENGTH
		? refuse(`makes the request too long for GET (${query.length} of ${MAX_LENGTH} characters)`)
		: accept(fields);
}
