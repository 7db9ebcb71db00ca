import fc from 'fast-check';
import { callbackWarning, reachable } from '../../../nodes/Esms/domain/callbackAddress';

const refusal = (url: string, isEsmsPrivate = false) => {
	const result = reachable(url, isEsmsPrivate);
	return result.ok ? 'taken' : result.reason;
};

describe('an address that eSMS can call', () => {
	it.each([
		'https://n8n.shop-abc.vn/webhook/1b9d/esms',
		'http://n8n.shop-abc.vn:5678/webhook/1b9d/esms',
		'https://N8N.SHOP-ABC.VN./webhook/1b9d/esms',
		'https://abc.ngrok-free.app/webhook/1b9d/esms',
		'https://abc.app.n8n.cloud/webhook/1b9d/esms',
		'https://example.shop-abc.vn/webhook/1b9d/esms',
		'https://examples.vn/webhook/1b9d/esms',
		'https://my-shop.vn/webhook/1b9d/esms',
		'https://yourhome.vn/webhook/1b9d/esms',
		'https://testing.vn/webhook/1b9d/esms',
		'https://esms.vn.shop-abc.vn/webhook/1b9d/esms',
		'https://8.8.8.8/webhook/1b9d/esms',
		'https://shop-abc.vn/workflow-hooks/esms',
		'https://shop-abc.vn/hooks/esms?to=/workflow/abc',
		'https://shop-abc.vn/n8n/webhook/1b9d/esms?customer=https://localhost',
		'https://shop-abc.vn/webhook-waiting/42?signature=x',
	])('is taken: %s', (url) => {
		expect(refusal(url)).toBe('taken');
		expect(refusal(url, true)).toBe('taken');
	});
});

describe('an address that eSMS can not call', () => {
	it.each([
		'http://localhost:5678/webhook/1b9d/esms',
		'http://LOCALHOST/webhook/1b9d/esms',
		' http://localhost:5678/webhook/1b9d/esms ',
		'http://0.0.0.0:5680/webhook/1b9d/esms',
		'http://127.0.0.1:5678/webhook/1b9d/esms',
		'http://192.168.50.88:5680/webhook/1b9d/esms',
		'http://10.1.2.3/webhook/1b9d/esms',
		'http://172.20.0.2/webhook/1b9d/esms',
		'http://100.101.102.103/webhook/1b9d/esms',
		'http://[::1]:5678/webhook/1b9d/esms',
		'http://[::ffff:192.168.1.9]:5678/webhook/1b9d/esms',
		'http://n8n:5678/webhook/1b9d/esms',
		'http://host.docker.internal:5678/webhook/1b9d/esms',
		'http://n8n.local/webhook/1b9d/esms',
		'http://2130706433/webhook/1b9d/esms',
	])('in a private network is refused, and taken with the simulator: %s', (url) => {
		expect(refusal(url)).toMatch(/^is in a private network/);
		expect(refusal(url, true)).toBe('taken');
	});

	it.each([
		['https://n8n.example.com/webhook/1b9d/esms', /of an example \(n8n\.example\.com\)/],
		['https://example.org', /of an example/],
		['https://n8n.example.com.vn/webhook/1b9d/esms', /of an example/],
		['https://n8n.example/webhook/1b9d/esms', /of an example/],
		['https://n8n.test/webhook/1b9d/esms', /of an example/],
		['https://your-n8n.com/webhook/1b9d/esms', /of an example/],
		['https://n8n.yourdomain.com/webhook/1b9d/esms', /of an example/],
		['https://YOUR-DOMAIN.vn/webhook/1b9d/esms', /of an example/],
		['https://mydomain.com/webhook/1b9d/esms', /of an example/],
		['https://203.0.113.7/webhook/1b9d/esms', /of an example/],
		['https://[2001:db8::1]/webhook/1b9d/esms', /of an example/],
		['https://255.255.255.255/webhook/1b9d/esms', /of an example/],
		['https://rest.esms.vn/webhook/1b9d/esms', /of eSMS itself/],
		['https://shop-abc.vn/webhook/1b9d…/esms', /to be filled in/],
		['https://shop-abc.vn/webhook/.../esms', /to be filled in/],
		['https://shop-abc.vn/webhook/<id>/esms', /to be filled in/],
		['https://shop-abc.vn/webhook/{id}/esms', /to be filled in/],
		['https://shop-abc.vn/webhook/%7Bid%7D/esms', /to be filled in/],
		['https://shop-abc.vn/webhook/:id/esms', /to be filled in/],
		['https://shop-abc.vn/workflow/abc', /page of n8n's editor/],
		['https://shop-abc.vn/workflow/new?projectId=1', /page of n8n's editor/],
		['https://shop-abc.vn/n8n/workflow/abc/executions/7', /page of n8n's editor/],
		['https://shop-abc.vn/home/workflows', /page of n8n's editor/],
		['https://shop-abc.vn/projects/Xy1/workflows', /page of n8n's editor/],
	])('is refused, also with the simulator: %s', (url, reason) => {
		expect(refusal(url)).toMatch(reason);
		expect(refusal(url, true)).toMatch(reason);
	});

	it('never throws', () => {
		fc.assert(
			fc.property(
				fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl()),
				fc.constantFrom('', 'http://', 'https://n8n.shop-abc.vn/'),
				(rest, start) => {
					expect(typeof refusal(start + rest)).toBe('string');
					expect(['string', 'undefined']).toContain(typeof callbackWarning(start + rest));
				},
			),
		);
	});
});

describe('an address that is probably wrong', () => {
	it.each([
		['https://shop-abc.vn/webhook-test/1b9d/esms', /test URL/],
		['https://shop-abc.vn/n8n/webhook-test/1b9d/esms?x=1', /test URL/],
		['https://shop-abc.vn', /no path/],
		['https://shop-abc.vn/?esms_token=x', /no path/],
	])('is told: %s', (url, warning) => {
		expect(refusal(url)).toBe('taken');
		expect(callbackWarning(url)).toMatch(warning);
	});

	it.each([
		'https://shop-abc.vn/webhook/1b9d/esms',
		'https://shop-abc.vn/webhook/1b9d/esms?from=/webhook-test/',
		'https://shop-abc.vn/webhook-tests/esms',
		'no address',
		'',
	])('is not: %s', (url) => {
		expect(callbackWarning(url)).toBeUndefined();
	});
});
