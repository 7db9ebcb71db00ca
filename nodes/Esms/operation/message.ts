import type { IDataObject } from 'n8n-workflow';
import type { ApiRequest } from '../transport/apiRequest';
import { warned } from './callbackWarning';

/** What only the runner knows of a message. */
export interface Ids {
	requestId: string;
	/** In place of the person's own, when an execution waits for the report. */
	callbackUrl?: string | undefined;
}

/** A message as an operation builds it: the request, and what the runner has to know beside it. */
export interface Message {
	/** Without the ids. */
	request: ApiRequest;
	/** Numbers to which it goes. */
	recipients: readonly string[];
	/** eSMS only checks it: nothing is sent or charged (Sandbox). */
	isRehearsal: boolean;
	/** eSMS ignores RequestIds here, so what is unknown is never asked again. */
	ignoresRequestId: boolean;
	/** Everything that tells this message from another; addresses of reports may hold the time. */
	identity: unknown;
	/** Of that, what the recipient notices; the rest is about time and reports. */
	content: unknown;
	/** The request with the ids in their places. */
	withIds(ids: Ids): ApiRequest;
	/** Something to tell the person although it goes out. */
	note?: string | undefined;
	/** What is probably a mistake in it, for the hint of the run; found when it is asked for. */
	notices(): readonly string[];
}

interface Facts {
	recipients: readonly string[];
	ignoresRequestId?: boolean;
	note?: string | undefined;
	notices?: () => readonly string[];
}

/** A message whose body has eSMS's usual members (esms-api 3.1, 4.1, 7). */
export function buildMessage(
	request: ApiRequest,
	{ recipients, ignoresRequestId = false, note, notices = () => [] }: Facts,
): Message {
	const fields = request.fields ?? {};
	let noticed: readonly string[] | undefined;
	return {
		request,
		recipients,
		isRehearsal: fields.Sandbox === '1',
		ignoresRequestId,
		identity: without(fields, ['CallbackUrl']),
		content: without(fields, ['CallbackUrl', 'campaignid', 'SendDate']),
		withIds: ({ requestId, callbackUrl }) => ({
			...request,
			fields: {
				...fields,
				...(callbackUrl !== undefined && { CallbackUrl: callbackUrl }),
				...(!ignoresRequestId && { RequestId: requestId }),
			},
		}),
		note,
		notices: () => (noticed ??= [...Object.values(warned(fields)), ...notices()]),
	};
}

const without = (fields: IDataObject, names: readonly string[]): IDataObject =>
	Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
