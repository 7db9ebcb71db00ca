import { callOutcome, type CallFacts } from '../../../nodes/Esms/domain/callOutcome';

const nothing: CallFacts = {
	callStatus: '',
	keyPressed: '',
	durationSeconds: 0,
	handedOver: null,
	sendStatus: undefined,
};

describe('callOutcome', () => {
	// esms-api 4.5 and 5.3.
	it.each<[Partial<CallFacts>, string | undefined]>([
		[{ callStatus: 'ANSWERED' }, 'answered'],
		[{ callStatus: 'Answered' }, 'answered'],
		[{ callStatus: 'ANSWER' }, 'answered'],
		[{ callStatus: 'ANSWERED', handedOver: false, sendStatus: 7 }, 'answered'],
		[{ callStatus: 'NO ANSWER' }, 'notAnswered'],
		[{ callStatus: 'NOANSWERED' }, 'notAnswered'],
		[{ callStatus: 'NO ANSWER', durationSeconds: 21, handedOver: true }, 'notAnswered'],
		[{ callStatus: 'UNANSWERED', durationSeconds: 21 }, 'notAnswered'],
		[{ callStatus: 'BUSY' }, 'notAnswered'],
		[{ callStatus: 'BUSY', durationSeconds: 3 }, 'notAnswered'],
		[{ callStatus: 'FAILED', handedOver: true }, 'notAnswered'],
		// A word that no document knows.
		[{ callStatus: 'COMPLETED', keyPressed: '1' }, 'answered'],
		[{ callStatus: 'COMPLETED', durationSeconds: 4 }, 'answered'],
		[{ callStatus: '1', handedOver: true }, 'answered'],
		[{ callStatus: 'COMPLETED' }, 'notAnswered'],
		[{ callStatus: 'COMPLETED', handedOver: false }, 'notAnswered'],
		// No word.
		[{ keyPressed: '1' }, 'answered'],
		[{ keyPressed: '0', handedOver: false, sendStatus: 5 }, 'answered'],
		[{ durationSeconds: 21 }, 'answered'],
		[{ durationSeconds: 21, sendStatus: 5 }, 'answered'],
		[{ handedOver: true }, 'answered'],
		[{ handedOver: true, sendStatus: 5 }, 'answered'],
		[{ handedOver: false }, 'failed'],
		[{ handedOver: false, sendStatus: 5 }, 'failed'],
		[{ sendStatus: 5 }, 'failed'],
		// It goes on.
		[{}, undefined],
		[{ sendStatus: 2 }, undefined],
		[{ sendStatus: 7, handedOver: false }, undefined],
		[{ sendStatus: 7, handedOver: true }, undefined],
		[{ sendStatus: 7, durationSeconds: 4 }, undefined],
		[{ sendStatus: 1, handedOver: false }, undefined],
	])('takes %j for %s', (facts, outcome) => {
		expect(callOutcome({ ...nothing, ...facts })).toBe(outcome);
	});
});
