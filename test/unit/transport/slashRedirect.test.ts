import { onlyAddsSlash } from '../../../nodes/Esms/transport/slashRedirect';

const BASE = 'https://rest.esms.vn/esms/MainService.svc/json';

const adds = (url: string, location: string | undefined, statusCode = 307): boolean =>
	onlyAddsSlash({ statusCode, headers: location === undefined ? {} : { location } }, url);

it.each([
	[`${BASE}/GetTemplate`, `${BASE}/GetTemplate/`],
	[`${BASE}/GetTemplate`, '/esms/MainService.svc/json/GetTemplate/'],
	[`${BASE}/GetTemplate`, 'GetTemplate/'],
	[`${BASE}/GetTemplate`, `${BASE}/gettemplate/?x=1#y`],
	[`${BASE}/GetListBrandname/{ApiKey}/{SecretKey}`, `${BASE}/GetListBrandname/0A1B/F0E1/`],
	['http://localhost:4010/a', 'http://localhost:4010/a/'],
])('sees that %s is to be %s', (url, location) => {
	expect(adds(url, location)).toBe(true);
});

it.each([
	[`${BASE}/GetTemplate`, undefined],
	[`${BASE}/GetTemplate`, ''],
	[`${BASE}/GetTemplate`, `${BASE}/GetTemplate`],
	[`${BASE}/GetTemplate`, `${BASE}/GetTemplate//`],
	[`${BASE}/GetTemplate`, `${BASE}/GetBalance/`],
	[`${BASE}/GetTemplate`, '//evil.example.net/esms/MainService.svc/json/GetTemplate/'],
	[`${BASE}/GetTemplate`, 'https://rest.esms.vn@evil.example.net/esms/'],
	[`${BASE}/GetTemplate`, 'javascript:alert(1)'],
	[`${BASE}/GetTemplate`, 'http://['],
	[`${BASE}/get{Key}`, `${BASE}/0A1B/`],
	[`${BASE}/{Key}s`, `${BASE}/0A1B/`],
	[`${BASE}/GetTemplate`, `${BASE}/GetTemplate/`.replace('https', 'http')],
	[`${BASE}/GetTemplate/`, `${BASE}/GetTemplate/`],
	[`${BASE}/GetListBrandname/{ApiKey}/{SecretKey}`, `${BASE}/GetListBrandname/0A1B/`],
])('sees another address for %s in %s', (url, location) => {
	expect(adds(url, location)).toBe(false);
});

it.each([200, 204, 299, 400, 404, 500])(
	'takes no answer with status %d for a redirect',
	(status) => {
		expect(adds(`${BASE}/GetTemplate`, `${BASE}/GetTemplate/`, status)).toBe(false);
	},
);

it.each([300, 301, 308, 399])('takes an answer with status %d for one', (status) => {
	expect(adds(`${BASE}/GetTemplate`, `${BASE}/GetTemplate/`, status)).toBe(true);
});
