import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';
import { isRecord } from '../transport/answerBody';
import { call } from '../transport/call';
import { connect } from '../transport/connection';
import { nodeError } from '../transport/nodeError';

/** A person waits for the list. */
const TIMEOUT_MS = 15_000;

/**
 * The account's brandnames of the chosen SMS type (`GetListBrandname`, esms-api.md section 3.10). What
 * goes wrong is shown: an empty list means that there are none.
 */
export async function searchBrandnames(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	const connection = await connect(this);
	const result = await call(
		connection,
		{ host: 'sms', method: 'GET', operation: 'GetListBrandname/{ApiKey}/{SecretKey}' },
		{ family: 'smsQuery', timeoutMs: TIMEOUT_MS },
	);
	if (!result.ok) throw nodeError(connection.node, result.failure);

	const list = result.body.ListBrandName;
	const type = brandnameType(this);
	const wanted = filter.trim().toLowerCase();
	const results: INodeListSearchItems[] = (Array.isArray(list) ? list : [])
		.filter(isRecord)
		.filter(({ Type }) => String(Type) === type)
		.map(({ Brandname }) => String(Brandname ?? ''))
		.filter((name) => name !== '' && name.toLowerCase().includes(wanted))
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
