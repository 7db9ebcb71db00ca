import { percentEncode } from './percentEncode';
import { withoutParameter } from './query';
import { accept, refuse, type Result } from './result';

/** Name of the parameter that carries the token of `callbackToken.ts`. */
export const TOKEN_PARAMETER = 'esms_token';

/** The user's own pairs carry this prefix, so that they can't pass for a parameter of eSMS. */
export const DATA_PREFIX = 'data_';

/**
 * A gateway that joins with `?` although the URL has a query damages only the last parameter, and a
 * gateway that joins with `&` damages none: so the last one is empty (design.md decision 11).
 */
const SENTINEL = 'esms=';

/** eSMS fills in what the URL of a call's report lists as empty (esms-api.md section 5.3). */
const CALL_PARAMETERS =
	'ReferenceId=&CallDuration=&CallStatus=&Ivr=&Price=&SentResult=&CID=&SendStatus=';

/** Web servers in front of eSMS cut longer addresses (IIS: 2,048 characters of query). */
const MAX_LENGTH = 1500;

export interface CallbackUrlParts {
	url: string;
	/** Proof for the receiving trigger, made from the URL's path. */
	token: (path: string) => string;
	/** Returned by the trigger as `callbackData`. */
	data: ReadonlyArray<{ name: string; value: string }>;
	report: 'sms' | 'call';
}

/** The address that eSMS is given for its reports. */
export function buildCallbackUrl({ url, token, data, report }: CallbackUrlParts): Result<string> {
	// Parsed by hand, because a URL object rewrites what the user's server may compare literally.
	const match = /^(https?:\/\/[^/?#\s@]+)((?:\/[^?#\s]*)?)(?:\?([^#\s]*))?(?:#\S*)?$/i.exec(
		url.trim(),
	);
	if (!match) return refuse('is not a web address that starts with http:// or https://');
	const [, origin, path, query] = match;

	const unnamed = data.findIndex(({ name }) => name.trim() === '');
	if (unnamed !== -1) return refuse(`has Callback Data without a name (entry ${unnamed + 1})`);

	// An address copied from an earlier message brings a token along, which would come first.
	const own = withoutParameter(query ?? '', TOKEN_PARAMETER);
	const parameters = [
		...(own === '' ? [] : [own]),
		`${TOKEN_PARAMETER}=${token(path!)}`,
		...data.map(
			({ name, value }) => `${percentEncode(DATA_PREFIX + name.trim())}=${percentEncode(value)}`,
		),
		report === 'call' ? CALL_PARAMETERS : SENTINEL,
	];
	const address = `${origin}${path}?${parameters.join('&')}`;
	return address.length > MAX_LENGTH
		? refuse(`is ${address.length} characters long with its Callback Data; ${MAX_LENGTH} fit`)
		: accept(address);
}
