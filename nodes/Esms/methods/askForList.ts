import { NodeApiError, type ILoadOptionsFunctions } from 'n8n-workflow';
import type { AnswerBody } from '../transport/answerBody';
import type { ApiRequest } from '../transport/apiRequest';
import { call } from '../transport/call';
import { connect } from '../transport/connection';
import { ofQuestion } from '../transport/failure';
import { namedNode } from '../transport/namedNode';
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
		{ codes: [], timeoutMs: TIMEOUT_MS },
	);
	if (result.ok) return result.body;
	throw nodeError(connection.node, ofQuestion(result.failure));
}

/**
 * What a picker shows that has nothing to choose from: n8n's own words are “No results”, and of other
 * kinds of error it shows no description.
 */
export const nothingToChoose = (
	context: ILoadOptionsFunctions,
	message: string,
	description: string,
): NodeApiError =>
	new NodeApiError(namedNode(context.getNode()), { message }, { message, description });
