import { readCallback } from '../../../nodes/Esms/channels/callback';
import { inReadingOrder, READING_ORDER } from '../../../nodes/Esms/domain/readingOrder';
import { REPORTS } from '../../engine/contract/documented';

test.each<[string, object, string[]]>([
	[
		'who, what became of it, what it costs, what it says, when, ids',
		{
			messageId: 'm',
			sendAt: 't',
			text: 'a',
			parts: 1,
			duplicate: false,
			accepted: true,
			phone: '',
		},
		['phone', 'accepted', 'duplicate', 'parts', 'text', 'sendAt', 'messageId'],
	],
	['names that it does not know, last', { b: 1, a: 2, phone: '' }, ['phone', 'b', 'a']],
	['only what is there', {}, []],
	['no names of an object itself', { constructor: 1, phone: '' }, ['phone', 'constructor']],
])('%s', (_, output, names) => {
	const ordered = inReadingOrder(output);
	expect(Object.keys(ordered)).toEqual(names);
	expect(ordered).toEqual(output);
});

test('each name stands in it once', () => {
	expect(new Set(READING_ORDER).size).toBe(READING_ORDER.length);
});

test.each(Object.values(REPORTS))('all that a report tells has a place: %s', (query) => {
	expect(READING_ORDER).toEqual(expect.arrayContaining(Object.keys(readCallback(query).report!)));
});
