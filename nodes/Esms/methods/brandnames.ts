import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';
import { listMember, textMember } from '../domain/member';
import { askForList, nothingToChoose } from './askForList';

/** Brandnames of the chosen SMS type. */
export async function searchBrandnames(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	// Only some forms ask for the type.
	const type = String(this.getCurrentNodeParameter('smsType') ?? CUSTOMER_CARE);
	return await search(this, type, filter);
}

/** Brandnames for advertising. */
export async function searchAdvertisingBrandnames(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	return await search(this, ADVERTISING, filter);
}

const ADVERTISING = '1';
const CUSTOMER_CARE = '2';

/** The account's brandnames of a type (`GetListBrandname`, esms-api 3.10). */
async function search(
	context: ILoadOptionsFunctions,
	type: string,
	filter: string,
): Promise<INodeListSearchResult> {
	const body = await askForList(context, {
		host: 'sms',
		method: 'GET',
		operation: 'GetListBrandname/{ApiKey}/{SecretKey}',
	});
	const wanted = filter.trim().toLowerCase();
	const names = listMember(body, 'ListBrandName')
		.filter((row) => textMember(row, 'Type') === type)
		.map((row) => textMember(row, 'Brandname'))
		.filter((name) => name !== '');
	if (names.length === 0) {
		throw nothingToChoose(
			context,
			`This eSMS account has no brandname for ${type === ADVERTISING ? 'advertising' : 'customer care'}`,
			"Register one in your eSMS account, or choose 'By Name' and type it.",
		);
	}
	const results: INodeListSearchItems[] = names
		.filter((name) => name.toLowerCase().includes(wanted))
		.sort((a, b) => a.localeCompare(b))
		.map((name) => ({ name, value: name }));
	return { results };
}
