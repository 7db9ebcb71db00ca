import type { Credential, N8nApi, SavedWorkflow } from './n8nApi.mts';
import { sendAndWait, webhook } from './nodes.mts';
import { until } from './until.mts';
import { chain, editFields } from './workflowJson.mts';

/** Executions of one workflow that each wait for the report of their own message. */
export interface Sleepers {
	workflow: SavedWorkflow;
	/** Starts one, which sends to this number; answers before it sleeps. */
	send(phone: string): Promise<void>;
	/** Starts one for each number, and waits until all sleep. */
	start(phones: readonly string[]): Promise<void>;
}

export async function prepareSleepers(
	api: N8nApi,
	n8nUrl: string,
	credential: Credential,
	path: string,
): Promise<Sleepers> {
	const body = (name: string) => `={{ $("Webhook").item.json.body.${name} }}`;
	const workflow = await api.createWorkflow(
		chain(
			'Sleepers',
			webhook(path),
			sendAndWait(credential, { phone: body('phone'), message: 'Xin chao' }),
			editFields('After', {
				outcome: '={{ $json.outcome }}',
				messageId: '={{ $json.messageId }}',
				phone: body('phone'),
			}),
		),
	);
	await api.activate(workflow);
	const send = async (phone: string) => {
		const response = await fetch(`${n8nUrl}/webhook/${path}`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ phone }),
		});
		if (!response.ok) throw new Error(`n8n answered ${response.status} to the webhook.`);
	};
	return {
		workflow,
		send,
		async start(phones) {
			for (const phone of phones) await send(phone);
			await until(
				`${phones.length} waiting executions`,
				async () => {
					const all = await api.executionsOf(workflow);
					return all.filter(({ status }) => status === 'waiting').length === phones.length
						? true
						: undefined;
				},
				120,
			);
		},
	};
}

/** Mobile numbers that follow the gateway's settings. */
export const phonesFrom = (first: number, count: number): string[] =>
	Array.from({ length: count }, (_, index) => `09${String(first + index).padStart(8, '0')}`);
