import type { FastifyInstance } from 'fastify';
import { type Fault, FAULT_KINDS, type FaultKind } from '../world/faults.mts';
import type { World } from '../world/world.mts';

interface FaultOrder extends Partial<Omit<Fault, 'id' | 'remaining' | 'kind'>> {
	kind?: string;
	times?: number;
}

const isText = (value: unknown) => typeof value === 'string';
const isCount = (value: unknown) => typeof value === 'number' && value >= 0;

const rules: Record<string, (value: unknown) => boolean> = {
	kind: (value) => FAULT_KINDS.includes(value as FaultKind),
	operation: isText,
	phone: isText,
	times: (value) => isCount(value) && value !== 0,
	probability: (value) => isCount(value) && (value as number) <= 1,
	afterAcceptance: (value) => typeof value === 'boolean',
	status: (value) => isCount(value) && (value as number) >= 200 && (value as number) < 600,
	location: isText,
	code: isText,
	message: isText,
	ms: isCount,
	headers: (value) =>
		typeof value === 'object' && value !== null && Object.values(value).every(isText),
};

export function faultRoutes(app: FastifyInstance, world: World): void {
	app.get('/faults', () => ({ faults: world.faults.all() }));

	app.post<{ Body: FaultOrder | undefined }>('/faults', ({ body }, reply) => {
		for (const [name, value] of Object.entries({ kind: undefined, ...body })) {
			if (!Object.hasOwn(rules, name) || !rules[name]?.(value)) {
				const known = `Kinds are ${FAULT_KINDS.join(', ')}.`;
				return reply.code(400).send({ error: `The fault's "${name}" is not usable. ${known}` });
			}
		}
		const { kind, times, afterAcceptance = false, ...rest } = body ?? {};
		// A chance is meant to go on; a plain fault strikes once unless told otherwise.
		const remaining = times ?? (rest.probability === undefined ? 1 : null);
		const fault = world.faults.add({
			...rest,
			kind: kind as FaultKind,
			remaining,
			afterAcceptance,
		});
		return reply.code(201).send(fault);
	});

	app.delete('/faults', () => {
		world.faults.clear();
		return { faults: [] };
	});

	app.delete<{ Params: { id: string } }>('/faults/:id', ({ params }, reply) =>
		world.faults.remove(Number(params.id))
			? { faults: world.faults.all() }
			: reply.code(404).send({ error: `There is no fault ${params.id}.` }),
	);
}
