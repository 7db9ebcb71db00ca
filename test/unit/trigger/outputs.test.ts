import { NodeHelpers } from 'n8n-workflow';
import { EsmsTrigger } from '../../../nodes/Esms/EsmsTrigger.node';
import { eventOptions } from '../../../nodes/Esms/trigger/events';
import { properties } from '../../../nodes/Esms/trigger/properties';
import { triggerNode, triggerWorkflow } from './webhookCall';

/** The outputs as the canvas shows them. */
function outputsOf(parameters: { events: string[]; outputs: string }) {
	const node = triggerNode(parameters);
	const { description } = new EsmsTrigger();
	return NodeHelpers.getNodeOutputs(triggerWorkflow(node), node, description);
}

const all = eventOptions.map(({ value }) => value);

describe('the outputs of the trigger', () => {
	it('are one for all events', () => {
		expect(outputsOf({ events: [...all], outputs: 'one' })).toEqual(['main']);
		expect(outputsOf({ events: ['smsFailed'], outputs: 'one' })).toEqual(['main']);
	});

	it.each<[string, string[], string[]]>([
		[
			'all events',
			[...all],
			[
				'Call Answered',
				'Call Not Answered',
				'SMS Delivered',
				'SMS Failed',
				'SMS Partly Delivered',
				'SMS Status Changed',
			],
		],
		[
			'the default events',
			['smsDelivered', 'smsPartlyDelivered', 'smsFailed'],
			['SMS Delivered', 'SMS Failed', 'SMS Partly Delivered'],
		],
		[
			'events that were chosen when there were fewer',
			['smsDelivered', 'smsFailed'],
			['SMS Delivered', 'SMS Failed'],
		],
		[
			'events ticked the other way round',
			['smsFailed', 'smsDelivered'],
			['SMS Delivered', 'SMS Failed'],
		],
		['one event', ['callNotAnswered'], ['Call Not Answered']],
		['no event', [], []],
	])('are named and ordered for %s', (_, events, names) => {
		const outputs = outputsOf({ events, outputs: 'perEvent' });
		expect(outputs).toEqual(
			names.map((displayName) => expect.objectContaining({ type: 'main', displayName }) as object),
		);
	});
});

describe('the events', () => {
	it('are sorted by name, as n8n wants lists to be', () => {
		const names = eventOptions.map(({ name }) => name);
		expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b)));
	});

	it('are all offered, and the default is among them', () => {
		const field = properties.find(({ name }) => name === 'events')!;
		const offered = (field.options as Array<{ value: string }>).map(({ value }) => value);
		expect(offered).toEqual(all);
		for (const value of field.default as string[]) expect(offered).toContain(value);
	});
});
