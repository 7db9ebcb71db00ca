/**
 * Whether an address names this machine or a private network, where nobody on the internet gets to:
 * loopback, RFC 1918, link-local, and names without a dot such as those of Docker.
 */
export function isPrivateHost(url: string): boolean {
	const host = /^https?:\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/:?#]+)/i.exec(url)?.[1]?.toLowerCase();
	if (host === undefined) return false;
	if (host.startsWith('[')) return /^\[(?:::1|f[cd][0-9a-f]{2}:.*|fe80:.*)\]$/.test(host);
	if (!host.includes('.') || /\.(?:localhost|local|internal)\.?$/.test(host)) return true;
	return /^(?:127|10)\.[\d.]+$|^192\.168\.[\d.]+$|^169\.254\.[\d.]+$|^172\.(?:1[6-9]|2\d|3[01])\.[\d.]+$|^0\.0\.0\.0$/.test(
		host,
	);
}
