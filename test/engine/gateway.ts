import nock from 'nock';
import type { IDataObject } from 'n8n-workflow';

const SEND = '/MainService.svc/json/SendMultipleMessage_V4_post_json/';

/** What eSMS answers to one request: a body, another HTTP answer, or a broken connection. */
export type Reply = (
	{ body: IDataObject } | { http: number; text: string } | { broken: string }
) & {
	/** How long it takes. */
	delayMs?: number;
};

export const refused = (CodeResult: string, ErrorMessage: string): Reply => ({
	body: { CodeResult, CountRegenerate: 0, ErrorMessage },
});

/** The id under which the gateway accepts a number that has no script. */
export const idFor = (phone: string) => `id-${phone}`;

/**
 * Stands in for the send operation of eSMS. `scripts` lists by phone number the answers to its first
 * requests; every other request is accepted. Returns the requests' bodies, a list that grows.
 */
export function sendGateway(scripts: Record<string, Reply[]> = {}): IDataObject[] {
	const bodies: IDataObject[] = [];
	for (const [phone, replies] of Object.entries(scripts)) {
		for (const reply of replies) {
			const interceptor = nock('https://rest.esms.vn')
				.post(SEND, ({ Phone }) => Phone === phone)
				.delay(reply.delayMs ?? 0);
			const scope =
				'broken' in reply
					? interceptor.replyWithError(
							Object.assign(new Error(reply.broken), { code: reply.broken }),
						)
					: 'http' in reply
						? interceptor.reply(reply.http, reply.text)
						: interceptor.reply(200, reply.body);
			scope.on('request', (_request, _interceptor, body) => bodies.push(JSON.parse(body)));
		}
	}
	nock('https://rest.esms.vn')
		.persist()
		.post(SEND)
		.reply(200, (_uri, body) => {
			const { Phone } = body as IDataObject;
			return { CodeResult: '100', CountRegenerate: 0, SMSID: idFor(String(Phone)) };
		})
		.on('request', (_request, _interceptor, body) => bodies.push(JSON.parse(body)));
	return bodies;
}
