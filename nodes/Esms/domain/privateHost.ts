/** Loopback, RFC 1918, link-local, shared (RFC 6598) and “this host”. */
const PRIVATE_IPV4 =
	/^(?:0|10|127|169\.254|172\.(?:1[6-9]|2\d|3[01])|192\.168|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\.[\d.]+$/;
const PRIVATE_IPV6 = /^(?:::1?|f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*)$/;

/** An IPv4 address within an IPv6 one. */
const MAPPED_IPV4 = /^::ffff:(\d+(?:\.\d+){3})$/;

/** Names that no public name server knows. */
const PRIVATE_NAME =
	/\.(?:localhost|localdomain|local|internal|intranet|private|corp|home|lan|home\.arpa|onion)$/;

/** The host of a web address, in lower case and without a final dot; undefined for anything else. */
export const hostOf = (url: string): string | undefined =>
	/^https?:\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/:?#]+)/i
		.exec(url)?.[1]
		?.toLowerCase()
		.replace(/\.$/, '');

/**
 * Whether an address names this machine or a private network, where nobody on the internet gets to;
 * names without a dot are those of Docker and the like.
 */
export function isPrivateHost(url: string): boolean {
	const host = hostOf(url);
	if (host === undefined) return false;
	if (!host.startsWith('[')) {
		return !host.includes('.') || PRIVATE_NAME.test(host) || PRIVATE_IPV4.test(host);
	}
	const address = host.slice(1, -1);
	const mapped = MAPPED_IPV4.exec(address)?.[1];
	return mapped === undefined ? PRIVATE_IPV6.test(address) : PRIVATE_IPV4.test(mapped);
}
