import { unreadable } from '../../../nodes/Esms/transport/unreadable';

const failureFor = (status: number, excerpt = 'Gateway') =>
	unreadable({ status, text: '', headers: { 'retry-after': '7' } }, excerpt);

it.each<[number, string, string, boolean]>([
	[200, 'temporary', 'UNREADABLE', true],
	[299, 'temporary', 'UNREADABLE', true],
	[300, 'setup', 'HTTP_300', false],
	[399, 'setup', 'HTTP_399', false],
	[400, 'setup', 'HTTP_400', false],
	[407, 'setup', 'HTTP_407', false],
	[408, 'temporary', 'HTTP_408', true],
	[429, 'limit', 'HTTP_429', true],
	[499, 'setup', 'HTTP_499', false],
	[500, 'temporary', 'HTTP_500', true],
	[199, 'temporary', 'HTTP_199', true],
])('after status %i nothing is known of the message: %s, %s', (status, kind, code, retryable) => {
	expect(failureFor(status)).toMatchObject({ kind, code, retryable, outcome: 'unknown' });
});

it('tells of a limit how to keep it, and of everything else where to look', () => {
	expect(failureFor(429).advice).toContain("'Max Requests per Second'");
	for (const status of [400, 403]) expect(failureFor(status).advice).toMatch(/base URL.*proxy/);
	expect(failureFor(301).advice).toContain('Redirects are not followed');
});

it('waits as long as it is asked to, where waiting helps', () => {
	expect(failureFor(429).retryAfterSeconds).toBe(7);
	expect(failureFor(503).retryAfterSeconds).toBe(7);
	expect(failureFor(301).retryAfterSeconds).toBeUndefined();
});

it('shows what came', () => {
	expect(failureFor(503).title).toContain('“Gateway”');
	expect(failureFor(503, '').title).toContain('an empty answer');
});
