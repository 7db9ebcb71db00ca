import { demoKeys } from '../server.mts';
import { type Json, receiver, until } from './harness.mts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const customers = Array.from({ length: 40 }, (_, at) => `09870010${at + 10}`);

/**
 * Two days of a shop with every kind of message and call, the last call still ringing: for pictures of the
 * page and for tests that need something on it. Returns once all of it has come to rest.
 */
export async function fillShowcase(url: string): Promise<void> {
	const hook = await receiver();
	const refusing = await receiver((response) => response.writeHead(404).end());
	const keys = { ApiKey: demoKeys.apiKey, SecretKey: demoKeys.secretKey };
	const json = async (path: string, init?: RequestInit) =>
		(await (await fetch(url + path, init)).json()) as Json;
	const body = (members: Json, method = 'POST') => ({
		method,
		headers: { 'Content-Type': 'application/json' },
		body: JSON.stringify(members),
	});
	const set = (settings: Json) => json('/_sim/settings', body(settings, 'PATCH'));
	const send = (phone: string, text: string, members: Json = {}) =>
		json(
			'/MainService.svc/json/SendMultipleMessage_V4_post_json/',
			body({
				...keys,
				Phone: phone,
				Content: text,
				Brandname: 'FREETEXT',
				SmsType: '2',
				IsUnicode: /[^\x20-\x7e]/.test(text) ? '1' : '0',
				CallbackUrl: `${hook.url}/webhook/esms`,
				...members,
			}),
		);
	const advertise = (text: string) =>
		json(
			'/MainService.svc/json/SendMultipleSMSBrandname_json/',
			body({ ...keys, Brandname: 'DEMO_QC', SmsType: '1', Content: text, Phones: customers }),
		);
	const call = (phone: string) =>
		json(
			`/MainService.svc/json/MakeCallRecord_V2?${new URLSearchParams({
				...keys,
				Phone: phone,
				TemplateId: '123456',
				CallbackUrl: `${hook.url}/webhook/call?ReferenceId=&CallDuration=&CallStatus=&Ivr=&Price=`,
			})}`,
		);
	/** Nothing is on its way but what never arrives. */
	const rest = () =>
		until(
			async () => {
				const { messages } = await json('/_sim/messages');
				const { calls } = await json('/_sim/calls');
				return (
					messages.every(
						({ phone, state, callbackUrl, callbacks }: Json) =>
							phone === '0900001005' ||
							(state !== 'waiting' &&
								state !== 'atCarrier' &&
								(!callbackUrl || callbacks.length > 0)),
					) && calls.every(({ state }: Json) => state === 'ended')
				);
			},
			'the rest of the showcase',
			20_000,
		);
	const story: Array<[before: number, part: () => Promise<unknown>]> = [
		[
			DAY + 32 * MINUTE,
			() => send('0912345678', 'DEMOSHOP: ma cua ban la 4821', { Brandname: 'DEMOSHOP' }),
		],
		[
			DAY + 5 * MINUTE,
			() =>
				send('0912345678', 'Shop Hoa Mai đã nhận đơn hàng 1042 của chị An, tổng cộng 450.000 ₫.'),
		],
		[
			190 * MINUTE,
			() => advertise('(QC) Hoa Mai giam 20% cac loai hoa 20/11. Tu choi: soan TC gui 1551'),
		],
		[
			96 * MINUTE,
			() =>
				send('0900001001', 'DEMOSHOP: ma cua ban la 7730', {
					Brandname: 'DEMOSHOP',
					CallbackUrl: `${refusing.url}/webhook/old-address`,
				}),
		],
		[
			81 * MINUTE,
			() => send('0900001002', 'Phong kham Minh Tam: moi ban toi tai kham luc 9:00 thu Sau.'),
		],
		[64 * MINUTE, () => call('0900001111')],
		[52 * MINUTE, () => call('0900001101')],
		[
			33 * MINUTE,
			() =>
				send('0934567890', '2Y7K1 la ma xac minh dang ky Baotrixemay cua ban', {
					Brandname: 'Baotrixemay',
				}),
		],
		[
			21 * MINUTE,
			() =>
				send(
					'0978123456',
					'Phòng khám Minh Tâm: lịch khám của bé Minh là 9:00 thứ Sáu, phòng 204.',
				),
		],
		[9 * MINUTE, () => send('0900001005', 'Hoa Mai: shipper sẽ gọi trong 30 phút nữa.')],
		[
			2 * MINUTE,
			() => send('0912345678', 'Đơn hàng 1042 đang trên đường giao. Hoa Mai sẽ gọi để xác nhận.'),
		],
	];
	const before = await set({});
	await set({ deliverAfterMs: 2, answerAfterMs: 2, autoDeliver: true, autoAnswer: true });
	for (const [ago, part] of story) {
		await set({ clockOffsetMs: -ago });
		const { CodeResult, CodeResponse, ErrorMessage } = (await part()) as Json;
		if ((CodeResult ?? CodeResponse) !== '100') throw new Error(`Refused: ${ErrorMessage}`);
		await rest();
	}
	await set({ ...before, clockOffsetMs: 0, autoAnswer: false });
	await call('0912345678');
	hook.close();
	refusing.close();
}
