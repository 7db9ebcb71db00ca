import type { Operation } from '../operation/operation';

const COSTS_MONEY =
	"Costs money and can't be undone: call it once for each message that was asked for. In the answer, code 100 means accepted by eSMS, not yet arrived; duplicate true means that eSMS has it already and it is not sent twice. After an answer that a message may have been accepted, don't send it again.";

const COSTS_NOTHING = 'Costs nothing and sends nothing.';

/** What a model reads of an operation; undefined when it can't be a tool. */
export const toolDescriptionOf = ({ toolDescription, effect }: Operation): string | undefined =>
	toolDescription && `${toolDescription} ${effect === 'send' ? COSTS_MONEY : COSTS_NOTHING}`;
