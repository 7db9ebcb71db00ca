/** What is refused on versions of n8n that would lose the result, whatever packages stand beside ours. */
import type { IExecuteFunctions, NodeEgressFilter } from 'n8n-workflow';
import { Esms } from '../../nodes/Esms/Esms.node';
import { closeNetwork } from './closedNetwork';
import { execute, type Outcome, type Setup } from './engine';
import { sendGateway } from './gateway';

/** The version of n8n-workflow that our package finds: `npm install` puts any beside it. */
const found = jest.requireMock<{ N8N_NODES_API_VERSION: number | undefined }>('n8n-workflow');
jest.mock('n8n-workflow', () => ({ ...jest.requireActual<object>('n8n-workflow') }));

closeNetwork();

/** n8n's filter for requests where all are allowed: until 2.38, and since 2.39. */
const filterUntil238 = { validateUrl() {} };
const filterSince239 = { ...filterUntil238, validateRedirectSync() {} };

/** The same where n8n protects internal networks, in any version. */
class Protection {
	validateUrl() {}

	validateRedirectSync() {}
}

/** Runs the node in an n8n with this filter; older ones have none. */
async function runWith(filter: object | undefined, setup: Setup): Promise<Outcome> {
	const { execute: original } = Esms.prototype;
	const spy = jest.spyOn(Esms.prototype, 'execute').mockImplementation(async function (
		this: IExecuteFunctions,
	) {
		const helpers = this.helpers as Partial<IExecuteFunctions['helpers']>;
		if (filter === undefined) delete helpers.getSecureEgressFilter;
		else helpers.getSecureEgressFilter = () => filter as NodeEgressFilter;
		return await original.call(this);
	});
	try {
		return await execute(setup);
	} finally {
		spy.mockRestore();
	}
}

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

test.each<[string, object | undefined, number | undefined]>([
	['before 2.39', filterUntil238, undefined],
	['before 2.39 beside a newer n8n-workflow', filterUntil238, 1],
	['long before', undefined, undefined],
	['long before beside a newer n8n-workflow', undefined, 1],
	['before 2.39 that protects internal networks', new Protection(), undefined],
])('n8n %s: an output for each outcome is refused', async (_, filter, version) => {
	found.N8N_NODES_API_VERSION = version;
	const bodies = sendGateway();

	const refused = await runWith(filter, { parameters: call('perOutcome'), items: [{}] });

	expect(refused.status).toBe('error');
	expect(refused.error?.message).toBe("'Outputs' set to 'One per Outcome' needs n8n 2.39 or newer");
	expect(refused.error?.description).toMatch(/^Nothing was sent\..*Switch node/);
	expect(bodies).toEqual([]);

	const { status } = await runWith(filter, { parameters: call('one'), items: [{}] });
	expect(status).toBe('waiting');
	expect(bodies).toHaveLength(1);
});

test.each<[string, object, number | undefined]>([
	['2.39', filterSince239, 1],
	['2.39 beside an older n8n-workflow', filterSince239, undefined],
	['2.39 that protects internal networks', new Protection(), 1],
])('n8n %s: an output for each outcome is served', async (_, filter, version) => {
	found.N8N_NODES_API_VERSION = version;
	const bodies = sendGateway();

	const { status } = await runWith(filter, { parameters: call('perOutcome'), items: [{}] });

	expect(status).toBe('waiting');
	expect(bodies).toHaveLength(1);
});

test('the n8n of these tests serves it, too', async () => {
	found.N8N_NODES_API_VERSION = undefined;
	sendGateway();
	const { status } = await execute({ parameters: call('perOutcome'), items: [{}] });
	expect(status).toBe('waiting');
});
