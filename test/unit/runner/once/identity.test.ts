import { buildMessage } from '../../../../nodes/Esms/operation/message';
import type { Protection } from '../../../../nodes/Esms/operation/protection';
import { identityOf, requestIdOf, type Origin } from '../../../../nodes/Esms/runner/once/identity';

const origin: Origin = {
	instanceId: 'i',
	workflowId: 'w',
	nodeId: 'n',
	runIndex: 0,
	firstExecutionId: '42',
};
const fields = { Phone: '0912345678', Content: 'a', Brandname: 'B', SmsType: '2', IsUnicode: '0' };
const execution: Protection = { mode: 'execution' };
const messageOf = (changed: typeof fields) =>
	buildMessage(
		{ host: 'sms', method: 'POST', operation: 'x', fields: changed },
		{ recipients: [changed.Phone] },
	);
const id = (
	protection: Protection,
	changed: Partial<typeof fields & { CallbackUrl: string; Sandbox: string }> = {},
	place: Partial<Origin> = {},
	item = 0,
	attempt = 0,
) =>
	requestIdOf(
		protection,
		messageOf({ ...fields, ...changed }),
		{ ...origin, ...place },
		item,
		attempt,
	);

test('per execution, the same message of the same place has the same id', () => {
	expect(id(execution)).toBe(id(execution));
	expect(id(execution)).toMatch(/^n8n-[0-9a-f]{40}$/);
});

test.each<[string, string]>([
	['another instance', id(execution, {}, { instanceId: 'x' })],
	['another workflow', id(execution, {}, { workflowId: 'x' })],
	['another node', id(execution, {}, { nodeId: 'x' })],
	['another run of a loop', id(execution, {}, { runIndex: 1 })],
	['another execution', id(execution, {}, { firstExecutionId: '43' })],
	['another item', id(execution, {}, {}, 1)],
	['an attempt after a refusal', id(execution, {}, {}, 0, 1)],
	['another text', id(execution, { Content: 'b' })],
	['a rehearsal in the sandbox', id(execution, { Sandbox: '1' })],
])('per execution, %s has another id', (_name, other) => {
	expect(other).not.toBe(id(execution));
});

test('callback data, which may hold the time, does not change the id', () => {
	expect(id(execution, { CallbackUrl: 'https://a/1' })).toBe(
		id(execution, { CallbackUrl: 'https://a/2' }),
	);
});

test('by content, the place does not matter and the text does', () => {
	const content: Protection = { mode: 'content' };
	expect(id(content, {}, { workflowId: 'x', firstExecutionId: '43' }, 5, 1)).toBe(id(content));
	expect(id(content, { Content: 'b' })).not.toBe(id(content));
	expect(id(content, { Phone: '0987654321' })).not.toBe(id(content));
});

test('an own key is the id, except in the sandbox, where it would use the key up', () => {
	const own: Protection = { mode: 'ownKey', key: 'order-1' };
	expect(id(own)).toBe('order-1');
	expect(id(own, {}, {}, 0, 1)).toBe('order-1');
	expect(id(own, { Sandbox: '1' })).toMatch(/^n8n-[0-9a-f]{40}$/);
});

test('off, no two ids are the same, and each fits', () => {
	const ids = Array.from({ length: 100 }, () => id({ mode: 'off' }));
	expect(new Set(ids).size).toBe(100);
	expect(Math.max(...ids.map(({ length }) => length))).toBeLessThanOrEqual(50);
});

describe('within an execution', () => {
	const other = '0987654321';
	const identity = (changed = {}, recipient = fields.Phone, isTool = false) =>
		identityOf(execution, messageOf({ ...fields, ...changed }), recipient, isTool);

	it('a text that differs between two tries is still the same message to the same number', () => {
		expect(identity({ Content: 'code 1' })).toBe(identity({ Content: 'code 2' }));
		expect(identity({ Phone: other }, other)).not.toBe(identity());
	});

	it('a model that words it otherwise sends another message', () => {
		expect(identity({}, fields.Phone, true)).toBe(identity({}, fields.Phone, true));
		expect(identity({ Content: 'b' }, fields.Phone, true)).not.toBe(
			identity({}, fields.Phone, true),
		);
	});
});

test('a model’s other words are another wording, unless they are what tells its messages apart', () => {
	const commonOf = (protection: Protection, Content: string) =>
		identityOf(protection, messageOf({ ...fields, Content }), '0912345678', true).replace(
			/ \S+$/,
			'',
		);
	const key = (name: string): Protection => ({ mode: 'ownKey', key: name });
	expect(commonOf(execution, 'a')).toBe(commonOf(execution, 'b'));
	expect(commonOf(key('ticket-1'), 'a')).toBe(commonOf(key('ticket-1'), 'b'));
	expect(commonOf(key('ticket-1'), 'a')).not.toBe(commonOf(key('ticket-2'), 'a'));
	expect(commonOf({ mode: 'content' }, 'a')).not.toBe(commonOf({ mode: 'content' }, 'b'));
});

describe('the name of a message in the ledger', () => {
	const named = (protection: Protection, Content = 'a', recipient = '0912345678') =>
		identityOf(protection, messageOf({ ...fields, Content }), recipient, false);
	const key = (name: string): Protection => ({ mode: 'ownKey', key: name });

	it('holds the recipient and the key, and not the text, for an own key', () => {
		expect(named(key('order-1'), 'a')).toBe(named(key('order-1'), 'b'));
		expect(named(key('order-1'))).not.toBe(named(key('order-2')));
		expect(named(key('order-1'))).not.toBe(named(key('order-1'), 'a', '0987654321'));
	});

	it('holds the recipient and the text for what is told apart by content', () => {
		const content: Protection = { mode: 'content' };
		expect(named(content)).toBe(named(content));
		expect(named(content, 'a')).not.toBe(named(content, 'b'));
		expect(named(content)).not.toBe(named(content, 'a', '0987654321'));
	});

	it('differs between the modes: a repaired workflow sends anew', () => {
		const modes: Protection[] = [execution, key('execution'), { mode: 'content' }, { mode: 'off' }];
		expect(new Set(modes.map((mode) => named(mode))).size).toBe(modes.length);
	});
});

test('a rehearsal under another key, or of another kind, is another one', () => {
	const rehearsal = (protection: Protection) => id(protection, { Sandbox: '1' });
	expect(rehearsal({ mode: 'ownKey', key: 'a' })).toBe(rehearsal({ mode: 'ownKey', key: 'a' }));
	expect(rehearsal({ mode: 'ownKey', key: 'a' })).not.toBe(rehearsal({ mode: 'ownKey', key: 'b' }));
});

test('ids that later executions make again are the same in every version of the package', () => {
	expect(id({ mode: 'content' })).toBe('n8n-da8637f73e801ea4ea4a30234147d01c11d0fd20');
	expect(id({ mode: 'ownKey', key: 'order-1' }, { Sandbox: '1' })).toBe(
		'n8n-ac14c1de7fa146cef2ea98ffaa935398af748048',
	);
});
