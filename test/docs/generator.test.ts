/** What the generated pages make of an operation and of a code that nobody has seen before. */
import { sms } from '../../nodes/Esms/channels/sms';
import type { ReadOperation, Resource } from '../../nodes/Esms/operation/operation';
import type { CodeMeaning } from '../../nodes/Esms/transport/codes';
import { codeRows } from '../../tools/docs/codes';
import { errorCodesPage } from '../../tools/docs/errorCodes';
import { formsPage } from '../../tools/docs/forms';
import { operationsPage } from '../../tools/docs/operations';
import { complete, type Strings } from '../../tools/docs/strings';
import { english } from '../../tools/docs/strings.en';
import { vietnamese } from '../../tools/docs/strings.vi';
import { sectionsOf } from './markdown';

const resources: Resource[] = [
	{
		value: 'parcel',
		name: 'Parcel',
		operations: [
			{
				value: 'getAll',
				name: 'Get | All',
				action: 'Get all parcels',
				description: 'Returns <all> parcels',
				effect: 'read',
				shape: 'item',
				channel: sms,
				endpoints: ['GetParcels'],
				properties: [
					{
						displayName: 'Size',
						name: 'size',
						type: 'options',
						default: 's',
						options: [
							{ name: 'Small', value: 's', description: 'Fits a letterbox' },
							{ name: 'Tall', value: 't' },
						],
					},
					{
						displayName: 'Height',
						name: 'height',
						type: 'number',
						required: true,
						default: 3,
						typeOptions: { minValue: 1, maxValue: 9 },
						description: 'How high it is. Counted in `feet`.',
						placeholder: 'e.g. 7',
						displayOptions: { show: { size: ['t'] } },
					},
					{
						displayName: 'Options',
						name: 'options',
						type: 'collection',
						default: {},
						options: [
							{ displayName: 'Fast', name: 'fast', type: 'boolean', default: false },
							{
								displayName: 'Labels',
								name: 'labels',
								type: 'fixedCollection',
								default: {},
								options: [
									{
										displayName: 'Values',
										name: 'values',
										values: [
											{
												displayName: 'Text',
												name: 'text',
												type: 'string',
												default: '',
												placeholder: 'e.g. fragile',
											},
										],
									},
								],
							},
						],
					},
				],
				request: () => ({ host: 'sms', method: 'POST', operation: 'GetParcels' }),
				response: () => [],
			},
		],
	},
];

const facts: Parameters<typeof operationsPage>[0] = {
	resources,
	trigger: { displayName: 'T', name: 't', description: 'Starts', properties: [] } as never,
	outputs: () => [{ name: 'weight', example: 5 }, { name: 'phone' }],
	reports: [],
	isPictured: () => false,
};

describe('docs/operations.md', () => {
	const page = operationsPage(facts, english);

	test('has a line for each field, option and output', () => {
		expect(page).toContain(
			'| Parcel | [Get \\| All](#parcel-get-all) | Returns &lt;all> parcels | no |',
		);
		expect(page).toContain(
			'| **Size** | **Small** (`s`): Fits a letterbox.<br>**Tall** (`t`) |  | Small |',
		);
		expect(page).toContain(
			'| **Height** | How high it is. Counted in \\`feet\\`. From 1 to 9. Only with **Size**: Tall. Example: `7` | yes | 3 |',
		);
		expect(page).toContain('**Options**: [Fast](#option-fast), [Labels](#option-labels).');
		expect(page).toContain('| <a id="option-fast"></a>**Fast** |  | off |');
		expect(page).toContain('**Labels** | Each has **Text** (such as `fragile`). |  |');
		expect(page).toContain('Costs money: no · Operation of eSMS: `GetParcels` · Not for AI agents');
		expect(page).toContain('| `weight` |  | `5` |\n| `phone` | Number of the recipient |  |');
	});

	test('leads to the picture of a form, where there is one', () => {
		expect(page).not.toContain('forms.md');
		expect(operationsPage({ ...facts, isPictured: () => true }, english)).toContain(
			'[Picture of the form](forms.md#parcel-get-all)',
		);
	});

	test('tells two options of the same name apart', () => {
		const [parcel] = resources;
		const [operation] = parcel!.operations;
		const fast = { displayName: 'Fast', name: 'fast', type: 'boolean' as const, default: true };
		const options = { ...operation!.properties.at(-1)!, options: [fast] };
		const letter = {
			value: 'letter',
			name: 'Letter',
			operations: [{ ...operation!, properties: [options] }],
		} as Resource;
		const both = operationsPage({ ...facts, resources: [parcel!, letter] }, english);
		expect(both).toContain('**Options**: [Fast](#option-fast-2).');
		expect(both).toContain('| <a id="option-fast"></a>**Fast** (Parcel) |  | off |');
		expect(both).toContain('| <a id="option-fast-2"></a>**Fast** (Letter) |  | on |');
	});

	test('has tables whose rows all have as many cells as their heads', () => {
		for (const { rows } of sectionsOf(page)) {
			expect(rows.filter((cells) => cells < 3)).toEqual([]);
		}
	});

	test('says in English what is not translated', () => {
		const translated = operationsPage(facts, complete(english, vietnamese));
		expect(translated).toContain('| **Height** | How high it is.');
		expect(translated).toContain('| `phone` | Số của người nhận |  |');
	});
});

test('docs/forms.md names an operation that nobody has photographed', () => {
	const page = formsPage('<!-- Generated -->', { n8n: '2.40.7', forms: {} }, resources);
	expect(page).toMatch(
		/### Get \\\| All <a id="parcel-get-all"><\/a>\n\nReturns &lt;all> parcels\.\n$/,
	);
	expect(page).not.toContain('<img');
});

describe('docs/error-codes.md', () => {
	const meaning = (title: string) => ({
		kind: 'input' as const,
		title,
		advice: 'Take less.',
		retryable: false,
	});
	const operation = resources[0]!.operations[0] as ReadOperation;
	const paid = { ...operation, name: 'Send', effect: 'send' };
	const codes = new Map([['106', { ...meaning('Too heavy'), isRefusal: true as const }]]);
	const channel = { ...sms, codes: { send: codes, ask: new Map<string, CodeMeaning>() } };
	const withCodes = [
		{
			value: 'parcel',
			name: 'Parcel',
			operations: [
				{ ...operation, channel, codes: new Map([['7', meaning('Lost')]]) },
				{ ...paid, channel },
				{ ...paid, channel },
			],
		},
		{ value: 'letter', name: 'Letter', operations: [{ ...paid, channel, codes }, paid] },
	] as Resource[];
	const lines = (say: Strings) => errorCodesPage(codeRows(withCodes), say).split('\n');

	test('tells the special meanings of a code with their places, then the usual one', () => {
		const page = lines(english);
		const special = page.findIndex((line) => line.includes('</a>106'));
		expect(page[special]).toBe(
			'| <a id="code-106"></a>106 | Parcel → all that cost money<br>Letter → Send | Too heavy. | no | Take less. | no |',
		);
		expect(page[special + 1]).toMatch(/^\| 106 \| everywhere else \| The recording does not exist/);
	});

	test('tells a code that one operation alone has, and one that all have', () => {
		expect(lines(english)).toContain(
			'| <a id="code-7"></a>7 | Parcel → Get \\| All | Lost. | – | Take less. | no |',
		);
		expect(
			lines(english).filter((line) => /\| everywhere \| .* \| perhaps \|/.test(line)),
		).not.toEqual([]);
	});

	test('has a title in English beside its translation', () => {
		expect(lines(complete(english, vietnamese)).find((line) => line.startsWith('| 106'))).toContain(
			'| *The recording does not exist.*<br>Bản ghi âm không tồn tại. |',
		);
	});
});
