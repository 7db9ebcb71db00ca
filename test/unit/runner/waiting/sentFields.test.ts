import type { IDataObject } from 'n8n-workflow';
import { sms } from '../../../../nodes/Esms/channels/sms';
import { voice } from '../../../../nodes/Esms/channels/voice';
import { resources } from '../../../../nodes/Esms/resources';
import { send } from '../../../../nodes/Esms/resources/sms/send.operation';
import type { Sent } from '../../../../nodes/Esms/operation/described';
import type { WaitOperation } from '../../../../nodes/Esms/operation/operation';
import { sentFields, withSentFields } from '../../../../nodes/Esms/runner/waiting/sentFields';

const waiting = resources
	.flatMap(({ operations }) => operations)
	.filter((operation): operation is WaitOperation => operation.shape === 'wait');

const sent: Sent = {
	requestId: 'n8n-1',
	duplicate: false,
	note: 'No template fits.',
	fields: {
		Phone: '0912345678',
		Content: 'DEMOSHOP: don 7781 da giao',
		Brandname: 'DEMOSHOP',
		Sandbox: '1',
	},
};

describe.each(waiting)('$value', (operation) => {
	test.each<[string, IDataObject, Sent]>([
		['accepted', { CodeResult: '100', SMSID: 'id-1' }, sent],
		['already accepted', { CodeResult: '124' }, { ...sent, duplicate: true }],
	])('tells nothing that is lost when the report of a message comes, %s', (_, body, about) => {
		const told = operation.response(body, about);
		expect(told).toMatchObject({ requestId: 'n8n-1', phone: '0912345678' });
		const item = withSentFields({ order: 'DH-7' }, told, operation.channel);
		expect(item).toEqual({ order: 'DH-7', ...told });
		expect(sentFields(item, operation.channel)).toEqual(told);
	});

	test('does not mix in what an earlier message left in the input item', () => {
		const earlier = send.response(
			{ SMSID: 'earlier' },
			{ ...sent, requestId: 'earlier', note: 'Earlier.' },
		);
		const told = operation.response({ SMSID: 'id-1' }, { ...sent, note: undefined });
		const item = withSentFields(earlier, told, operation.channel);
		expect(sentFields(item, operation.channel)).toEqual(told);
	});
});

test('a call leaves alone what only messages have', () => {
	expect(withSentFields({ brandname: 'A', code: 'X' }, { code: '100' }, voice)).toEqual({
		brandname: 'A',
		code: '100',
	});
});

test('an item without such fields gives none', () => {
	expect(sentFields({ order: 'DH-7', outcome: 'timeout' }, sms)).toEqual({});
	expect(sentFields({}, voice)).toEqual({});
});
