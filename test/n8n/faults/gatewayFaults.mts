import type { FaultOrder } from '../harness/gateway.mts';
import type { Fault } from './fault.mts';

type Kind = Omit<FaultOrder, 'times' | 'probability'>;

/** Strikes requests at random, often enough that some are struck on every attempt. */
export const struck = (name: string, what: string, ...kinds: Kind[]): Fault => ({
	name,
	what,
	async before({ gateway, chance }) {
		const share = chance.between(0.1, 0.6) / kinds.length;
		for (const kind of kinds) await gateway.fail({ ...kind, probability: share });
	},
	mend: ({ gateway }) => gateway.heal(),
});

/** Before acceptance and after it. */
const both = (kind: Kind): [Kind, Kind] => [kind, { ...kind, afterAcceptance: true }];

const page = (status: number) => both({ kind: 'status', status });

/** The time limit of the campaign's requests is 1 s. */
export const gatewayFaults: readonly Fault[] = [
	struck('answer-lost', 'Answer lost after acceptance', { kind: 'close', afterAcceptance: true }),
	struck('reset-before', 'Connection reset before acceptance', { kind: 'reset' }),
	struck('reset-after', 'Connection reset after acceptance', {
		kind: 'reset',
		afterAcceptance: true,
	}),
	struck('timeout', 'Time-out, before and after acceptance', ...both({ kind: 'timeout' })),
	struck(
		'slow-drip',
		'Slow drip, in time and too slow',
		{ kind: 'slow', ms: 10 },
		{ kind: 'slow', ms: 80 },
	),
	struck('status-500', 'Status 500 with HTML', ...page(500)),
	struck('status-502', 'Status 502 with HTML', ...page(502)),
	struck('status-503', 'Status 503 with HTML', ...page(503)),
	struck('redirect-307', 'Redirect 307', ...both({ kind: 'redirect' })),
	struck('status-401', 'Status 401 with HTML', ...page(401)),
	struck('status-403', 'Status 403 with HTML', ...page(403)),
	struck('status-429', 'Status 429 with HTML', ...page(429)),
	struck('code-160', 'Code 160, too many requests', { kind: 'code', code: '160' }),
	struck('empty-body', 'Empty body', ...both({ kind: 'empty' })),
	struck('broken-json', 'Broken JSON', ...both({ kind: 'brokenJson' })),
	struck('bom', 'Body with byte-order mark', { kind: 'bom' }),
	struck('xml', 'Answer in XML', { kind: 'xml' }),
	struck('numeric-code', 'Code as a number', { kind: 'numericCode' }),
	struck('invalid-request', '`{"error":"Invalid request"}`', { kind: 'invalidRequest' }),
	{
		...struck('other-answer', 'Answer to another message, in place of acceptance'),
		// Before anything is accepted there is no other message.
		async during(scene, _id, over) {
			const { gateway, chance } = scene;
			await scene.accepted(1, over);
			await gateway.fail({ kind: 'otherAnswer', probability: chance.between(0.05, 0.3) });
		},
	},
	struck('other-answer-after', 'Answer to another message, after acceptance', {
		kind: 'otherAnswer',
		afterAcceptance: true,
	}),
	struck('other-operation', 'Answer to another operation', ...both({ kind: 'otherOperation' })),
	struck(
		'other-refusal',
		"Another operation's refusal",
		...both({ kind: 'otherOperation', code: '101' }),
	),
	struck(
		'gateway-code',
		"Status 504 with a gateway's own code, 502 with one of eSMS",
		...both({ kind: 'gatewayCode', status: 504 }),
		...both({ kind: 'code', code: '101', status: 502 }),
	),
	struck('code-777', 'Code 777, which no document knows', ...both({ kind: 'code', code: '777' })),
	struck('code-99', 'Code 99, which means many things', ...both({ kind: 'code', code: '99' })),
	struck(
		'everything',
		'All of the above that give no true answer, mixed',
		{ kind: 'close', afterAcceptance: true },
		{ kind: 'reset' },
		{ kind: 'timeout', afterAcceptance: true },
		{ kind: 'status', status: 502, afterAcceptance: true },
		{ kind: 'status', status: 403, afterAcceptance: true },
		{ kind: 'empty' },
		{ kind: 'brokenJson', afterAcceptance: true },
		{ kind: 'code', code: '160' },
		{ kind: 'otherOperation' },
		{ kind: 'otherAnswer', afterAcceptance: true },
	),
];
