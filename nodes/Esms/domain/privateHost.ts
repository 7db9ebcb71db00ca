/** Loopback, RFC 1918, link-local, shared (RFC 6598) and “this host”. */
const PRIVATE_IPV4 =
	/^(?:0|10|127|169\.254|172\.(?:1[6-9]|2\d|3[01])|192\.168|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\.[\d.]+$/;
const PRIVATE_IPV6 = /^(?:::1?|f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*)$/;

/** Names that no public name server knows. */
const PRIVATE_NAME = /\.(?:localhost|local|internal|lan|home\.arpa)$/;

/**
 * Whether an address names this machine or a private network, where nobody on the internet gets to;
 * names without a dot are those of Docker and the like.
 */
export function isPrivateHost(url: string): boolean {
	const host = /^https?:\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/:?#]+)/i.exec(url)?.[1]?.toLowerCase();
	if (host === undefined) return false;
	if (host.startsWith('[')) return PRIVATE_IPV6.test(host.slice(1, -1));
	const name = host.replace(/\.$/, '');
	return !name.includes('.') || PRIVATE_NAME.test(name) || PRIVATE_IPV4.test(name);
}
