import type { IncomingMessage, ServerResponse } from 'node:http';
import { mobile } from '../service/phone.mts';
import type { Fault } from '../world/faults.mts';
import type { RequestEntry } from '../world/requestLog.mts';
import type { World } from '../world/world.mts';
import type { Answer } from './answer.mts';
import {
	changeAnswer,
	changeReply,
	HIDES_CODE,
	NEED_ANSWER,
	spoilConnection,
} from './faultKinds.mts';
import { type Fields, fieldsFrom, fieldsFromQuery } from './fields.mts';
import { readBytes, readFields } from './readBody.mts';
import { answerReply, htmlReply, type Reply, send, serverHeaders } from './reply.mts';
import { withoutKeys } from './requestEntry.mts';
import type { Route } from './route.mts';

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
		const tooLong = settings.maxQueryLength > 0 && query.length > settings.maxQueryLength;
		if (!route || tooLong) {
			this.request.resume();
			return this.finish(htmlReply(404));
		}
		const { operation } = route;
		if (this.request.method !== operation.method) {
			this.request.resume();
			const reply = htmlReply(405);
			return this.finish({ ...reply, headers: { ...reply.headers, Allow: operation.method } });
		}
		const slashForm = `${path.replace(/\/$/, '')}/${query && `?${query}`}`;
		if (settings.slashRedirect && route.slashMissing) {
			this.request.resume();
			return this.finish({ status: 307, headers: { Location: slashForm }, body: '' });
		}

		const bytes = await readBytes(this.request);
		const fields = this.read(route, query, bytes);
		const phones = phonesOf(fields, settings.acceptPlus84);
		this.entry.phone = phones[0] ?? null;
		this.entry.requestId = fields.text('RequestId') ?? null;

		const fault = this.world.faults.find(operation.name, phones, this.world.random);
		const carriedOut = !fault || fault.afterAcceptance || NEED_ANSWER.has(fault.kind);
		const answer = carriedOut ? this.run(route, fields) : undefined;
		this.entry.accepted = answer?.code === '100';
		// A fault meant for accepted requests waits for one.
		if (answer && (!fault || (fault.afterAcceptance && answer.code !== '100'))) {
			await this.latency();
			return this.finish(this.write(answer, route), answer);
		}
		if (fault) await this.strike(fault, answer, route, phones[0] ?? '', slashForm);
	}

	private read(route: Route, query: string, bytes: Buffer): Fields {
		const { operation, pathValues } = route;
		const inQuery = fieldsFromQuery(query);
		this.note('query', inQuery);
		if (operation.pathNames) {
			const named = operation.pathNames.map((name, index) => [name, pathValues[index] ?? '']);
			const inPath = fieldsFrom(Object.fromEntries(named) as Record<string, string>);
			this.note('path', inPath);
			return inPath;
		}
		if (operation.body === 'none') return inQuery;
		const contentType = this.request.headers['content-type'] ?? '';
		const inBody = readFields(operation.body, contentType, bytes);
		this.note('body', inBody);
		return inBody;
	}

	private note(place: 'body' | 'query' | 'path', fields: Fields): void {
		const { rest, hadKeys } = withoutKeys(fields.record);
		if (hadKeys) this.entry.keysIn.push(place);
		if (place !== 'path') this.entry[place] = rest;
	}

	private run(route: Route, fields: Fields): Answer {
		const { settings, stats } = this.world;
		const { operation } = route;
		const limit = settings.maxRequestsPerSecond;
		return limit > 0 && stats.startedInSecond(this.entry.at) > limit
			? operation.refuse({ code: '160' })
			: operation.run(fields, this.world);
	}

	private async strike(
		fault: Fault,
		answer: Answer | undefined,
		route: Route,
		phone: string,
		slashForm: string,
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
		const reply = changeReply(fault, written, slashForm);
		await this.latency();
		const after = (delayMs: number, work: () => void) => answerTimers.after(delayMs, work);
		const headers = serverHeaders(this.request);
		if (spoilConnection(fault, this.response, reply, headers, after)) return;
		this.finish(reply, HIDES_CODE.has(fault.kind) ? undefined : changed);
	}

	private write(answer: Answer, route: Route): Reply {
		const { xmlNamespace } = this.world.settings;
		return answerReply(answer, route.format, route.operation.root, xmlNamespace);
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

function phonesOf(fields: Fields, acceptPlus84: boolean): string[] {
	const single = fields.text('Phone');
	const given = single === undefined ? fields.texts('Phones') : [single];
	return given.map((phone) => mobile(phone, acceptPlus84) ?? phone);
}
