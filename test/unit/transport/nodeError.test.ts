import { NodeApiError } from 'n8n-workflow';
import type { Failure, FailureKind } from '../../../nodes/Esms/transport/failure';
import { nodeError } from '../../../nodes/Esms/transport/nodeError';
import { node } from './scriptedConnection';

const failure = (more: Partial<Failure> = {}): Failure => ({
	kind: 'content',
	code: '146',
	title: 'The message does not match a registered template (code 146): Sai template',
	advice: 'Nothing was sent or charged. Write the text exactly as registered.',
	retryable: false,
	outcome: 'refused',
	...more,
});

describe('nodeError', () => {
	it('says what happened, what to do, and at which item', () => {
		const error = nodeError(node, failure(), { itemIndex: 3 });
		expect(error).toBeInstanceOf(NodeApiError);
		expect(error.message).toBe(failure().title);
		expect(error.description).toBe(failure().advice);
		expect(error.context.itemIndex).toBe(3);
		expect(error.node).toBe(node);
	});

	it('takes item 0 for an item', () => {
		expect(nodeError(node, failure(), { itemIndex: 0 }).context.itemIndex).toBe(0);
		expect(nodeError(node, failure()).context).not.toHaveProperty('itemIndex');
	});

	it('shows another description where there is one', () => {
		expect(nodeError(node, failure(), { description: 'Other.' }).description).toBe('Other.');
	});

	it('repeats nothing when there is no advice', () => {
		expect(nodeError(node, failure({ advice: '' })).description ?? '').toBe('');
	});

	// n8n replaces texts in which it finds one of these by its own, some of which advise to retry.
	it.each([
		'ECONNREFUSED',
		'ECONNRESET',
		'ENOTFOUND',
		'ETIMEDOUT',
		'ECONNABORTED',
		'EHOSTUNREACH',
		'EAI_AGAIN',
		'ENOENT',
		'EACCES',
		'EPERM',
		'getaddrinfo',
		'bad gateway',
	])('keeps its message when the vendor text contains %s', (word) => {
		const title = `eSMS gave no readable answer (HTTP 502): “upstream ${word} by peer”`;
		const error = nodeError(node, failure({ title, advice: `See ${word}.`, code: 'HTTP_502' }));
		expect(error.message).toBe(title);
		expect(error.description).toBe(`See ${word}.`);
		expect(error.description).not.toContain('Retry on Fail');
	});

	it('has no code that n8n would explain in its own words', () => {
		const error = nodeError(node, failure({ code: 'ETIMEDOUT' }));
		expect(error).not.toHaveProperty('code', 'ETIMEDOUT');
		expect(error.httpCode).toBeNull();
		expect(error.message).toBe(failure().title);
	});

	it('holds nothing but our own words and the node', () => {
		const printed = JSON.stringify(nodeError(node, failure(), { itemIndex: 1 }));
		expect(printed).toContain('Sai template');
		expect(printed).not.toMatch(/ApiKey|SecretKey|https?:|stack|request/);
	});

	it.each<[FailureKind, string]>([
		['keys', 'credential-invalid'],
		['money', 'quota-exhausted'],
		['temporary', 'temporarily-unavailable'],
		['setup', 'configuration-invalid'],
		['limit', 'rate-limited'],
	])('tells n8n what kind of cause %s is', (kind, cause) => {
		expect(nodeError(node, failure({ kind }))).toHaveProperty('failure', { cause });
	});

	it('tells n8n how long the gateway asked to wait', () => {
		const error = nodeError(node, failure({ kind: 'limit', retryAfterSeconds: 2 }));
		expect(error).toHaveProperty('failure', { cause: 'rate-limited', retryAfterMs: 2000 });
	});

	it.each<FailureKind>(['input', 'content', 'notFound', 'duplicate', 'account', 'network'])(
		'claims no cause for %s',
		(kind) => {
			expect(nodeError(node, failure({ kind })).failure).toBeUndefined();
		},
	);
});
