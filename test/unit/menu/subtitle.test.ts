import type { IDataObject, INodeType } from 'n8n-workflow';
import { Esms } from '../../../nodes/Esms/Esms.node';
import { EsmsTrigger } from '../../../nodes/Esms/EsmsTrigger.node';
import { resources } from '../../../nodes/Esms/resources';
import { actionNode, oneNodeWorkflow } from '../../engine/oneNodeWorkflow';

/** The line below a node on the canvas, evaluated as n8n's editor does. */
function subtitleOf(type: INodeType, parameters: IDataObject): unknown {
	const node = actionNode(parameters);
	const workflow = oneNodeWorkflow(type, node);
	const { subtitle } = type.description;
	return workflow.expression.getSimpleParameterValue(node, subtitle, 'internal', {}, undefined);
}

const action = new Esms();
const trigger = new EsmsTrigger();

test.each([
	['sms', 'send', 'Send: SMS'],
	['sms', 'sendAndWaitForDelivery', 'Send and Wait for Delivery'],
	['voiceCall', 'getStatus', 'Get Status: Voice Call'],
	['voiceCall', 'callFromRecordingAndWait', 'Call From Recording and Wait'],
	['template', 'getMany', 'Get Many: Template'],
])('the canvas says of %s.%s: %s', (resource, operation, expected) => {
	expect(subtitleOf(action, { resource, operation })).toBe(expected);
});

test('no two operations have the same subtitle, and the canvas has room for each', () => {
	const all = resources.flatMap(({ value: resource, operations }) =>
		operations.map(({ value: operation }) => String(subtitleOf(action, { resource, operation }))),
	);
	expect(new Set(all).size).toBe(all.length);
	expect(all.filter((text) => text.length > 28)).toEqual([]);
});

test.each([
	[['smsDelivered'], 'SMS Delivered'],
	[['smsDelivered', 'smsFailed'], 'SMS Delivered, SMS Failed'],
	[['smsDelivered', 'smsFailed', 'callAnswered'], '3 Events'],
	[[], ''],
])('the canvas says of a trigger on %j: %s', (events, expected) => {
	expect(subtitleOf(trigger, { events })).toBe(expected);
});
