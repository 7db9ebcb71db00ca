/** Options that another form has left behind, which this one doesn't show. */
import nock from 'nock';
import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { resources } from '../../nodes/Esms/resources';
import { closeNetwork } from './closedNetwork';
import { execute } from './engine';

closeNetwork();

/** Whatever is asked of eSMS, which accepts everything. */
function gateway(): string[] {
	const asked: string[] = [];
	const accepted = { CodeResult: '100', CountRegenerate: 0, SMSID: 'id-1' };
	const note = ({ path }: { path: string }) => void asked.push(path);
	for (const host of ['https://rest.esms.vn', 'https://voiceapi.esms.vn']) {
		nock(host).persist().get(/.*/).reply(200, accepted).on('request', note);
		nock(host).persist().post(/.*/).reply(200, accepted).on('request', note);
	}
	return asked;
}

/** Enough for each operation to send. */
const FILLED: IDataObject = {
	phone: '0912345678',
	brandname: { __rl: true, mode: 'name', value: 'DEMOSHOP' },
	message: 'DEMOSHOP: don 7781 da giao',
	templateId: '731',
	recordingId: '123456',
	code: '4821',
	waitLimit: 1,
	waitLimitUnit: 'hours',
};

/** A value of each option that changes what goes out. */
const SET: IDataObject = {
	accents: 'remove',
	callbackData: { values: [{ name: 'order', value: '7' }] },
	callbackUrl: 'https://n8n.shop-abc.vn/webhook/1b9d/esms',
	campaign: 'October',
	checkTemplate: 'stop',
	duplicateKey: 'order-7',
	duplicateProtection: 'content',
	forwardKey: '1',
	forwardNumber: '0912345679',
	keyWait: 20,
	maxRepeats: 2,
	maxRetries: 2,
	retryWait: 120,
	sandbox: true,
	sendAt: '2099-10-05T09:30:00',
	sender: 'voice_otp_repeat',
	speed: 2,
	voice: 'male',
};

const HARMLESS = [
	'maxParts',
	'maxParallelRequests',
	'maxRequestsPerSecond',
	'requestMethod',
	'simplify',
	'timeout',
];

interface Form {
	resource: string;
	operation: string;
	more: IDataObject;
	offered: string[];
	hidden: string[];
}

const namesIn = ({ options = [] }: INodeProperties, hidden: boolean) =>
	(options as INodeProperties[])
		.filter(({ type }) => (type === 'hidden') === hidden)
		.map(({ name }) => name);

const forms = resources.flatMap(({ value: resource, operations }) =>
	operations
		.filter(({ effect }) => effect === 'send')
		.flatMap(({ value: operation, properties }) =>
			properties
				.filter(({ name }) => name === 'options')
				.map((form): Form => {
					const [version] = form.displayOptions?.show?.otpVersion ?? [];
					return {
						resource,
						operation,
						more: version === undefined ? {} : { otpVersion: version as string },
						offered: namesIn(form, false),
						hidden: namesIn(form, true),
					};
				}),
		),
);

test('every form of a sending operation knows all options that change a sending', () => {
	for (const { offered, hidden } of forms) {
		const known = [...offered, ...hidden].filter((name) => !HARMLESS.includes(name));
		expect(known.sort()).toEqual(Object.keys(SET).sort());
	}
});

const pairs = forms.flatMap((form) =>
	form.hidden.map((option): [string, string, Form] => [
		option,
		`${form.resource}.${form.operation} ${JSON.stringify(form.more)}`,
		form,
	]),
);
const parametersOf = ({ resource, operation, more }: Form, options: IDataObject): IDataObject => ({
	resource,
	operation,
	...FILLED,
	...more,
	options,
});

test.each(pairs)(
	'%s, left behind for %s, is refused before anything is asked',
	async (option, _, form) => {
		const asked = gateway();

		const { error, status } = await execute({
			parameters: parametersOf(form, { [option]: SET[option]! }),
		});

		expect(status).toBe('error');
		expect(error?.message).toMatch(/^'.+' is still set, from another form/);
		expect(error?.description).toMatch(
			/^Nothing was sent .*(?:again|back) to see it, and remove it/,
		);
		expect(asked).toEqual([]);
	},
);

test.each<[string, IDataObject]>([
	['switched off', { sandbox: false }],
	['added and left empty', { callbackUrl: '', callbackData: {}, sendAt: '' }],
	['a list of values without any', { callbackData: { values: [] } }],
	['about the requests alone', { maxRequestsPerSecond: 3, simplify: false }],
])('what is left behind and changes nothing is no reason to refuse: %s', async (_, options) => {
	const asked = gateway();
	const form = forms.find(({ operation }) => operation === 'sendAndWaitForDelivery')!;

	const { error } = await execute({ parameters: parametersOf(form, options) });

	expect(error).toBeUndefined();
	expect(asked).toHaveLength(1);
});

test('an expression in such an option counts by what it gives', async () => {
	const asked = gateway();
	const form = forms.find(({ operation }) => operation === 'callFromTemplate')!;
	const parameters = parametersOf(form, { sandbox: '={{ $json.isTest }}' });

	expect((await execute({ parameters, items: [{ isTest: false }] })).error).toBeUndefined();
	expect(asked).toHaveLength(1);
	const { error } = await execute({ parameters, items: [{ isTest: true }] });
	expect(error?.message).toMatch(/^'Sandbox' is still set/);
	expect(asked).toHaveLength(1);
});

test('one bad row does not take the others along', async () => {
	const asked = gateway();
	const form = forms.find(({ operation }) => operation === 'callFromTemplate')!;

	const { items } = await execute({
		parameters: parametersOf(form, { sandbox: '={{ $json.isTest }}' }),
		items: [{ isTest: true }, { isTest: false }],
		settings: { onError: 'continueRegularOutput' },
	});

	expect(asked).toHaveLength(1);
	expect(items.map(({ json }) => json)).toEqual([
		expect.objectContaining({
			error: expect.objectContaining({ code: 'INVALID_INPUT', outcome: 'notSent' }) as object,
		}),
		expect.objectContaining({ messageId: 'id-1' }),
	]);
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
});

describe('a menu with a value that its form does not offer', () => {
	const send = (more: IDataObject): IDataObject => ({
		resource: 'sms',
		operation: 'send',
		...FILLED,
		...more,
	});

	test.each<[string, IDataObject, RegExp]>([
		['the SMS Type of another operation', { smsType: '1' }, /'SMS Type' is '1', which 'Send'/],
		[
			'an SMS Type that an expression does not give',
			{ smsType: '={{ $json.type }}' },
			/'SMS Type' is empty/,
		],
		[
			'a Message Source that there is not',
			{ messageSource: 'Message From Template' },
			/'Message Source' is 'Message From Template'/,
		],
	])('%s is refused', async (_, more, message) => {
		const asked = gateway();
		const { error } = await execute({ parameters: send(more) });
		expect(error?.message).toMatch(message);
		expect(asked).toEqual([]);
	});
});
