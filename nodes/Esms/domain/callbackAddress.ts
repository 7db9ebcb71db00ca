import { hostOf, isPrivateHost } from './privateHost';
import { accept, refuse, type Result } from './result';

/** Names that are reserved for examples (RFC 2606), and what people put in their place. */
const EXAMPLE_HOST =
	/(?:^|\.)(?:example\.(?:[a-z]{2,}|(?:com|net|org)\.[a-z]{2})|example|test|invalid|domain\.(?:com|vn|tld))$/;
const YOUR_HOST =
	/(?:^|[.-])(?:your|my)[-_]?(?:domain|n8n|server|host|instance|subdomain|website|site|company|tunnel|url)(?:[.-]|$)/;

/** Networks of examples (RFC 5737, RFC 3849), of many at once, and of nobody. */
const EXAMPLE_IP =
	/^(?:192\.0\.2\.\d+|198\.51\.100\.\d+|203\.0\.113\.\d+|2(?:2[4-9]|[345]\d)(?:\.\d+){3}|\[2001:db8:.*\])$/;

const ESMS_HOST = /(?:^|\.)esms\.vn$/;

/** Something that was to be filled in: `<id>`, `{id}`, `:id`, `…`. */
const TO_FILL_IN = /[<>{}\u2026]|%7[bd]|%3[ce]|\.\.\.|\/:[a-z]/i;

/** Pages on which people build workflows. */
const EDITOR_PATH =
	/^\/(?:[^?#]*\/)?(?:workflow\/[^/?#]+|(?:home|projects\/[^/?#]+)\/(?:workflows|executions|credentials)|executions?)(?:[/?#]|$)/i;

/** Refuses an address that eSMS can't call, or where nothing waits for a report. */
export function reachable(url: string, isEsmsPrivate: boolean): Result<string> {
	const host = hostOf(url.trim());
	// What is no web address at all is refused when it is built.
	if (host === undefined) return accept(url);
	const place = url.trim().replace(/^https?:\/\/[^/?#]*/i, '');
	if (isPrivateHost(url.trim()) && !isEsmsPrivate) {
		return refuse(
			`is in a private network (${host}), where eSMS can't get, so that no report would ever come`,
		);
	}
	if (EXAMPLE_HOST.test(host) || YOUR_HOST.test(host) || EXAMPLE_IP.test(host)) {
		return refuse(`is the address of an example (${host}), where nothing of yours is`);
	}
	if (ESMS_HOST.test(host)) return refuse('is an address of eSMS itself; eSMS calls yours');
	if (TO_FILL_IN.test(place)) return refuse('still has a place in it that is to be filled in');
	return EDITOR_PATH.test(place)
		? refuse("is a page of n8n's editor, not the address of a trigger")
		: accept(url);
}

export const CALLBACK_ADVICE =
	"Copy the Production URL of an eSMS Trigger into it. When that URL itself is private, set n8n's environment variable WEBHOOK_URL to its public address, or that of a tunnel, and restart n8n.";

/** What is probably wrong with an address that eSMS can call; undefined for nothing. */
export function callbackWarning(url: string): string | undefined {
	const path = /^https?:\/\/[^/?#]+([^?#]*)/i.exec(url)?.[1];
	if (path === undefined) return undefined;
	if (/\/(?:webhook|form|mcp)-test(?:\/|$)/.test(path)) {
		return "The Callback URL is a test URL: n8n takes reports there only while somebody listens in the editor, and for two minutes at most. For all others, publish the trigger's workflow and use its Production URL.";
	}
	return path === '' || path === '/'
		? "The Callback URL has no path. That of an eSMS Trigger ends with '/esms': copy its Production URL, or no workflow starts."
		: undefined;
}
