/** A node doing the same work as the others: one POST for each item. */
export interface Peer {
	/** File of the node class, below the folder of its package. */
	from: { package: 'ours' | 'n8n-nodes-base'; file: string; className: string };
	typeVersion: number;
	parameters(url: string, options: PeerOptions): Record<string, unknown>;
	credentials?: {
		type: string;
		file: string;
		className: string;
		data(url: string): Record<string, unknown>;
	};
}

export interface PeerOptions {
	/** Requests at a time, where the node can say so. */
	width: number;
}

const PHONE = '={{ $json.phone }}';
const MESSAGE = '={{ $json.message }}';
const SEND = '/MainService.svc/json/SendMultipleMessage_V4_post_json/';

const OURS = { package: 'ours', file: 'nodes/Esms/Esms.node.js', className: 'Esms' } as const;
const HTTP = {
	package: 'n8n-nodes-base',
	file: 'nodes/HttpRequest/HttpRequest.node.js',
	className: 'HttpRequest',
} as const;

const keys = { apiKey: '0'.repeat(30), secretKey: '1'.repeat(30) };
const credentials: Peer['credentials'] = {
	type: 'esmsApi',
	file: 'credentials/EsmsApi.credentials.js',
	className: 'EsmsApi',
	data: (url) => ({ ...keys, advanced: true, smsBaseUrl: url, voiceBaseUrl: url }),
};

const brandname = { __rl: true, mode: 'name', value: 'DEMOSHOP' };

const send = (options: Record<string, unknown>) => ({
	resource: 'sms',
	operation: 'send',
	phone: PHONE,
	message: MESSAGE,
	messageSource: 'own',
	smsType: '2',
	brandname,
	options,
});

const httpRequest = (url: string, options: Record<string, unknown>) => ({
	method: 'POST',
	url: url + SEND,
	sendBody: true,
	contentType: 'json',
	specifyBody: 'keypair',
	bodyParameters: {
		parameters: Object.entries({
			ApiKey: keys.apiKey,
			SecretKey: keys.secretKey,
			Phone: PHONE,
			Content: MESSAGE,
			Brandname: 'DEMOSHOP',
			SmsType: '2',
		}).map(([name, value]) => ({ name, value })),
	},
	options,
});

export const peers: Record<string, Peer> = {
	esms: {
		from: OURS,
		typeVersion: 1,
		credentials,
		parameters: (_url, { width }) => send({ maxParallelRequests: width }),
	},
	esmsAdvertising: {
		from: OURS,
		typeVersion: 1,
		credentials,
		parameters: () => ({
			resource: 'sms',
			operation: 'sendAdvertising',
			phone: PHONE,
			message: 'Khuyen mai 20% den het thang',
			brandname,
			options: {},
		}),
	},
	esmsEstimate: {
		from: OURS,
		typeVersion: 1,
		credentials,
		parameters: (_url, { width }) => ({
			resource: 'sms',
			operation: 'estimatePrice',
			smsType: '2',
			phone: PHONE,
			message: MESSAGE,
			brandname,
			options: { maxParallelRequests: width },
		}),
	},
	esmsCall: {
		from: OURS,
		typeVersion: 1,
		credentials,
		parameters: (_url, { width }) => ({
			resource: 'voiceCall',
			operation: 'callFromRecording',
			phone: PHONE,
			recordingId: '123456',
			options: { maxParallelRequests: width },
		}),
	},
	esmsPaced: {
		from: OURS,
		typeVersion: 1,
		credentials,
		parameters: (_url, { width }) => send({ maxParallelRequests: 50, maxRequestsPerSecond: width }),
	},
	esmsGetMany: {
		from: OURS,
		typeVersion: 1,
		credentials,
		parameters: (_url, { width }) => ({
			resource: 'sms',
			operation: 'getMany',
			from: '2026-10-05T00:00:00',
			to: '2026-10-06T00:00:00',
			smsType: '2',
			returnAll: width === 0,
			limit: width,
			options: {},
		}),
	},
	httpRequest: { from: HTTP, typeVersion: 4.2, parameters: (url) => httpRequest(url, {}) },
	httpRequestBatched: {
		from: HTTP,
		typeVersion: 4.2,
		parameters: (url, { width }) =>
			httpRequest(url, { batching: { batch: { batchSize: width, batchInterval: 100 } } }),
	},
	twilio: {
		from: {
			package: 'n8n-nodes-base',
			file: 'nodes/Twilio/Twilio.node.js',
			className: 'Twilio',
		},
		typeVersion: 1,
		credentials: {
			type: 'twilioApi',
			file: 'credentials/TwilioApi.credentials.js',
			className: 'TwilioApi',
			data: () => ({ authType: 'authToken', accountSid: 'AC1', authToken: 'x' }),
		},
		parameters: () => ({
			resource: 'sms',
			operation: 'send',
			from: '+84900000000',
			to: PHONE,
			toWhatsapp: false,
			message: MESSAGE,
			options: {},
		}),
	},
};
