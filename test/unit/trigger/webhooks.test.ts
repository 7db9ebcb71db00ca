import { webhooks } from '../../../nodes/Esms/trigger/webhooks';

it('is one webhook for GET that n8n answers itself', () => {
	expect(webhooks).toEqual([
		expect.objectContaining({
			name: 'default',
			httpMethod: 'GET',
			responseMode: 'onReceived',
			// Without it n8n answers the literal text "firstEntryJson".
			responseData: '',
		}),
	]);
});

it("has a path that the token's address ends in", () => {
	// Not a full path: n8n puts the webhook's id, which nobody can guess, in front.
	expect(webhooks[0]!.path).toMatch(/^[a-z]+$/);
	expect(webhooks[0]).not.toHaveProperty('isFullPath', true);
});
