import type {
	IAuthenticate,
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
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

	/** Answers come with HTTP 200 whatever they say (assumption A18), so each known refusal has its rule. */
	test: ICredentialTestRequest = {
		request: {
			baseURL: `={{$credentials.smsBaseUrl || "${DEFAULT_BASE_URLS.sms}"}}`,
			// Without a final slash (assumption A22).
			url: '/MainService.svc/json/GetBalance_json',
			method: 'POST',
			json: true,
		},
		rules: [
			...['101', 101].map((value) =>
				refused(value, 'eSMS does not know these keys. Copy both again from your eSMS account.'),
			),
			...['102', 102, '143', 143].map((value) =>
				refused(value, 'The eSMS account is locked or inactive. Ask eSMS support to activate it.'),
			),
			...['140', 140].map((value) =>
				refused(
					value,
					"eSMS does not accept requests from this n8n server. Add the server's public IP address to the allowed addresses in your eSMS account.",
				),
			),
			...['99', 99, '160', 160].map((value) =>
				refused(value, 'eSMS is busy or has a fault. Try again in a moment.'),
			),
			refused(
				undefined,
				'This address does not answer like eSMS. Check the SMS Base URL; the usual one is https://rest.esms.vn.',
			),
		],
	};
}

/** A value of `CodeResponse` (undefined: it is missing) and what it means for the person. */
const refused = (value: string | number | undefined, message: string) => ({
	type: 'responseSuccessBody' as const,
	properties: { key: 'CodeResponse', value, message },
});
