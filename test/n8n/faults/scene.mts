import { demoKeys } from '../../../simulator/demo.mts';
import type { BookedMessage, Gateway } from '../harness/gateway.mts';
import type { Execution } from '../harness/execution.mts';
import {
	N8nRefusal,
	type Credential,
	type N8nApi,
	type SavedWorkflow,
} from '../harness/n8nApi.mts';
import type { N8nServer } from '../harness/n8nServer.mts';
import type { QueueStack } from '../harness/queueStack.mts';
import { createCredential } from '../harness/stack.mts';
import { until } from '../harness/until.mts';
import { accountOf } from './accountOf.mts';
import { campaignWorkflow, type CampaignSettings } from './campaign.mts';
import type { Chance } from './chance.mts';
import { compare, type Account, type Comparison } from './compare.mts';
import type { InsideN8n } from './insideN8n.mts';
import { recipients, type Recipient } from './recipients.mts';
import type { TlsGateway } from './tlsGateway.mts';

/** Enough for the largest campaign, unless a fault takes it away. */
const MONEY = 100_000_000;

const SECONDS = 300;

/** While n8n or its database is down, the question is asked again. */
export function unlessDown(error: unknown): undefined {
	const starting = error instanceof N8nRefusal && error.body.includes('Cannot GET');
	const failing = error instanceof N8nRefusal && error.status >= 500;
	// A starting n8n says so in plain text.
	const unreadable = error instanceof SyntaxError;
	if (!(error instanceof TypeError || starting || failing || unreadable)) throw error;
}

/** Where a campaign takes place. */
export interface Place {
	api: N8nApi;
	gateway: Gateway;
	/** Where n8n answers, for callback URLs. */
	url: string;
	/** Campaigns are started through a webhook of this address instead of by hand. */
	webhooks?: string;
	/** The processes and services that a fault may strike. */
	n8n?: N8nServer;
	inside?: InsideN8n;
	tls?: TlsGateway;
	queue?: QueueStack;
}

/** One campaign with all that happens to it. */
export class Scene {
	readonly recipients: Recipient[];
	readonly #accounts: Account[] = [];
	#workflow!: SavedWorkflow;

	private constructor(
		readonly place: Place,
		readonly credential: Credential,
		readonly chance: Chance,
		messages: number,
	) {
		this.recipients = recipients(messages, chance);
	}

	static async open(
		place: Place,
		name: string,
		messages: number,
		chance: Chance,
		settings: Omit<CampaignSettings, 'callbackUrl' | 'parallel' | 'start'> & {
			callbackUrl?: string;
		},
		simulator: Record<string, unknown> = {},
	): Promise<Scene> {
		const { api, gateway, url } = place;
		await place.inside?.setClock(0);
		await gateway.reset();
		await gateway.set({
			seed: chance.seed,
			autoDeliver: false,
			latencyMs: { min: 0, max: chance.whole(5, 40) },
			...simulator,
		});
		await gateway.setBalance(demoKeys.apiKey, MONEY);
		const credential = await createCredential(api, gateway, name, demoKeys);
		const scene = new Scene(place, credential, chance, messages);
		scene.#workflow = await api.createWorkflow(
			campaignWorkflow(name, credential, scene.recipients, {
				callbackUrl: `${url}/webhook/00000000-0000-4000-8000-0000000000ff/esms`,
				...settings,
				parallel: chance.whole(5, 30),
				start: place.webhooks === undefined ? 'manual' : 'webhook',
			}),
		);
		if (place.webhooks !== undefined) await api.activate(scene.#workflow);
		return scene;
	}

	get api(): N8nApi {
		return this.place.api;
	}

	get gateway(): Gateway {
		return this.place.gateway;
	}

	get workflow(): SavedWorkflow {
		return this.#workflow;
	}

	/** Runs the workflow; answers the id of the execution. */
	async start(): Promise<string> {
		const { webhooks } = this.place;
		if (webhooks === undefined) return await this.api.start(this.#workflow);
		const before = new Set((await this.api.executionsOf(this.#workflow)).map(({ id }) => id));
		const { webhookId } = this.#workflow.nodes[0]!;
		await until('the webhook', async () => {
			const response = await fetch(`${webhooks}/webhook/${webhookId}`, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ recipients: this.recipients }),
			});
			return response.ok || undefined;
		});
		return await until('the execution', async () => {
			const executions = await this.api.executionsOf(this.#workflow);
			return executions.find(({ id }) => !before.has(id))?.id;
		});
	}

	/** Waits for an execution's end and takes down what it says. */
	async ended(id: string): Promise<Execution> {
		const execution = await until(
			`the end of execution ${id}`,
			() => this.api.execution(id, SECONDS).catch(unlessDown),
			SECONDS,
		);
		return this.hear(execution);
	}

	async retried(execution: Execution): Promise<Execution> {
		return this.hear(await this.api.retry(execution, SECONDS));
	}

	/** Waits until n8n's API answers again. */
	async untilUp(): Promise<void> {
		await until('n8n', () => this.api.executionsOf(this.#workflow).catch(unlessDown), SECONDS);
		const { queue } = this.place;
		for (const { url } of queue ? [queue.webhooks, ...queue.workers] : []) {
			await until(url, async () => {
				const ready = await fetch(`${url}/healthz/readiness`).catch(() => undefined);
				return ready?.ok || undefined;
			});
		}
	}

	hear(execution: Execution): Execution {
		this.#accounts.push(accountOf(execution, this.recipients));
		return execution;
	}

	async compare(): Promise<Comparison> {
		const books = (await this.booked()).flatMap(({ phones, requestId }) =>
			phones.map((phone) => ({ phone, requestId })),
		);
		return compare(
			this.recipients.map(({ phone }) => phone),
			books,
			this.#accounts,
		);
	}

	booked(): Promise<BookedMessage[]> {
		return this.gateway.messages();
	}

	/** Resolves when so many messages are in the books, or when `over` says that no more will come. */
	async accepted(count: number, over: () => boolean = () => false): Promise<void> {
		await until(
			`${count} accepted messages`,
			async () => over() || (await this.gateway.stats()).accepted >= count || undefined,
			SECONDS,
		);
	}

	/** Resolves at a random moment of the campaign; a fault that comes too late proves nothing. */
	async middle(over: () => boolean): Promise<void> {
		await this.accepted(this.somewhere(), over);
		if (over()) throw new Error('The campaign was over before the fault could strike.');
	}

	/** Lets so much time pass, for n8n and for the gateway. */
	async later(ms: number): Promise<void> {
		await this.place.inside!.setClock(ms);
		await this.gateway.set({ clockOffsetMs: ms });
	}

	/** A number of messages from the middle of the campaign. */
	somewhere(): number {
		const { length } = this.recipients;
		return this.chance.whole(Math.ceil(length * 0.1), Math.floor(length * 0.8));
	}
}
