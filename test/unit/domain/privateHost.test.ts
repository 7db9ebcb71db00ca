import fc from 'fast-check';
import { isPrivateHost } from '../../../nodes/Esms/domain/privateHost';

describe('isPrivateHost', () => {
	it.each([
		['http://localhost:5678/webhook-waiting/42'],
		['http://LOCALHOST'],
		['http://localhost./x'],
		['https://n8n.localhost/x'],
		['http://n8n:5678/x'],
		['http://host.docker.internal:5678'],
		['http://nas.local/n8n'],
		['http://nas.local./n8n'],
		['http://n8n.lan'],
		['http://n8n.home.arpa'],
		['http://127.0.0.1:5678'],
		['http://127.255.255.254'],
		['http://0.0.0.0:5678'],
		['http://10.0.0.7:5678'],
		['http://10.255.255.255'],
		['http://172.16.0.1'],
		['http://172.20.10.2'],
		['http://172.31.255.255'],
		['http://192.168.1.10/x?y#z'],
		['http://169.254.1.1'],
		['http://100.64.0.1'],
		['http://100.127.255.255'],
		['http://user:pass@10.0.0.7/x'],
		['http://[::1]:5678/x'],
		['http://[::]:5678/x'],
		['http://[FC00::1]/x'],
		['http://[fd12:3456:789a::1]:5678/x'],
		['http://[fe80::1]/x'],
		['http://[febf::1]/x'],
	])('takes %s for private', (url) => {
		expect(isPrivateHost(url)).toBe(true);
	});

	it.each([
		['https://n8n.example.com/webhook-waiting/42?signature=x'],
		['https://N8N.EXAMPLE.COM:8443'],
		['https://n8n.example.com.'],
		['https://abc.ngrok-free.app/x'],
		['https://local.example.com'],
		['https://localhost.example.com'],
		['https://internal.example.com'],
		['https://mylocal.vn'],
		['https://10.example.com'],
		['https://10.0.0.7.nip.io'],
		['https://8.8.8.8'],
		['https://11.0.0.1'],
		['https://172.15.255.255'],
		['https://172.32.0.1'],
		['https://172.160.0.1'],
		['https://192.169.0.1'],
		['https://100.63.255.255'],
		['https://100.128.0.1'],
		['https://110.0.0.7'],
		['https://[2001:db8::1]:5678/x'],
		['https://[fec0::1]/x'],
		['https://user@n8n.example.com/x'],
		['https://n8n.example.com/?to=http://localhost'],
		['https://n8n.example.com/@10.0.0.7'],
	])('takes %s for public', (url) => {
		expect(isPrivateHost(url)).toBe(false);
	});

	it.each(['', 'localhost', 'ftp://localhost', 'http://', 'https:///x', 'javascript:alert(1)'])(
		'says nothing about %j, which is no web address',
		(url) => {
			expect(isPrivateHost(url)).toBe(false);
		},
	);

	it('never throws, and knows every address of the private networks', () => {
		const text = fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.ipV6(), fc.ipV4());
		fc.assert(
			fc.property(text, fc.constantFrom('', 'http://', 'https://', 'http://['), (rest, start) => {
				expect(typeof isPrivateHost(start + rest)).toBe('boolean');
			}),
			{ numRuns: 1000 },
		);
		const byte = fc.nat({ max: 255 });
		fc.assert(
			fc.property(byte, byte, byte, byte, (a, b, c, d) => {
				const known =
					a === 0 ||
					a === 10 ||
					a === 127 ||
					(a === 192 && b === 168) ||
					(a === 169 && b === 254) ||
					(a === 172 && b >= 16 && b <= 31) ||
					(a === 100 && b >= 64 && b <= 127);
				expect(isPrivateHost(`http://${[a, b, c, d].join('.')}:5678/x`)).toBe(known);
			}),
			{ numRuns: 1000 },
		);
	});
});
