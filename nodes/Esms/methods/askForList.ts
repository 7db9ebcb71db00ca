import type { ILoadOptionsFunctions } from 'n8n-workflow';
import type { AnswerBody } from '../transport/answerBody';
import { call } from '../transport/call';
import { connect, type ApiRequest } from '../transport/connection';
import { nodeError } from '../transport/nodeError';

/** A person waits for the list. */
const TIMEOUT_MS = 15_000;

/** Asks for what a picker shows. What goes wrong is thrown: an empty list means that there are none. */
export async function askForList(
	context: ILoadOptionsFunctions,
	request: ApiRequest,
): Promise<AnswerBody> {
	const connection = await connect(context);
	const result = await call(
		connection,
		{ ...request, answersList: true },
		{ family: 'smsQuery', timeoutMs: TIMEOUT_MS },
	);
	if (!result.ok) throw nodeError(connection.node, result.failure);
	return result.body;
}
