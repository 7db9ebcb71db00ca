/** n8n hands the same items to every branch, so a node must not change them. */
import nock from 'nock';
import { closeNetwork } from './closedNetwork';
import { execute } from './engine';
import { sendGateway } from './gateway';

closeNetwork();

function frozen<T extends object>(value: T): T {
	for (const inner of Object.values(value)) {
		if (typeof inner === 'object' && inner !== null) frozen(inner as object);
	}
	return Object.freeze(value);
}

const items = frozen([
	{ phone: '0912345678', order: { id: 7781, lines: ['a', 'b'] } },
	{ phone: 'nobody', order: { id: 7782, lines: [] } },
]);

const phone = '={{ $json.phone }}';
const parameters = {
	send: {
		resource: 'sms',
		operation: 'send',
		phone,
		smsType: '2',
		brandname: { __rl: true, mode: 'name', value: 'DEMOSHOP' },
		message: '=Order {{ $json.order.id }}',
	},
	balance: { resource: 'account', operation: 'getBalance' },
};

test.each(Object.entries(parameters))('%s leaves them as they are', async (_, node) => {
	sendGateway();
	nock('https://rest.esms.vn')
		.persist()
		.post('/MainService.svc/json/GetBalance_json')
		.reply(200, '{"Balance":1,"CodeResponse":"100","UserID":1}');
	const before = JSON.stringify(items);

	const { items: output, status } = await execute({
		parameters: node,
		items: items as never,
		settings: { onError: 'continueRegularOutput' },
	});

	expect(status).toBe('success');
	expect(output).toHaveLength(2);
	expect(JSON.stringify(items)).toBe(before);
	for (const { json } of output) expect(Object.isFrozen(json)).toBe(false);
});
