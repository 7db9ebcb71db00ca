import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { openKnownIds } from '../../../../nodes/Esms/runner/once/knownIds';

const DAY_MS = 86_400_000;

const refused = (refusedAs: string) => ({ maybeAccepted: false, refusedAs });

const keysOf = (staticData: IDataObject, at = 0) =>
	openKnownIds(
		{
			// Two nodes may have the same own key.
			getWorkflowStaticData: (scope: string) => (scope === 'node' ? staticData : {}),
		} as unknown as IExecuteFunctions,
		() => at,
	);

test('what may have been accepted is known, too', () => {
	const data: IDataObject = {};
	keysOf(data).remember('order-1', { maybeAccepted: true }, 0);
	expect(keysOf(data).find('order-1')).toMatchObject({ maybeAccepted: true });
});

test('a refusal is known to later executions for 24 hours', () => {
	const data: IDataObject = {};
	keysOf(data).remember('order-1', refused('103'), 0);
	const saved = JSON.parse(JSON.stringify(data)) as IDataObject;
	expect(keysOf(saved, DAY_MS - 1).find('order-1')?.refusedAs).toBe('103');
	expect(keysOf(saved, DAY_MS).find('order-1')).toBeUndefined();
	expect(keysOf(saved).find('order-2')).toBeUndefined();
	// The ids of one execution mean the same message for ever.
	expect(keysOf(saved, 9 * DAY_MS).find('order-1', Infinity)?.refusedAs).toBe('103');
});

test('what was accepted after all is forgotten', () => {
	const data: IDataObject = {};
	keysOf(data).remember('order-1', refused('103'), 0);
	keysOf(data).forget('order-1');
	expect(keysOf(data).find('order-1')).toBeUndefined();
	expect(data).toEqual({ knownIds: {} });
});

test('the newest thousand are kept', () => {
	const data: IDataObject = {};
	const keys = keysOf(data);
	for (let index = 0; index < 1_200; index++) keys.remember(`order-${index}`, refused('103'), 0);
	keys.remember('order-300', refused('146'), 0);
	expect(keys.find('order-199')).toBeUndefined();
	expect(keys.find('order-201')?.refusedAs).toBe('103');
	expect(keys.find('order-300')?.refusedAs).toBe('146');
	expect(Object.keys(data.knownIds as object)).toHaveLength(1_000);
});

test('keys that are numbers are forgotten in the order of their coming, too', () => {
	const keys = keysOf({});
	for (let number = 5_000; number > 3_800; number--)
		keys.remember(String(number), refused('103'), 0);
	expect(keys.find('3801')?.refusedAs).toBe('103');
	expect(keys.find('5000')).toBeUndefined();
});

test('an acceptance leaves no trace where nothing was refused', () => {
	const data: IDataObject = {};
	keysOf(data).forget('order-1');
	expect(data).toEqual({});
});

test('names of every object are no keys', () => {
	expect(keysOf({}).find('constructor')).toBeUndefined();
	keysOf({}).forget('__proto__');
});
