import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { openRefusedKeys } from '../../../../nodes/Esms/runner/once/refusedKeys';

const DAY_MS = 86_400_000;

const keysOf = (staticData: IDataObject, at = 0) =>
	openRefusedKeys(
		{ getWorkflowStaticData: () => staticData } as unknown as IExecuteFunctions,
		() => at,
	);

test('a refusal is known to later executions for 24 hours', () => {
	const data: IDataObject = {};
	keysOf(data).remember('order-1', '103');
	const saved = JSON.parse(JSON.stringify(data)) as IDataObject;
	expect(keysOf(saved, DAY_MS - 1).codeOf('order-1')).toBe('103');
	expect(keysOf(saved, DAY_MS).codeOf('order-1')).toBeUndefined();
	expect(keysOf(saved).codeOf('order-2')).toBeUndefined();
});

test('what was accepted after all is forgotten', () => {
	const data: IDataObject = {};
	keysOf(data).remember('order-1', '103');
	keysOf(data).forget('order-1');
	expect(keysOf(data).codeOf('order-1')).toBeUndefined();
	expect(data).toEqual({ refusedKeys: {} });
});

test('the newest thousand are kept', () => {
	const data: IDataObject = {};
	const keys = keysOf(data);
	for (let index = 0; index < 1_200; index++) keys.remember(`order-${index}`, '103');
	keys.remember('order-300', '146');
	expect(keys.codeOf('order-199')).toBeUndefined();
	expect(keys.codeOf('order-201')).toBe('103');
	expect(keys.codeOf('order-300')).toBe('146');
	expect(Object.keys(data.refusedKeys as object)).toHaveLength(1_000);
});

test('keys that are numbers are forgotten in the order of their coming, too', () => {
	const keys = keysOf({});
	for (let number = 5_000; number > 3_800; number--) keys.remember(String(number), '103');
	expect(keys.codeOf('3801')).toBe('103');
	expect(keys.codeOf('5000')).toBeUndefined();
});

test('an acceptance leaves no trace where nothing was refused', () => {
	const data: IDataObject = {};
	keysOf(data).forget('order-1');
	expect(data).toEqual({});
});

test('names of every object are no keys', () => {
	expect(keysOf({}).codeOf('constructor')).toBeUndefined();
	keysOf({}).forget('__proto__');
});
