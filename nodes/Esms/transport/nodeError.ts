import { NodeApiError, type INode, type JsonObject } from 'n8n-workflow';
import { maskPhones } from '../domain/maskPhone';
import type { Failure, FailureKind } from './failure';

/**
 * The error that stops a node. Built from our own words only: re-wrapping n8n's error would drop the
 * text, and the network error's code would make n8n advise “Retry on Fail” instead.
 */
export function nodeError(
	node: INode,
	failure: Failure,
	{ itemIndex, description }: { itemIndex?: number; description?: string } = {},
): NodeApiError {
	const declared = declaredFailure(failure);
	// n8n logs errors, and eSMS's own words may name the recipient.
	const title = maskPhones(failure.title);
	const error = new NodeApiError(node, { message: title } satisfies JsonObject, {
		message: title,
		description: maskPhones(description ?? failure.advice),
		...(itemIndex !== undefined && { itemIndex }),
		...(declared && { failure: declared }),
	});
	// n8n replaces texts in which it finds the name of a network error; an excerpt could hold one.
	error.message = title;
	return error;
}

type DeclaredFailure = NonNullable<ConstructorParameters<typeof NodeApiError>[2]>['failure'];

/** Tells n8n 2.37 and newer what kind of cause this is; older versions ignore it. */
function declaredFailure(failure: Failure): DeclaredFailure {
	if (failure.kind === 'limit') {
		return {
			cause: 'rate-limited',
			...(failure.retryAfterSeconds && { retryAfterMs: failure.retryAfterSeconds * 1000 }),
		};
	}
	const cause = CAUSES[failure.kind];
	return cause && { cause };
}

const CAUSES: Partial<
	Record<
		FailureKind,
		'credential-invalid' | 'quota-exhausted' | 'temporarily-unavailable' | 'configuration-invalid'
	>
> = {
	keys: 'credential-invalid',
	money: 'quota-exhausted',
	temporary: 'temporarily-unavailable',
	setup: 'configuration-invalid',
};
