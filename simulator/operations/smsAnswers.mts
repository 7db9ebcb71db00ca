import { type Outcome } from '../service/acceptSms.mts';
import { type Refusal, textOf } from '../service/codes.mts';
import { tellEarlier } from './repeated.mts';
import type { World } from '../world/world.mts';
import type { Answer } from './answer.mts';

/** Answers of customer-care sends; 124 tells a status, and always the same (esms-api 3.1). */
export const refuseSend = (refusal: Refusal): Answer => ({
	code: refusal.code,
	members: {
		CodeResult: refusal.code,
		CountRegenerate: 0,
		ErrorMessage: textOf(refusal),
		SendStatus: refusal.code === '124' ? '5' : undefined,
	},
});

/** Advertising answers 124 without a status (esms-api 3.5). */
export const refuseAdvertising = (refusal: Refusal): Answer => {
	const { code, members } = refuseSend(refusal);
	return { code, members: { ...members, SendStatus: undefined } };
};

export function sendAnswer(
	world: World,
	outcome: Outcome,
	refuse: (refusal: Refusal) => Answer,
): Answer {
	if ('message' in outcome) {
		return {
			code: '100',
			members: { CodeResult: '100', CountRegenerate: 0, SMSID: outcome.message.id },
		};
	}
	const answer = tellEarlier(world, outcome.refusal, refuse(outcome.refusal));
	if (answer.code !== '146') return answer;
	// An id comes although nothing will be sent, and nothing is found under it.
	const id = world.ids.message(world.settings.idShapes, '');
	return { ...answer, members: { ...answer.members, SMSID: id } };
}
