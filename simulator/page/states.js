/** Words and colours of where a message stands. */
export const messageStates = {
	approval: { word: 'Waiting for approval', tone: 'wait' },
	waiting: { word: 'Waiting to be sent', tone: 'wait' },
	held: { word: 'Held', tone: 'wait' },
	atCarrier: { word: 'At the carrier', tone: 'busy' },
	delivered: { word: 'Delivered', tone: 'good' },
	partly: { word: 'Partly delivered', tone: 'warn' },
	failed: { word: 'Failed', tone: 'bad' },
	rejected: { word: 'Rejected', tone: 'bad' },
	unknown: { word: 'Finished, result unknown', tone: 'warn' },
	sandbox: { word: 'Sandbox, not sent', tone: 'calm' },
};

const callResults = {
	answered: { word: 'Answered', tone: 'good' },
	noAnswer: { word: 'No answer', tone: 'warn' },
	failed: { word: 'Failed', tone: 'bad' },
};

const callStates = {
	waiting: { word: 'Waiting to be called', tone: 'wait' },
	ringing: { word: 'Ringing', tone: 'busy' },
	talking: { word: 'On the phone', tone: 'busy' },
};

export const stateOfMessage = (message) => messageStates[message.state] ?? messageStates.unknown;
export const stateOfCall = (call) =>
	call.state === 'ended' ? callResults[call.result] : callStates[call.state];

/** Nothing more happens to it by itself. */
export const isFinal = (message) =>
	['delivered', 'partly', 'failed', 'rejected', 'unknown'].includes(message.state);
