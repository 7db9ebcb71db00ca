import { percentEncode } from './percentEncode';
import { withoutParameter } from './query';
import { accept, refuse, type Result } from './result';

/** Name of the parameter that carries the token of `callbackToken.ts`. */
export const TOKEN_PARAMETER = 'esms_token';

/** The user's own pairs carry this prefix, so that they can't pass for a parameter of eSMS. */
export const DATA_PREFIX = 'data_';

/**
 * A gateway that joins with `?` although the URL has a query damages only the last parameter, and a
 * gateway that joins with `&` damages none: so the last one is empty (design 3.13). One that replaced the
 * query would lose our own parameters (assumptions A45 and A46).
 */
const SENTINEL = 'esms=';

/** Web servers in front of eSMS cut longer addresses (IIS: 2,048 characters of query; assumption A47). */
const MAX_LENGTH = 1500;

export interface CallbackUrlParts {
	url: string;
	/** Proof for the receiving trigger, made from the URL's path. */
	token: (path: string) => string;
	/** Returned by the trigger as `callbackData`. */
	data: ReadonlyArray<{ name: string; value: string }>;
	/** Parameters that eSMS fills in where the address lists them; empty where it adds its own. */
	filledIn: string;
}

/** The address that eSMS is given for its reports. */
export function buildCallbackUrl({ url, token, data, filledIn }: CallbackUrlParts): Result<string> {
	const unnamed = data.findIndex(({ name }) => name.trim() === '');
	if (unnamed !== -1) return refuse(`has Callback Data without a name (entry ${unnamed + 1})`);
	const names = data.map(({ name }) => name.trim());
	const repeated = names.find((name, index) => names.indexOf(name) !== index);
	if (repeated !== undefined) {
		return refuse(`has Callback Data with the name '${repeated}' twice; only one would come back`);
	}
	return reportAddress(url, filledIn, ({ path, query }) => ({
		path,
		parameters: [
			// An address copied from an earlier message brings a token along, which would come first.
			withoutParameter(query, TOKEN_PARAMETER),
			`${TOKEN_PARAMETER}=${token(path)}`,
			// Encoded once: eSMS calls the address as it was given (assumption A48).
			...data.map(
				({ name, value }) => `${percentEncode(DATA_PREFIX + name.trim())}=${percentEncode(value)}`,
			),
		],
	}));
}

/** Names the message that a waiting execution waits for, when eSMS hasn't told its id. */
export const REQUEST_PARAMETER = 'esms_request';

/** What follows n8n's own path in the address that resumes an execution (`runner/waiting/waitWebhooks.ts`). */
export const RESUME_PATH = 'dlr';

/** The address that wakes a waiting execution; n8n's own token stands in its query. */
export const buildResumeUrl = (
	resumeUrl: string,
	requestId: string,
	filledIn: string,
): Result<string> =>
	reportAddress(resumeUrl, filledIn, ({ path, query }) => ({
		path: `${path}/${RESUME_PATH}`,
		parameters: [query, `${REQUEST_PARAMETER}=${percentEncode(requestId)}`],
	}));

interface Address {
	path: string;
	query: string;
}

function reportAddress(
	url: string,
	filledIn: string,
	edit: (address: Address) => { path: string; parameters: string[] },
): Result<string> {
	// Parsed by hand, because a URL object rewrites what the user's server may compare literally. http
	// is taken, too (assumption A49).
	const match = /^(https?:\/\/[^/?#\s@]+)((?:\/[^?#\s]*)?)(?:\?([^#\s]*))?(?:#\S*)?$/i.exec(
		url.trim(),
	);
	if (!match) return refuse('is not a web address that starts with http:// or https://');
	const { path, parameters } = edit({ path: match[2]!, query: match[3] ?? '' });
	const query = [...parameters, filledIn || SENTINEL].filter((pair) => pair !== '').join('&');
	const address = `${match[1]}${path}?${query}`;
	return address.length > MAX_LENGTH
		? refuse(`is ${address.length} characters long with its Callback Data; ${MAX_LENGTH} fit`)
		: accept(address);
}
