import type { IDataObject } from 'n8n-workflow';
import type { Mistake } from './mistake';

const sms = (operation: string) => ({ resource: 'sms', operation });
const call = (operation: string) => ({ resource: 'voiceCall', operation });

const brandname = { __rl: true, mode: 'name', value: 'DEMOSHOP' };
const text: IDataObject = {
	phone: '0912345678',
	brandname,
	message: 'DEMOSHOP: don 7781 da giao',
};
const waiting: IDataObject = { ...text, waitLimit: 1, waitLimitUnit: 'hours' };
const template: IDataObject = { phone: '0912345678', templateId: '731' };
const TRIGGER = 'https://n8n.shop-abc.vn/webhook/1b9d/esms';

const callback = (mistake: string, callbackUrl: string, words: RegExp): Mistake => ({
	mistake,
	operation: sms('send'),
	parameters: { ...text, options: { callbackUrl } },
	sees: 'refused',
	words,
});

/** Options of another form, addresses for reports, lists and ids. */
export const mistakes: readonly Mistake[] = [
	{
		mistake: 'Sandbox on in Send, then Operation changed to Send and Wait for Delivery',
		operation: sms('sendAndWaitForDelivery'),
		parameters: { ...waiting, options: { sandbox: true } },
		sees: 'refused',
		words: /'Sandbox' is on.*no report/s,
	},
	{
		mistake: 'Sandbox on in Send, left over in Call From Template',
		operation: call('callFromTemplate'),
		parameters: { ...template, options: { sandbox: true } },
		sees: 'refused',
		words: /'Sandbox' is still set/,
	},
	{
		mistake: 'Callback URL set in Send, left over in Send and Wait for Delivery',
		operation: sms('sendAndWaitForDelivery'),
		parameters: { ...waiting, options: { callbackUrl: TRIGGER } },
		sees: 'refused',
		words: /'Callback URL' is still set.*not come to that address/s,
	},
	{
		mistake: 'Send At set in Call With OTP, left over in Older',
		operation: call('callWithOtp'),
		parameters: {
			phone: '0912345678',
			code: '4821',
			otpVersion: 'older',
			options: { sendAt: '2099-10-05T09:30:00' },
		},
		sees: 'refused',
		words: /'Send At' is still set.*at once/s,
	},
	{
		mistake: 'Accents: Remove set in Send, left over in Call From Template',
		operation: call('callFromTemplate'),
		parameters: { ...template, options: { accents: 'remove' } },
		sees: 'refused',
		words: /'Accents' is still set/,
	},
	{
		mistake: 'Check Template: Stop set in Send, left over in Send Advertising',
		operation: sms('sendAdvertising'),
		parameters: { ...text, options: { checkTemplate: 'stop' } },
		sees: 'refused',
		words: /'Check Template' is still set/,
	},
	{
		mistake: 'SMS Type Advertising of Estimate Price, left over in Send',
		operation: sms('send'),
		parameters: { ...text, smsType: '={{ "1" }}' },
		sees: 'refused',
		words: /'SMS Type' is '1'.*Customer Care/s,
	},
	callback(
		'Callback URL on localhost',
		'http://localhost:5678/webhook/1b9d/esms',
		/private network/,
	),
	callback(
		'Callback URL in the home network',
		'http://192.168.50.88:5680/webhook/1b9d/esms',
		/private network.*WEBHOOK_URL/s,
	),
	callback(
		'Callback URL copied from an example',
		'https://n8n.example.com/webhook/1b9d/esms',
		/of an example/,
	),
	callback(
		'Callback URL with a place to be filled in',
		'https://n8n.shop-abc.vn/webhook/<id>/esms',
		/to be filled in/,
	),
	callback(
		"Callback URL copied from the browser's address bar",
		'https://n8n.shop-abc.vn/workflow/Xy12',
		/page of n8n's editor/,
	),
	{
		mistake: 'Callback URL is the test URL of the trigger',
		operation: sms('send'),
		parameters: {
			...text,
			options: { callbackUrl: 'https://n8n.shop-abc.vn/webhook-test/1b9d/esms' },
		},
		sees: 'told',
		words: /test URL.*Production URL/,
	},
	{
		mistake: 'Callback Data without Callback URL',
		operation: sms('send'),
		parameters: {
			...text,
			options: { callbackData: { values: [{ name: 'order', value: '7' }] } },
		},
		sees: 'refused',
		words: /'Callback Data' has no 'Callback URL'/,
	},
	{
		mistake: 'Callback Data with the same name twice',
		operation: sms('send'),
		parameters: {
			...text,
			options: {
				callbackUrl: TRIGGER,
				callbackData: {
					values: [
						{ name: 'order', value: '7' },
						{ name: 'order', value: '8' },
					],
				},
			},
		},
		sees: 'refused',
		words: /name 'order' twice/,
	},
	{
		mistake: 'Campaign with Request Method GET, which has no place for it',
		operation: sms('send'),
		parameters: { ...text, options: { campaign: 'October', requestMethod: 'GET' } },
		sees: 'refused',
		words: /'Campaign' can't travel with GET/,
	},
	{
		mistake: "A list pasted into Send Advertising's Phone",
		operation: sms('sendAdvertising'),
		parameters: { ...text, phone: '0912345678, 0912345679, 0912345670' },
		sees: 'refused',
		words: /holds 3 numbers.*Split Out/s,
	},
	{
		mistake: 'Two wrong numbers among those of Estimate Price',
		operation: sms('estimatePrice'),
		parameters: {
			...text,
			smsType: '1',
			phones: '0912345678, 02438123456, 09123',
		},
		sees: 'refused',
		words: /no\. 2 \(“024…456”\).*no\. 3 \(“09123”\)/,
	},
	{
		mistake: 'Message ID that a spreadsheet has rounded',
		operation: sms('getStatus'),
		parameters: { messageId: '={{ $json.id }}' },
		item: { id: '1.4710320269142E+34' },
		sees: 'refused',
		words: /rounded by a spreadsheet/,
	},
	{
		mistake: 'RequestId in place of the Message ID',
		operation: sms('getStatus'),
		parameters: { messageId: '={{ $json.requestId }}' },
		item: { requestId: `n8n-${'0a'.repeat(20)}` },
		sees: 'refused',
		words: /is a RequestId/,
	},
	{
		mistake: 'Call template named by words',
		operation: call('callFromTemplate'),
		parameters: { ...template, templateId: 'xac nhan don hang' },
		sees: 'refused',
		words: /'Template ID' is not the ID of a call template/,
	},
	{
		mistake: 'Message From Template without a template',
		operation: sms('send'),
		parameters: {
			...text,
			messageSource: 'template',
			template: { __rl: true, mode: 'text', value: '={{ $json.text }}' },
			variables: { mappingMode: 'defineBelow', value: null },
		},
		sees: 'refused',
		words: /'Template' is empty/,
	},
];
