import { demoKeys } from '../../../simulator/demo.mts';
import { jsonOf, type Execution } from '../harness/execution.mts';
import type { BookedMessage } from '../harness/gateway.mts';
import type { SavedWorkflow } from '../harness/n8nApi.mts';
import { editFields, type WorkflowJson } from '../harness/workflowJson.mts';
import { createCredential } from '../harness/stack.mts';
import { until } from '../harness/until.mts';
import type { Chance } from './chance.mts';
import { noTally, type Comparison } from './compare.mts';
import { unlessDown, type Place } from './scene.mts';

const SECONDS = 300;

/** A report that ends a message, as the gateway is told to make it, and as the node calls it. */
const ENDS = [
	['deliver', 'delivered'],
	['fail', 'failed'],
	['reject', 'rejected'],
] as const;

/** How an execution ends that can't know what became of its message, and says so. */
const NOT_KNOWN = 'duplicate';

/** What n8n has heard of the end of a message, by its number. */
export type Heard = ReadonlyMap<string, string[]>;

/** The node behind the listening one, which tells what was heard. */
export const AFTER = 'After';

export const tellsEnd = editFields(AFTER, {
	phone: '={{ $json.phone }}',
	outcome: '={{ $json.outcome }}',
});

/** Messages whose ends are reported to n8n, and what n8n makes of the reports. */
export class ReportScene {
	readonly workflows: string[] = [];
	readonly #ends = new Map<string, string>();

	constructor(
		readonly place: Place,
		readonly chance: Chance,
	) {}

	async open(settings: Record<string, unknown>): Promise<void> {
		const { gateway, inside } = this.place;
		await inside?.setClock(0);
		await gateway.reset();
		await gateway.set({ seed: this.chance.seed, autoDeliver: false, ...settings });
	}

	credential(name: string) {
		return createCredential(this.place.api, this.place.gateway, name, demoKeys);
	}

	async create(workflow: WorkflowJson): Promise<SavedWorkflow> {
		const saved = await this.place.api.createWorkflow(workflow);
		this.workflows.push(saved.id);
		return saved;
	}

	/** Ends all messages that have not ended yet, each in its own way, and answers how many have ended so far. */
	async endAll(): Promise<number> {
		const { gateway } = this.place;
		const open = (await gateway.messages()).filter(({ id }) => !this.#ends.has(id));
		await Promise.all(
			open.map(async (message) => {
				const [action, outcome] = ENDS[this.chance.whole(0, ENDS.length - 1)]!;
				this.#ends.set(message.id, outcome);
				await gateway.decide(message, action);
			}),
		);
		return this.#ends.size;
	}

	/** Whether n8n has answered a report with an error: otherwise a fault proves nothing. */
	async isStruck(): Promise<true | undefined> {
		const messages = await this.place.gateway.messages();
		const all = messages.flatMap(({ callbacks }) => callbacks);
		return all.some(({ httpStatus }) => httpStatus !== null && httpStatus >= 500) || undefined;
	}

	/** Until n8n answers again: one that stood still takes its database for lost. */
	async untilUp(): Promise<void> {
		const { api } = this.place;
		await until('n8n', () => api.executionsOf({ id: 'none' }).catch(unlessDown), SECONDS);
	}

	/** Until n8n has answered a report of each message with 200. */
	async allAnswered(): Promise<void> {
		await until(
			'the answers to all reports',
			async () => {
				const messages = await this.place.gateway.messages();
				const isAnswered = ({ callbacks }: BookedMessage) =>
					callbacks.some(({ httpStatus }) => httpStatus === 200);
				return messages.every(isAnswered) || undefined;
			},
			SECONDS,
		);
	}

	/** Until so many executions have ended, or nothing ends any more; then what they have heard. */
	async heard(workflow: SavedWorkflow, count: number): Promise<Heard> {
		const { api } = this.place;
		const isOver = ({ status }: { status: string }) => !UNFINISHED.has(status);
		let quietSince = Date.now();
		let ended = -1;
		const summaries = await until(
			'the executions that the reports have woken',
			async () => {
				const all = await api.executionsOf(workflow);
				const now = all.filter(isOver).length;
				if (now !== ended) quietSince = Date.now();
				ended = now;
				const isQuiet = Date.now() - quietSince > QUIET_MS;
				return (all.length >= count && all.every(isOver) && isSettled(quietSince)) || isQuiet
					? all.filter(isOver)
					: undefined;
			},
			SECONDS,
		);
		const heard = new Map<string, string[]>();
		for (const { id } of summaries) {
			for (const [phone, outcome] of tellingsOf(await api.execution(id))) {
				heard.set(phone, [...(heard.get(phone) ?? []), outcome]);
			}
		}
		return heard;
	}

	/** Lays the ends of the messages beside what was heard of them. */
	async compare(wanted: number, heard: Heard): Promise<Comparison> {
		return compareReports(wanted, this.#ends, await this.place.gateway.messages(), heard);
	}
}

const UNFINISHED = new Set(['new', 'running', 'waiting']);

/** So long nothing happens when nothing more will: longer than the node waits for what is due. */
const QUIET_MS = 75_000;
/** A second start of the same report would come soon. */
const isSettled = (since: number) => Date.now() - since > 3_000;

const tellingsOf = (execution: Execution): Array<[string, string]> =>
	jsonOf(execution, AFTER).map(({ phone, outcome }) => [String(phone), String(outcome)]);

/** Each message is to be accepted once, and its end to be heard once and truly. */
export function compareReports(
	wanted: number,
	ends: ReadonlyMap<string, string>,
	books: ReadonlyArray<Pick<BookedMessage, 'id' | 'phones'>>,
	heard: Heard,
): Comparison {
	const result: Comparison = { ...noTally, messages: wanted, complaints: [] };
	const complain = (kind: 'lost' | 'doubled' | 'misreported', of: string, why: string) => {
		result[kind]++;
		result.complaints.push(`${of} ${kind}: ${why}`);
	};
	const phones = new Set<string>();
	for (const {
		id,
		phones: [phone = ''],
	} of books) {
		const told = heard.get(phone) ?? [];
		const end = ends.get(id);
		if (phones.has(phone)) complain('doubled', phone, 'accepted twice');
		else if (told.length === 0) complain('lost', phone, `nobody heard that it was ${end}`);
		else if (told.length > 1) complain('doubled', phone, `heard as ${told.join(', ')}`);
		else if (told[0] === NOT_KNOWN) result.unknown++;
		else if (told[0] !== end) complain('misreported', phone, `${end}, but heard as ${told[0]}`);
		else result.accepted++;
		phones.add(phone);
	}
	const missing = wanted - phones.size;
	for (let count = 0; count < missing; count++) complain('lost', 'a message', 'never accepted');
	for (const [phone, told] of heard) {
		if (!phones.has(phone)) complain('misreported', phone, `${told.join()}, but nobody sent it`);
	}
	return result;
}
