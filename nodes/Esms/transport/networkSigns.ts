import { NOTHING_SENT as NOT_SENT, type Failure } from './failure';

export interface Signs {
	codes: ReadonlySet<string> | RegExp;
	/** These codes come while connecting and later, too; only the system call tells. */
	whileConnecting?: true;
	failure: Pick<Failure, 'code' | 'title' | 'advice' | 'retryable' | 'outcome'>;
}

const UNREACHABLE: Signs['failure'] = {
	code: 'NETWORK',
	title: 'eSMS could not be reached',
	advice: `${NOT_SENT} Check the base URL in the credential and the network of the n8n server, then run this again.`,
	retryable: true,
	outcome: 'notSent',
};

/**
 * Read from top to bottom; the first that fits counts. Nothing was sent where the sign can't come after
 * the handshake; a broken record (`ERR_SSL_…`, `EPROTO`) can, while the answer is read.
 */
export const SIGNS: readonly Signs[] = [
	{ codes: new Set(['ECONNREFUSED']), failure: UNREACHABLE },
	{
		codes: new Set(['EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN', 'EHOSTDOWN']),
		whileConnecting: true,
		failure: UNREACHABLE,
	},
	{
		codes: new Set(['ENOTFOUND', 'EAI_AGAIN']),
		failure: {
			code: 'NETWORK',
			title: 'The address of eSMS could not be found',
			advice: `${NOT_SENT} Check the base URL in the credential and the DNS of the n8n server, then run this again.`,
			retryable: true,
			outcome: 'notSent',
		},
	},
	{
		codes:
			/^(?:CERT_|ERR_TLS_CERT_|ERR_TLS_HANDSHAKE_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO_|HOSTNAME_MISMATCH)/,
		failure: {
			code: 'NETWORK',
			title: 'No secure connection to eSMS could be made',
			advice: `${NOT_SENT} Check the base URL in the credential, and whether a proxy of your network replaces certificates.`,
			retryable: false,
			outcome: 'notSent',
		},
	},
	{
		codes: new Set(['ERR_INVALID_URL', 'ERR_INVALID_PROTOCOL', 'ERR_UNESCAPED_CHARACTERS']),
		failure: {
			code: 'NETWORK',
			title: 'The base URL in the credential is not a web address',
			advice: `${NOT_SENT} Correct the base URL; the usual one is https://rest.esms.vn.`,
			retryable: false,
			outcome: 'notSent',
		},
	},
	{
		// n8n's own guard against requests into internal networks.
		codes: /^Ssrf/,
		failure: {
			code: 'NETWORK',
			title: 'This n8n server is not allowed to reach the base URL in the credential',
			advice: `${NOT_SENT} Use eSMS's public address, or ask the administrator of n8n to allow this one.`,
			retryable: false,
			outcome: 'notSent',
		},
	},
	{
		codes: /^(?:ERR_TLS_|ERR_SSL_|EPROTO)/,
		failure: {
			code: 'NETWORK',
			title: 'The secure connection to eSMS broke',
			advice:
				'If it stays, check the base URL in the credential, and whether a proxy of your network replaces certificates.',
			retryable: true,
			outcome: 'unknown',
		},
	},
	{
		codes: new Set([
			'ECONNABORTED',
			'ERR_CANCELED',
			'ETIMEDOUT',
			'ESOCKETTIMEDOUT',
			'TimeoutError',
		]),
		failure: {
			code: 'TIMEOUT',
			title: 'eSMS did not answer in time',
			advice: '',
			retryable: true,
			outcome: 'unknown',
		},
	},
];
