import { STATUS_CODES } from 'node:http';
import type { Answer } from '../operations/answer.mts';
import type { Fault, FaultKind } from '../world/faults.mts';
import { htmlReply, type Reply } from './reply.mts';

/** These change the true answer, so the request is carried out in any case. */
const NEED_ANSWER: ReadonlySet<FaultKind> = new Set([
	'slow',
	'bom',
	'xml',
	'numericCode',
	'missingList',
]);

/** Whether the service does what it is asked, under this fault or without one. */
export const carriesOut = (fault: Fault | undefined): boolean =>
	!fault || fault.afterAcceptance || NEED_ANSWER.has(fault.kind);

/** A fault meant for accepted requests waits for one. */
export const strikes = ({ afterAcceptance }: Fault, answer: Answer | undefined): boolean =>
	!afterAcceptance || answer?.code === '100';

/** A refusal without a code (esms-api 1.4). */
export const INVALID_REQUEST: Answer = {
	code: '',
	members: {},
	raw: '{"error":"Invalid request"}',
};

/** No code can be read from these answers. */
export const HIDES_CODE: ReadonlySet<FaultKind> = new Set([
	'status',
	'redirect',
	'empty',
	'brokenJson',
	'invalidRequest',
	'gatewayCode',
]);

/** Kinds that put another answer in place of the true one (undefined when nothing was carried out). */
export function changeAnswer(
	fault: Fault,
	answer: Answer | undefined,
	refuse: (code: string, message?: string) => Answer,
	otherId: () => string,
): Answer {
	switch (fault.kind) {
		case 'code':
			return refuse(fault.code ?? '160', fault.message);
		case 'invalidRequest':
			return INVALID_REQUEST;
		case 'numericCode':
			return answer ? numeric(answer) : refuse('99');
		case 'missingList':
			return answer ? withoutLists(answer) : refuse('99');
		case 'otherAnswer':
			return {
				code: '100',
				members: {
					...(answer?.members ?? { CodeResult: '100', CountRegenerate: 0 }),
					SMSID: otherId(),
				},
			};
		case 'otherOperation':
			return aboutBalance(fault.code ?? '100');
		case 'gatewayCode':
			return gatewayFault(fault.status ?? GATEWAY_TIMEOUT);
		default:
			return answer ?? refuse('99');
	}
}

const aboutBalance = (code: string): Answer => ({
	code,
	members: { Balance: code === '100' ? 1_000_000 : 0, CodeResponse: code, UserID: 4242 },
});

const GATEWAY_TIMEOUT = 504;

/** How an API gateway tells of a fault of its own: in JSON, with a code that isn't the service's. */
const gatewayFault = (status: number): Answer => ({
	code: '',
	members: {},
	raw: JSON.stringify({ Code: status, Message: STATUS_CODES[status] ?? 'Error' }),
});

function numeric(answer: Answer): Answer {
	const members = { ...answer.members };
	for (const name of ['CodeResult', 'CodeResponse']) {
		if (members[name] !== undefined) members[name] = Number(members[name]);
	}
	return { ...answer, members };
}

const withoutLists = (answer: Answer): Answer => ({
	...answer,
	members: Object.fromEntries(
		Object.entries(answer.members).filter(([, value]) => !Array.isArray(value)),
	),
});

/** Kinds that spoil the written answer. */
export function changeReply(fault: Fault, reply: Reply, slashForm: string): Reply {
	const { status, headers, body } = spoil(fault, reply, slashForm);
	return { status, headers: { ...headers, ...fault.headers }, body };
}

function spoil(fault: Fault, reply: Reply, slashForm: string): Reply {
	switch (fault.kind) {
		case 'status':
			return htmlReply(fault.status ?? 500);
		case 'redirect':
			return {
				status: fault.status ?? 307,
				headers: { Location: fault.location ?? slashForm, 'Content-Type': 'text/html' },
				body: '',
			};
		case 'code':
			return { ...reply, status: fault.status ?? reply.status };
		case 'invalidRequest':
			return { ...reply, status: fault.status ?? 200 };
		case 'gatewayCode':
			return { ...reply, status: fault.status ?? GATEWAY_TIMEOUT };
		case 'empty':
			return { ...reply, body: '' };
		case 'brokenJson':
			return { ...reply, body: reply.body.toString().slice(0, reply.body.length / 2) };
		case 'bom':
			return { ...reply, body: `\uFEFF${reply.body.toString()}` };
		default:
			return reply;
	}
}
