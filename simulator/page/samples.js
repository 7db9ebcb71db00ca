/** One message and one call to this simulator, asked for as any program asks for them. */
const PHONE = '0912345678';
export const TEXT = 'DEMOSHOP: ma cua ban la 4821';

export const sampleMessage = ({ apiKey, secretKey }) => ({
	ApiKey: apiKey,
	SecretKey: secretKey,
	Phone: PHONE,
	Content: TEXT,
	Brandname: 'DEMOSHOP',
	SmsType: '2',
});

export const MESSAGE_PATH = '/MainService.svc/json/SendMultipleMessage_V4_post_json/';

export const sendSampleMessage = (keys) =>
	accepted(
		fetch(MESSAGE_PATH, {
			method: 'POST',
			headers: { 'Content-Type': 'application/json' },
			body: JSON.stringify(sampleMessage(keys)),
		}),
	);

/** The recording asks to confirm an order with key 1. */
export const placeSampleCall = ({ apiKey, secretKey }) =>
	accepted(
		fetch(
			`/MainService.svc/json/MakeCallRecord_V2?${new URLSearchParams({
				ApiKey: apiKey,
				SecretKey: secretKey,
				Phone: PHONE,
				TemplateId: '123456',
			})}`,
		),
	);

async function accepted(response) {
	const { CodeResult, ErrorMessage } = await (await response).json();
	if (CodeResult !== '100') {
		throw new Error(`The simulator refused it: ${CodeResult} ${ErrorMessage ?? ''}`);
	}
}
