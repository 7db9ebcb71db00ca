import nock from 'nock';
import type { IDataObject } from 'n8n-workflow';
import type { Mistake } from './mistake';

/** Requests that send nothing. */
const QUESTION = /\/(?:Get|Summary)/;

/** eSMS for one mistake: answers questions, and accepts what is sent. Returns the sends, a list that grows. */
export function standIn({ answers = [], templates = [] }: Mistake): IDataObject[] {
	const sends: IDataObject[] = [];
	const answer = (uri: string, body: unknown): IDataObject => {
		if (QUESTION.test(uri)) {
			return {
				CodeResult: '100',
				CodeResponse: '100',
				Balance: 100_000,
				TotalPrice: 850,
				TotalReceiver: 1,
				BrandnameTemplates: templates.map((TempContent) => ({ TempContent, NetworkID: 1 })),
			};
		}
		const query = Object.fromEntries(new URL(uri, 'https://rest.esms.vn').searchParams);
		const place = sends.push(typeof body === 'object' ? (body as IDataObject) : query) - 1;
		return answers[place] ?? { CodeResult: '100', SMSID: `5f2c9c1e-0000-4000-8000-${place}` };
	};
	for (const host of ['https://rest.esms.vn', 'https://voiceapi.esms.vn']) {
		for (const method of ['GET', 'POST'] as const) {
			nock(host)
				.persist()
				.intercept(/./, method)
				.reply(200, (uri, body) => answer(uri, body));
		}
	}
	return sends;
}
