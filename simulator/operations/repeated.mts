import type { Refusal } from '../service/codes.mts';
import type { World } from '../world/world.mts';
import type { Answer } from './answer.mts';

/** What an answer 124 tells of the message that was accepted first, besides what documents print. */
export function tellEarlier(world: World, { earlierId }: Refusal, answer: Answer): Answer {
	if (answer.code !== '124') return answer;
	const { repeatedAnswer } = world.settings;
	const { SendStatus, ...bare } = answer.members;
	const earlier = earlierId ? world.messages.get(earlierId) : undefined;
	const members = {
		documented: answer.members,
		bare,
		status: { ...bare, SendStatus: earlier ? String(earlier.status) : SendStatus },
		id: { ...answer.members, SMSID: earlierId },
	};
	return { ...answer, members: members[repeatedAnswer] };
}
