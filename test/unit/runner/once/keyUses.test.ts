import type { IExecuteFunctions } from 'n8n-workflow';
import { openKeyUses } from '../../../../nodes/Esms/runner/once/keyUses';

/** The runs of a node in one execution; what n8n keeps between them goes through JSON. */
function node() {
	let kept: Record<string, unknown> = {};
	return () => {
		kept = JSON.parse(JSON.stringify(kept)) as typeof kept;
		return openKeyUses({ getContext: () => kept } as unknown as IExecuteFunctions);
	};
}

test('a key is refused for another message, and stays that of the first', () => {
	const uses = node()();
	expect(uses.claim('k', { content: 'a', itemIndex: 0 })).toBeUndefined();
	expect(uses.claim('k', { content: 'a', itemIndex: 4 })).toBeUndefined();
	const first = { content: 'a', itemIndex: 0 };
	expect(uses.claim('k', { content: 'b', itemIndex: 1 })).toEqual(first);
	expect(uses.claim('k', { content: 'b', itemIndex: 2 })).toEqual(first);
	expect(uses.claim('other', { content: 'b', itemIndex: 1 })).toBeUndefined();
});

test('an item that is read again may say something else', () => {
	const uses = node()();
	uses.claim('k', { content: 'at 10:00', itemIndex: 0 });
	expect(uses.claim('k', { content: 'at 10:01', itemIndex: 0 })).toBeUndefined();
});

test('the next run of a loop knows what eSMS may have, and nothing else', () => {
	const run = node();
	const first = run();
	first.claim('used', { content: 'a', itemIndex: 0 });
	first.claim('refused', { content: 'a', itemIndex: 1 });
	first.note('used');
	first.save();
	const second = run();
	expect(second.claim('used', { content: 'b', itemIndex: 0 })).toEqual({ content: 'a' });
	expect(second.claim('refused', { content: 'b', itemIndex: 0 })).toBeUndefined();
	expect(second.claim('used', { content: 'a', itemIndex: 0 })).toBeUndefined();
});

test('of a long loop the oldest are forgotten, in the order in which they came', () => {
	const run = node();
	const long = run();
	for (let key = 2_000; key > 0; key--) {
		long.claim(String(key), { content: 'a', itemIndex: key });
		long.note(String(key));
	}
	long.save();
	const next = run();
	expect(next.claim('1', { content: 'b', itemIndex: 0 })).toEqual({ content: 'a' });
	expect(next.claim('1000', { content: 'b', itemIndex: 0 })).toEqual({ content: 'a' });
	expect(next.claim('1001', { content: 'b', itemIndex: 0 })).toBeUndefined();
});
