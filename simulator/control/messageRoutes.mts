import type { FastifyInstance } from 'fastify';
import { SMS_ACTIONS, type SmsCarrier } from '../carrier/smsCarrier.mts';
import type { World } from '../world/world.mts';
import { contains, same, type Selection, select } from './selection.mts';
import { messageState, messageView } from './views.mts';

interface WithId {
	Params: { id: string; action: string };
}

/** The books, and deciding a message by hand. */
export function messageRoutes(app: FastifyInstance, world: World, carrier: SmsCarrier): void {
	app.get<{ Querystring: Selection }>('/messages', ({ query }) => {
		const { total, selected } = select(
			world.messages.all(),
			query,
			(message) =>
				(!query.phone || message.phones.includes(query.phone)) &&
				same(query.requestId, message.requestId) &&
				same(query.id, message.id) &&
				same(query.account, message.account) &&
				same(query.smsType, message.smsType) &&
				same(query.brandname, message.brandname) &&
				same(query.state, messageState(message)) &&
				contains(query.text, [message.content, message.brandname, message.id, ...message.phones]),
		);
		return { total, messages: selected.map(messageView) };
	});

	app.get<WithId>('/messages/:id', ({ params }, reply) => {
		const message = world.messages.get(params.id);
		return message ? messageView(message) : reply.code(404).send(unknown(params.id));
	});

	app.post<WithId>('/messages/:id/:action', ({ params }, reply) => {
		const message = world.messages.get(params.id);
		if (!message) return reply.code(404).send(unknown(params.id));
		const action = SMS_ACTIONS.find((name) => name === params.action);
		if (!action) {
			return reply.code(404).send({ error: `Actions are ${SMS_ACTIONS.join(', ')}.` });
		}
		carrier.act(message, action);
		return messageView(message);
	});
}

const unknown = (id: string) => ({ error: `There is no message ${id}.` });
