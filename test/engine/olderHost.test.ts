/** What is refused on versions of n8n that would lose the result. */
import { closeNetwork } from './closedNetwork';
import { execute } from './engine';
import { sendGateway } from './gateway';

// n8n before 2.39: the export that the node looks for isn't there.
jest.mock('n8n-workflow', () => ({
	...jest.requireActual<object>('n8n-workflow'),
	N8N_NODES_API_VERSION: undefined,
}));

closeNetwork();

const call = (outputs: 'one' | 'perOutcome') => ({
	resource: 'voiceCall',
	operation: 'callWithOtpAndWait',
	phone: '0912345678',
	code: '048210',
	otpVersion: 'current',
	waitLimit: 10,
	waitLimitUnit: 'minutes',
	outputs,
	options: {},
});

test('a call with an output for each outcome is refused before any request', async () => {
	const bodies = sendGateway();

	const { status, error } = await execute({ parameters: call('perOutcome'), items: [{}] });

	expect(status).toBe('error');
	expect(error?.message).toBe("'Outputs' set to 'One per Outcome' needs n8n 2.39 or newer");
	expect(error?.description).toMatch(/^Nothing was sent\..*Switch node/);
	expect(bodies).toEqual([]);
});

test('a call with one output is made and waited for', async () => {
	const bodies = sendGateway();

	const { status } = await execute({ parameters: call('one'), items: [{}] });

	expect(status).toBe('waiting');
	expect(bodies).toHaveLength(1);
});
