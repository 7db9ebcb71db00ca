import type { FastifyInstance } from 'fastify';
import { CALL_ACTIONS } from '../carrier/callActions.mts';
import type { VoiceCarrier } from '../carrier/voiceCarrier.mts';
import type { Call } from '../world/calls.mts';
import type { World } from '../world/world.mts';
import { contains, same, type Selection, select } from './selection.mts';
import { callView } from './views.mts';

interface WithId {
	Params: { id: string; action: string };
	Body: { key?: unknown } | undefined;
}

export function callRoutes(app: FastifyInstance, world: World, carrier: VoiceCarrier): void {
	app.get<{ Querystring: Selection }>('/calls', ({ query }) => {
		const { total, selected } = select(
			world.calls.all(),
			query,
			(call) =>
				same(query.phone, call.phone) &&
				same(query.requestId, call.requestId) &&
				same(query.id?.trim(), call.id) &&
				same(query.account, call.account) &&
				(same(query.state, call.state) || same(query.state, call.result)) &&
				contains(query.text, [call.spokenText, call.id, call.phone]),
		);
		return { total, calls: selected.map(callView) };
	});

	app.get<WithId>('/calls/:id', ({ params }, reply) => {
		const call = world.calls.get(params.id);
		return call ? callView(call) : reply.code(404).send(unknown(params.id));
	});

	app.post<WithId>('/calls/:id/:action', ({ params, body }, reply) => {
		const call = world.calls.get(params.id);
		if (!call) return reply.code(404).send(unknown(params.id));
		const action = CALL_ACTIONS.find((name) => name === params.action);
		if (!action) {
			return reply.code(404).send({ error: `Actions are ${CALL_ACTIONS.join(', ')}.` });
		}
		const key = String(body?.key ?? '');
		if (!/^[\d*#]?$/.test(key) || (action === 'press' && !key)) {
			return reply.code(400).send({ error: 'A key is one of 0-9, * and #.' });
		}
		if (carrier.act(call, action, key)) return callView(call);
		return reply.code(409).send({ error: tooLate(call) });
	});
}

/** The page shows this to a person, e.g. when the call was answered automatically a moment before. */
const tooLate = ({ state }: Call) =>
	({
		waiting: "The phone doesn't ring yet.",
		ringing: 'The phone still rings; pick up first.',
		talking: 'Somebody has picked up already.',
		ended: 'The call is over.',
	})[state];

const unknown = (id: string) => ({ error: `There is no call ${id}.` });
