import type { Call, CallState } from '../world/calls.mts';

/** What is done to a call by hand. */
export const CALL_ACTIONS = [
	'pick-up',
	'decline',
	'press',
	'hang-up',
	'answer',
	'no-answer',
	'fail',
	'hold',
] as const;
export type CallAction = (typeof CALL_ACTIONS)[number];

/** What a person can do to a phone only while it rings, or only while somebody talks; the rest decides a call at any time. */
const possibleWhile: Partial<Record<CallAction, CallState>> = {
	'pick-up': 'ringing',
	decline: 'ringing',
	press: 'talking',
	'hang-up': 'talking',
};

export const isPossible = ({ state }: Call, action: CallAction): boolean =>
	(possibleWhile[action] ?? state) === state;
