import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';
import { listMember, textMember } from '../domain/member';
import { askForList, nothingToChoose } from './askForList';

/**
 * The account's brandnames of the chosen SMS type (`GetListBrandname`, esms-api 3.10).
 */
export async function searchBrandnames(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	const body = await askForList(this, {
		host: 'sms',
		method: 'GET',
		operation: 'GetListBrandname/{ApiKey}/{SecretKey}',
	});
	const type = brandnameType(this);
	const wanted = filter.trim().toLowerCase();
	const names = listMember(body, 'ListBrandName')
		.filter((row) => textMember(row, 'Type') === type)
		.map((row) => textMember(row, 'Brandname'))
		.filter((name) => name !== '');
	if (names.length === 0) {
		throw nothingToChoose(
			this,
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

const ADVERTISING = '1';
const CUSTOMER_CARE = '2';

/** The type that the chosen operation can use; only some forms ask for it. */
function brandnameType(context: ILoadOptionsFunctions): string {
	if (context.getCurrentNodeParameter('operation') === 'sendAdvertising') return ADVERTISING;
	return String(context.getCurrentNodeParameter('smsType') ?? CUSTOMER_CARE);
}
