import type {
	IDataObject,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	INodeListSearchResult,
} from 'n8n-workflow';
import {
	searchAdvertisingBrandnames,
	searchBrandnames,
} from '../../../nodes/Esms/methods/brandnames';
import { broken, node } from '../transport/scriptedConnection';

jest.mock('n8n-workflow', () => ({
	...jest.requireActual<object>('n8n-workflow'),
	sleep: async () => undefined,
}));

const API = '0A1B2C3D4E5F60718293A4B5C6D7E8';
const OTHER = 'F0E1D2C3B4A5968778695A4B3C2D1E';

const LIST = [
	{ Brandname: 'SHOP_QC', Type: 1 },
	{ Brandname: 'DemoShop', Type: 2 },
	{ Brandname: 'alpha.vn', Type: 2 },
	{ Brandname: 'SHOP_QC', Type: 2 },
	{ Brandname: 'Đại Lý', Type: 2 },
	{ Brandname: 'ViberShop', Type: 23 },
	{ Brandname: 'Zeta Shop', Type: '2' },
];

interface Setup {
	smsType?: unknown;
	answer?: unknown;
	status?: number;
	thrown?: Error;
	method?: typeof searchBrandnames;
}

function search(
	filter: string | undefined,
	{ smsType = '2', answer, status = 200, thrown, method = searchBrandnames }: Setup,
) {
	const requests: IHttpRequestOptions[] = [];
	const context = {
		getNode: () => node,
		getCredentials: async () => ({
			apiKey: API,
			secretKey: OTHER,
			smsBaseUrl: 'https://rest.esms.vn',
			voiceBaseUrl: 'https://voiceapi.esms.vn',
		}),
		getCurrentNodeParameter: (name: string) => (name === 'smsType' ? smsType : undefined),
		helpers: {
			async httpRequestWithAuthentication(_: string, options: IHttpRequestOptions) {
				requests.push(options);
				if (thrown) throw thrown;
				const body = typeof answer === 'string' ? answer : JSON.stringify(answer);
				return { statusCode: status, body, headers: {} };
			},
		},
	} as unknown as ILoadOptionsFunctions;
	return { requests, found: method.call(context, filter) };
}

const names = async (found: Promise<INodeListSearchResult>) =>
	(await found).results.map(({ name }) => name);

const success = (ListBrandName: unknown): IDataObject => ({
	CodeResponse: '100',
	ListBrandName: ListBrandName as IDataObject,
});

describe('searchBrandnames', () => {
	it('has a search of its own for advertising, whatever type is left over', async () => {
		const { found } = search('', {
			smsType: '2',
			answer: success(LIST),
			method: searchAdvertisingBrandnames,
		});
		expect(await names(found)).toEqual(
			await names(search('', { smsType: '1', answer: success(LIST) }).found),
		);
	});

	it('asks for the list, with placeholders where the keys go', async () => {
		const { requests, found } = search(undefined, { answer: success(LIST) });
		await found;
		expect(requests).toHaveLength(1);
		expect(requests[0]).toMatchObject({
			method: 'GET',
			url: 'https://rest.esms.vn/MainService.svc/json/GetListBrandname/{ApiKey}/{SecretKey}',
		});
		expect(JSON.stringify(requests)).not.toMatch(new RegExp(`${API}|${OTHER}`));
	});

	it.each<[string, unknown, string[]]>([
		['customer care', '2', ['alpha.vn', 'Đại Lý', 'DemoShop', 'SHOP_QC', 'Zeta Shop']],
		['customer care as a number', 2, ['alpha.vn', 'Đại Lý', 'DemoShop', 'SHOP_QC', 'Zeta Shop']],
		['advertising', '1', ['SHOP_QC']],
	])('shows those of %s, sorted', async (_, smsType, expected) => {
		const shown = await names(search(undefined, { smsType, answer: success(LIST) }).found);
		expect(shown).toEqual([...expected].sort((a, b) => a.localeCompare(b)));
		expect(new Set(shown)).toEqual(new Set(expected));
	});

	it.each<[string, string, string[]]>([
		['a part of a name', 'shop', ['DemoShop', 'SHOP_QC', 'Zeta Shop']],
		['capital letters', 'ALPHA', ['alpha.vn']],
		['blanks around', '  zeta ', ['Zeta Shop']],
		['Vietnamese letters', 'đại', ['Đại Lý']],
		['what a pattern would read otherwise', 'a.v', ['alpha.vn']],
		['a pattern', '.*', []],
		['nothing', '', ['alpha.vn', 'Đại Lý', 'DemoShop', 'SHOP_QC', 'Zeta Shop']],
	])('filters by %s', async (_, filter, expected) => {
		const shown = await names(search(filter, { answer: success(LIST) }).found);
		expect(new Set(shown)).toEqual(new Set(expected));
		expect(shown).toHaveLength(expected.length);
	});

	it('gives the name itself as the value, spelling and case kept', async () => {
		const { results } = await search('zeta', { answer: success(LIST) }).found;
		expect(results).toEqual([{ name: 'Zeta Shop', value: 'Zeta Shop' }]);
	});

	it.each<[string, unknown]>([
		['an empty list', []],
		['no list', undefined],
		['a list that is nothing', null],
		['a list of other things', [null, 'DEMO', 7, []]],
	])('says what is missing where %s comes', async (_, list) => {
		for (const filter of [undefined, 'demo']) {
			await expect(search(filter, { answer: success(list) }).found).rejects.toMatchObject({
				message: 'This eSMS account has no brandname for customer care',
				description: "Register one in your eSMS account, or choose 'By Name' and type it.",
			});
		}
	});

	it('says so of a type that has none, though another type has some', async () => {
		const onlyCare = success(LIST.filter(({ Type }) => Type !== 1));
		await expect(search('', { smsType: '1', answer: onlyCare }).found).rejects.toThrow(
			'This eSMS account has no brandname for advertising',
		);
	});

	it('advises what to do about the list, not about messages', async () => {
		await expect(search('', { answer: { CodeResponse: '101' } }).found).rejects.toMatchObject({
			description:
				'Copy the API Key and Secret Key again from your eSMS account into the credential.',
		});
	});

	it.each<[string, Setup, RegExp]>([
		[
			'wrong keys',
			{ answer: { CodeResponse: '101', ErrorMessage: 'Authorize Failed' } },
			/does not know these keys.*Authorize Failed/,
		],
		[
			'wrong keys by the other name of the code',
			{ answer: { CodeResult: '101' } },
			/does not know these keys/,
		],
		['a locked account', { answer: { CodeResponse: '143' } }, /inactive or locked/],
		[
			'an address that is not allowed',
			{ answer: { CodeResponse: '140' } },
			/does not accept requests from this n8n server/,
		],
		['a page of a proxy', { answer: '<html>blocked</html>', status: 403 }, /HTTP 403/],
		['a fault of the server', { answer: '', status: 503 }, /HTTP 503/],
		['an empty answer', { answer: '' }, /no readable answer/],
		['no connection', { thrown: broken('ECONNREFUSED') }, /could not be reached/],
		['an unknown host', { thrown: broken('ENOTFOUND') }, /could not be found/],
		['a time-out', { thrown: broken('ETIMEDOUT') }, /did not answer in time/],
	])('shows %s instead of an empty list', async (_, setup, message) => {
		const thrown: unknown = await search(undefined, setup).found.catch((error: unknown) => error);
		expect(thrown).toBeInstanceOf(Error);
		expect((thrown as Error).message).toMatch(message);
		expect(JSON.stringify(thrown)).not.toMatch(new RegExp(`${API}|${OTHER}|0A1B2C3D`));
	});
});
