/** Where eSMS answers (esms-api 1.1). n8n hides advanced fields by dropping their values. */
export const DEFAULT_BASE_URLS = {
	sms: 'https://rest.esms.vn',
	voice: 'https://voiceapi.esms.vn',
} as const;
