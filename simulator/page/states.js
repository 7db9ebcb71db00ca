/** Words and colours of where a message stands. */
const messageStates = {
	approval: { word: 'Waiting for approval', tone: 'warning' },
	waiting: { word: 'Waiting', tone: 'warning' },
	held: { word: 'Held', tone: 'warning' },
	atCarrier: { word: 'At the carrier', tone: 'info' },
	delivered: { word: 'Delivered', tone: 'success' },
	partly: { word: 'Partly delivered', tone: 'warning' },
	failed: { word: 'Failed', tone: 'danger' },
	rejected: { word: 'Rejected', tone: 'danger' },
	unknown: { word: 'Result unknown', tone: 'warning' },
	sandbox: { word: 'Sandbox, not sent', tone: 'secondary' },
};

const callStates = {
	waiting: { word: 'Waiting', tone: 'warning' },
	ringing: { word: 'Ringing', tone: 'info' },
	talking: { word: 'On the phone', tone: 'info' },
	answered: { word: 'Answered', tone: 'success' },
	noAnswer: { word: 'No answer', tone: 'warning' },
	failed: { word: 'Failed', tone: 'danger' },
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
