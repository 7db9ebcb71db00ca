/** Where a report is to go, and whether eSMS gets there. */
import nock from 'nock';
import type { IDataObject } from 'n8n-workflow';
import { closeNetwork } from './closedNetwork';
import { execute } from './engine';
import { sendGateway } from './gateway';

closeNetwork();

const parameters = (callbackUrl: string): IDataObject => ({
	resource: 'sms',
	operation: 'send',
	phone: '0912345678',
	smsType: '8',
	message: '4821',
	options: { callbackUrl },
});

test.each([
	'http://localhost:5678/webhook/1b9d/esms',
	'http://0.0.0.0:5680/webhook/1b9d/esms',
	'http://192.168.50.88:5680/webhook/1b9d/esms',
	'https://n8n.example.com/webhook-test/1b9d/esms',
	'https://n8n.example.com/workflow/abc',
	'https://n8n.shop-abc.vn/workflow/abc',
])('nothing is sent whose report could never come: %s', async (url) => {
	const bodies = sendGateway();
	const { error } = await execute({ parameters: parameters(url) });
	expect(error?.message).toMatch(/^The 'Callback URL' is /);
	expect(error?.description).toMatch(/^Nothing was sent .*Production URL/);
	expect(bodies).toEqual([]);
});

test('a simulator beside n8n gets there', async () => {
	const bodies: IDataObject[] = [];
	nock('http://127.0.0.1:4010')
		.post(/.*/)
		.reply(200, (_uri, body) => {
			bodies.push(body as IDataObject);
			return { CodeResult: '100', SMSID: 'id-1' };
		});
	const { items } = await execute({
		parameters: parameters('http://localhost:5678/webhook/1b9d/esms'),
		credentials: { smsBaseUrl: 'http://127.0.0.1:4010' },
	});
	expect(bodies).toHaveLength(1);
	expect(items[0]?.json).toMatchObject({ code: '100' });
	expect(items[0]?.json).not.toHaveProperty('callbackWarning');
});

test('a test URL is told beside the message that went out', async () => {
	const bodies = sendGateway();
	const { items } = await execute({
		parameters: parameters('https://n8n.shop-abc.vn/webhook-test/1b9d/esms'),
	});
	expect(bodies).toHaveLength(1);
	expect(items[0]?.json).toMatchObject({
		code: '100',
		callbackWarning: expect.stringMatching(/test URL.*Production URL/) as string,
	});
	expect(items[0]?.pairedItem).toEqual({ item: 0 });
});
