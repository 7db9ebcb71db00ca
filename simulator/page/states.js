/** Words and colours of where a message stands. */
const messageStates = {
	approval: { word: 'Waiting for approval', tone: 'wait' },
	waiting: { word: 'Waiting', tone: 'wait' },
	held: { word: 'Held', tone: 'wait' },
	atCarrier: { word: 'At the carrier', tone: 'busy' },
	delivered: { word: 'Delivered', tone: 'good' },
	partly: { word: 'Partly delivered', tone: 'warn' },
	failed: { word: 'Failed', tone: 'bad' },
	rejected: { word: 'Rejected', tone: 'bad' },
	unknown: { word: 'Result unknown', tone: 'warn' },
	sandbox: { word: 'Sandbox, not sent', tone: 'calm' },
};

const callStates = {
	waiting: { word: 'Waiting', tone: 'wait' },
	ringing: { word: 'Ringing', tone: 'busy' },
	talking: { word: 'On the phone', tone: 'busy' },
	answered: { word: 'Answered', tone: 'good' },
	noAnswer: { word: 'No answer', tone: 'warn' },
	failed: { word: 'Failed', tone: 'bad' },
};

/** Where a call stands, or how it ended. */
export const statusOfCall = ({ state, result }) => (state === 'ended' ? result : state);

export const stateOfMessage = (message) => messageStates[message.state] ?? messageStates.unknown;
export const stateOfCall = (call) => callStates[statusOfCall(call)] ?? messageStates.unknown;

/** For the filter: what a message or call of this kind can be. */
export const statesOfKind = (kind) =>
	kind === 'call' ? callStates : kind ? messageStates : { ...messageStates, ...callStates };

/** Nothing more happens to it by itself. */
export const isFinal = (message) =>
	['delivered', 'partly', 'failed', 'rejected', 'unknown'].includes(message.state);

export const isActive = ({ state }) => state === 'ringing' || state === 'talking';
