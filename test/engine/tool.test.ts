/** As a tool of an AI agent, by n8n's engine alone; test/n8n/tool.test.mts has the agent itself. */
import type { IDataObject } from 'n8n-workflow';
import { resources } from '../../nodes/Esms/resources';
import { toolDescriptionOf } from '../../nodes/Esms/menu/toolDescription';
import { closeNetwork } from './closedNetwork';
import { execute, runAsTool } from './engine';
import { refused, sendGateway } from './gateway';

closeNetwork();

const PHONE = '0912345678';
const parameters: IDataObject = {
	resource: 'sms',
	operation: 'send',
	phone: PHONE,
	message: 'DEMOSHOP: don 7781 da giao',
	smsType: '2',
	brandname: { __rl: true, mode: 'name', value: 'DEMOSHOP' },
	options: {},
};
const asTool = { settings: { rewireOutputLogTo: 'ai_tool' as const } };
const tooPoor = () => sendGateway({ [PHONE]: [refused('103', 'Balance not enough')] });

describe('an error, of which a model gets the message alone', () => {
	const TOLD = /too low.*\n\n.*Nothing was sent or charged/s;

	test('says in it what it means for money', async () => {
		tooPoor();
		expect((await execute({ parameters, ...asTool })).data.resultData.runData).toMatchObject({
			'Under Test': [{ error: { message: expect.stringMatching(TOLD) } }],
		});
	});

	test('says so also to an agent that runs the tool by itself', async () => {
		tooPoor();
		await expect(runAsTool({ parameters })).rejects.toThrow(TOLD);
	});

	test('says so in its description when a person reads it', async () => {
		tooPoor();
		const { error } = await execute({ parameters });
		expect(error?.message).not.toContain('Nothing was sent');
		expect(error?.description).toMatch(/^Nothing was sent or charged/);
	});
});

describe('the description for a model', () => {
	const all = resources.flatMap(({ value, operations }) =>
		operations.map((operation) => ({ name: `${value}.${operation.value}`, operation })),
	);

	test('is there for whatever can be done at once with one item', () => {
		for (const { operation } of all) {
			const isTool = operation.shape !== 'wait' && operation.shape !== 'batch';
			expect(toolDescriptionOf(operation) !== undefined).toBe(isTool);
		}
	});

	test('tells what costs money by what the operation does', () => {
		for (const { operation } of all) {
			const text = toolDescriptionOf(operation);
			if (text === undefined) continue;
			expect(text.includes("Costs money and can't be undone")).toBe(operation.effect === 'send');
			expect(text.includes('Costs nothing')).toBe(operation.effect === 'read');
		}
	});
});
