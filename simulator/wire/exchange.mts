import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from '../operations/answer.mts';
import type { Fields } from '../operations/fields.mts';
import type { Fault } from '../world/faults.mts';
import type { RequestEntry } from '../world/requestLog.mts';
import type { World } from '../world/world.mts';
import {
	carriesOut,
	changeAnswer,
	changeReply,
	HIDES_CODE,
	INVALID_REQUEST,
	strikes,
} from './faultKinds.mts';
import { readBytes } from './readBody.mts';
import { hasUnlisted, phonesOf, readRequest } from './readRequest.mts';
import { answerReply, htmlReply, inCharset, type Reply, send, serverHeaders } from './reply.mts';
import type { Route } from './route.mts';
import { spoilConnection } from './spoilConnection.mts';
import { slashForm, turnAway } from './turnAway.mts';

const TOO_FAST = '160';

/** One request on its way through the service: read, struck by a fault or carried out, answered, logged. */
export class Exchange {
	constructor(
		private readonly world: World,
		private readonly request: IncomingMessage,
		private readonly response: ServerResponse,
		private readonly entry: RequestEntry,
	) {}

	async handle(route: Route | undefined, path: string, query: string): Promise<void> {
		const { settings } = this.world;
		if (!route) return this.finishUnread(htmlReply(404));
		const early = turnAway(settings, route, this.request.method, path, query);
		if (early) return this.finishUnread(early);

		const bytes = await readBytes(this.request);
		const fields = readRequest(route, query, bytes, this.entry, settings);
		const phones = phonesOf(fields, settings.acceptPlus84);
		this.entry.phone = phones[0] ?? null;
		this.entry.requestId = fields.text('RequestId') ?? null;

		const fault = this.world.faults.find(route.operation.name, phones, this.world.random);
		const answer = carriesOut(fault) ? this.run(route, fields) : undefined;
		this.entry.accepted = answer?.code === '100';
		if (fault && strikes(fault, answer)) {
			await this.strike(fault, answer, route, phones[0] ?? '', slashForm(path, query));
		} else if (answer) {
			await this.latency();
			this.finish(inCharset(this.write(answer, route), settings), answer);
		}
	}

	private run(route: Route, fields: Fields): Answer {
		const { operation } = route;
		if (this.world.settings.strictMembers && hasUnlisted(operation, fields)) return INVALID_REQUEST;
		if (!this.isTooFast()) return operation.run(fields, this.world);
		// As a send it may use up its RequestId, which the service decides.
		return fields.text('RequestId')
			? operation.run(fields, this.world.under({ refuseCode: TOO_FAST }))
			: operation.refuse({ code: TOO_FAST });
	}

	private isTooFast(): boolean {
		const { settings, stats } = this.world;
		const limit = settings.maxRequestsPerSecond;
		return limit > 0 && stats.startedInSecond(this.entry.at) > limit;
	}

	private async strike(
		fault: Fault,
		answer: Answer | undefined,
		route: Route,
		phone: string,
		location: string,
	): Promise<void> {
		const { answerTimers, faults, ids, messages, settings, stats } = this.world;
		faults.spend(fault);
		stats.faults++;
		this.entry.fault = fault.kind;
		const changed = changeAnswer(
			fault,
			answer,
			(code, message) => route.operation.refuse({ code, message }),
			() =>
				messages.all().findLast(({ id }) => id !== answer?.members.SMSID)?.id ??
				ids.message(settings.idShapes, phone),
		);
		const format = fault.kind === 'xml' ? 'xml' : route.format;
		const written = this.write(changed, { ...route, format });
		const reply = inCharset(changeReply(fault, written, location), settings);
		await this.latency();
		const after = (delayMs: number, work: () => void) => answerTimers.after(delayMs, work);
		const headers = serverHeaders(this.request);
		if (spoilConnection(fault, this.response, reply, headers, after)) return;
		this.finish(reply, HIDES_CODE.has(fault.kind) ? undefined : changed);
	}

	private write(answer: Answer, route: Route): Reply {
		return answerReply(answer, route.format, route.operation.root, this.world.settings);
	}

	private finishUnread(reply: Reply): void {
		this.request.resume();
		this.finish(reply);
	}

	private finish(reply: Reply, answer?: Answer): void {
		this.entry.httpStatus = reply.status;
		this.entry.code = answer?.code || null;
		send(this.request, this.response, reply);
	}

	private latency(): Promise<void> | undefined {
		const { min, max } = this.world.settings.latencyMs;
		if (max <= 0) return undefined;
		const delay = min + this.world.random() * (max - min);
		return new Promise((resolve) => this.world.answerTimers.after(delay, resolve));
	}
}
