import type {
	IAuthenticate,
	ICredentialDataDecryptedObject,
	ICredentialType,
	IHttpRequestOptions,
	Icon,
	INodeProperties,
} from 'n8n-workflow';
import { escapeXml } from '../nodes/Esms/domain/escapeXml';
import { DEFAULT_BASE_URLS } from '../nodes/Esms/transport/baseUrls';

/** Keys of an eSMS.vn account and, for special networks and tests, where eSMS is. */
export class EsmsApi implements ICredentialType {
	name = 'esmsApi';

	displayName = 'eSMS API';

	icon: Icon = {
		light: 'file:../nodes/Esms/esms.svg',
		dark: 'file:../nodes/Esms/esms.dark.svg',
	};

	documentationUrl = 'https://github.com/n8n-nodes-esms/n8n-nodes-esms#credentials';

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description: 'In your eSMS account under API management',
		},
		{
			displayName: 'Secret Key',
			name: 'secretKey',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description: 'In your eSMS account under API management',
		},
		{
			displayName: 'Advanced Settings',
			name: 'advanced',
			type: 'boolean',
			default: false,
			description: 'Whether to show the addresses of eSMS, for a proxy or the simulator',
		},
		{
			displayName: 'SMS Base URL',
			name: 'smsBaseUrl',
			type: 'string',
			default: DEFAULT_BASE_URLS.sms,
			description: 'Where SMS, account and brandname requests go',
			displayOptions: { show: { advanced: [true] } },
		},
		{
			displayName: 'Voice Base URL',
			name: 'voiceBaseUrl',
			type: 'string',
			default: DEFAULT_BASE_URLS.voice,
			description: 'Where voice call requests go',
			displayOptions: { show: { advanced: [true] } },
		},
	];

	/** Puts the keys where each operation wants them (esms-api 1.3). */
	authenticate: IAuthenticate = async (
		credentials: ICredentialDataDecryptedObject,
		options: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => {
		const ApiKey = String(credentials.apiKey).trim();
		const SecretKey = String(credentials.secretKey).trim();
		// New objects throughout: n8n and the node keep what they handed in, and may show it.
		if (typeof options.body === 'string') {
			const keys = `<APIKEY>${escapeXml(ApiKey)}</APIKEY><SECRETKEY>${escapeXml(SecretKey)}</SECRETKEY>`;
			return { ...options, body: options.body.replace(/^<RQST>/, () => `<RQST>${keys}`) };
		}
		if (options.method === 'POST') {
			return { ...options, body: { ApiKey, SecretKey, ...(options.body as object) } };
		}
		if (/\/\{ApiKey\}\/\{SecretKey\}\/?$/.test(options.url)) {
			const path = `/${encodeURIComponent(ApiKey)}/${encodeURIComponent(SecretKey)}`;
			return { ...options, url: options.url.replace('/{ApiKey}/{SecretKey}', () => path) };
		}
		return { ...options, qs: { ...options.qs, ApiKey, SecretKey } };
	};
}
