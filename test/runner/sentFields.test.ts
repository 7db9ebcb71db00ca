import type { IDataObject } from 'n8n-workflow';
import { resources } from '../../nodes/Esms/resources';
import type { Sent, WaitOperation } from '../../nodes/Esms/runner/operation';
import { sentFields } from '../../nodes/Esms/runner/sentFields';

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

test('there are four waiting operations', () => {
	expect(waiting.map(({ value }) => value).sort()).toEqual([
		'callFromRecordingAndWait',
		'callFromTemplateAndWait',
		'callWithOtpAndWait',
		'sendAndWaitForDelivery',
	]);
});

describe.each(waiting)('$value', (operation) => {
	test.each<[string, IDataObject, Sent]>([
		['accepted', { CodeResult: '100', SMSID: 'id-1' }, sent],
		['already accepted', { CodeResult: '124' }, { ...sent, duplicate: true }],
	])('tells nothing that is lost when the report of a message comes, %s', (_, body, about) => {
		const told = operation.response(body, about);
		expect(told).toMatchObject({ requestId: 'n8n-1', phone: '0912345678' });
		expect(sentFields(told)).toEqual(told);
	});
});

test('the fields of the input item are left out, also inherited ones', () => {
	expect(sentFields({ order: 'DH-7', outcome: 'timeout', phone: '0912345678' })).toEqual({
		phone: '0912345678',
	});
	expect(sentFields({})).toEqual({});
});
