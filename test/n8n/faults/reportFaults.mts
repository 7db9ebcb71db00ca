import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import { esmsTrigger, listenerUrl, sendAndWait, sendSms, webhook } from '../harness/nodes.mts';
import { until } from '../harness/until.mts';
import { chain, manualTrigger, withItems } from '../harness/workflowJson.mts';
import type { Comparison } from './compare.mts';
import { allowStarts, refuseStarts } from './database.mts';
import { tellsEnd, type ReportScene } from './reportScene.mts';
import { recipients } from './recipients.mts';
import { blockAFewTimes } from './slowLoop.mts';

/** Something that goes wrong on the way of the reports, not of the messages. */
export interface ReportFault {
	/** For `--only`. */
	name: string;
	/** For the table. */
	what: string;
	limit?: undefined;
	play(scene: ReportScene, messages: number): Promise<Comparison>;
}

/** eSMS repeats what isn't answered with 200 (assumptions A52 and A53). */
const REPEATS = { callbackRepeatsErrors: true, callbackRetries: 60, callbackRetryDelayMs: 1000 };

const PATIENT = { callbackTimeoutMs: 120_000 };

/** Of a receiver that stands still, eSMS thinks that it isn't there. */
const IMPATIENT = { ...REPEATS, callbackTimeoutMs: 1500, callbackRetryDelayMs: 3000 };

/** n8n stands still for seconds; later the reports are waited for, or a slow machine would drown in repetitions. */
async function blockWhileImpatient(scene: ReportScene, over?: () => boolean) {
	await blockAFewTimes(scene.place, scene.chance, over);
	await scene.place.gateway.set(PATIENT);
	await scene.untilUp();
}

/**
 * Sends messages whose reports go to a trigger, and lets all of them be reported while `strike` is at work, after what
 * comes `before`.
 */
async function playTrigger(
	scene: ReportScene,
	messages: number,
	settings: Record<string, unknown>,
	strike: (over: () => boolean) => Promise<void>,
	before = async () => {},
): Promise<Comparison> {
	const { place, chance } = scene;
	await scene.open({ ...REPEATS, ...PATIENT, ...settings });
	const credential = await scene.credential('Reports');
	const trigger = esmsTrigger(credential);
	const listener = await scene.create(chain('Reports', trigger, tellsEnd));
	await place.api.activate(listener);
	try {
		const node = sendSms(credential, {
			callbackUrl: listenerUrl(place.url, trigger),
			maxParallelRequests: 20,
		});
		const campaign = withItems(
			chain('Reported campaign', manualTrigger, node),
			recipients(messages, chance).map((recipient) => ({ ...recipient })),
		);
		await place.api.run(await scene.create(campaign), 300);
		await before();
		let over = false;
		await Promise.all([
			strike(() => over),
			scene
				.endAll()
				.then(() => scene.allAnswered())
				.finally(() => (over = true)),
		]);
		return await scene.compare(messages, await scene.heard(listener, messages));
	} finally {
		await place.api.deactivate(listener);
	}
}

/** Starts an execution for each message, which waits for its report. */
async function playWaiting(
	scene: ReportScene,
	messages: number,
	settings: Record<string, unknown>,
	strike: () => Promise<void>,
): Promise<Comparison> {
	const { place, chance } = scene;
	await scene.open({ ...PATIENT, ...settings });
	const path = randomUUID();
	const body = (name: string) => `={{ $("Webhook").item.json.body.${name} }}`;
	const parameters = { phone: body('phone'), message: body('message') };
	const node = sendAndWait(await scene.credential('Waiting'), parameters);
	const workflow = await scene.create(chain('Waiting', webhook(path), node, tellsEnd));
	await place.api.activate(workflow);
	try {
		const start = async () => {
			for (const recipient of recipients(messages, chance)) {
				const response = await fetch(`${place.url}/webhook/${path}`, {
					method: 'POST',
					headers: { 'content-type': 'application/json' },
					body: JSON.stringify(recipient),
				});
				if (!response.ok) throw new Error(`n8n answered ${response.status} to the webhook.`);
			}
		};
		await Promise.all([start(), strike()]);
		return await scene.compare(messages, await scene.heard(workflow, messages));
	} finally {
		await place.api.deactivate(workflow);
	}
}

/** What the answer to a repetition tells (assumption A8): often too little to know the end by. */
const seenBefore = ({ chance }: ReportScene) => ['documented', 'status', 'id'][chance.whole(0, 2)];

export const reportFaults: readonly ReportFault[] = [
	{
		name: 'start-fails',
		what: "n8n's database is full for seconds, so that n8n can't start the workflow",
		play: (scene, messages) =>
			playTrigger(
				scene,
				messages,
				{},
				async () => {
					await until('a report that n8n answers with an error', () => scene.isStruck(), 120);
					await sleep(scene.chance.between(1000, 4000));
					await allowStarts(scene.place.n8n!);
				},
				() => refuseStarts(scene.place.n8n!, scene.chance.whole(40, 90)),
			).finally(() => allowStarts(scene.place.n8n!)),
	},
	{
		name: 'trigger-slow-loop',
		what: "n8n's event loop stands still for seconds, and eSMS repeats what it takes for unanswered",
		play: (scene, messages) =>
			playTrigger(scene, messages, IMPATIENT, (over) => blockWhileImpatient(scene, over)),
	},
	{
		name: 'early-report',
		what: 'The answer to the send is slow or lost, and the report comes before the execution sleeps',
		play: (scene, messages) =>
			playWaiting(scene, messages, { repeatedAnswer: seenBefore(scene) }, async () => {
				const { gateway } = scene.place;
				const operation = 'SendMultipleMessage_V4_post_json';
				// 1.4 to 2.4 seconds.
				const ms = scene.chance.whole(70, 120);
				await gateway.fail({ kind: 'slow', ms, operation, probability: 0.5 });
				await gateway.fail({ kind: 'close', afterAcceptance: true, operation, probability: 1 });
				const end = async () => (await scene.endAll()) >= messages || undefined;
				await until('all messages', end, 300);
			}),
	},
];
