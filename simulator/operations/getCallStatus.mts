import { type Refusal, textOf } from '../service/codes.mts';
import { enter } from '../service/entrance.mts';
import { hasJustFinished, isNamed } from '../service/findMessage.mts';
import type { Call, CallState } from '../world/calls.mts';
import type { Settings } from '../world/settings.mts';
import { writeCallStatus } from '../world/written.mts';
import type { Answer } from './answer.mts';
import type { Operation } from './operation.mts';
import { keysOf } from './readOrder.mts';

/** The page prints 101 with the members of a send (esms-api 4.5); other errors keep the model's name. */
const refuse = (refusal: Refusal): Answer => ({
	code: refusal.code,
	members:
		refusal.code === '101'
			? { CodeResult: '101', CountRegenerate: 0, ErrorMessage: textOf(refusal) }
			: { CodeResponse: refusal.code, ErrorMessage: callText(refusal) },
});

const callText = (refusal: Refusal) =>
	refusal.code === '105' ? 'Call is not exist' : textOf(refusal);

const underWay: Partial<Call> = { state: 'talking', result: null, key: '', durationSeconds: 0 };

const sendStatus: Record<CallState, number> = { waiting: 2, ringing: 7, talking: 7, ended: 5 };

const describe = (settings: Settings, { result, ...call }: Call): Answer => ({
	code: '100',
	members: {
		CallDuration: call.durationSeconds,
		// Spelled without a space here, with one in callbacks; empty while unknown and for failed calls.
		CallStatus: writeCallStatus(settings, result).replace('NO ANSWER', 'NOANSWERED'),
		CodeResponse: '100',
		Ivr: call.key,
		ReferenceId: call.id.toUpperCase(),
		SendStatus: sendStatus[call.state],
		SentResult: result === 'answered' ? 1 : 0,
	},
});

/** esms-api 4.5 */
export const getCallStatus: Operation = {
	name: 'GetSendStatus',
	host: 'voice',
	method: 'GET',
	body: 'none',
	root: 'VoiceStatusResult',
	run: (fields, world) => {
		const entered = enter(world, keysOf(fields));
		if ('refusal' in entered) return refuse(entered.refusal);
		const { settings } = world;
		const asked = fields.text('ReferenceId') ?? '';
		const call = world.calls.get(asked);
		const found =
			call?.account === entered.account.apiKey &&
			isNamed(settings, `${call.id} `, asked) &&
			world.now() - call.acceptedAt >= settings.statusDelayMs;
		if (!call || !found) return refuse({ code: '105' });
		const lags = hasJustFinished(world, call.endedAt);
		return describe(settings, lags ? { ...call, ...underWay } : call);
	},
	refuse,
};
