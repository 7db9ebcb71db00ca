// Mutants that survive, each with the reason why no test is to find it.

export interface Argued {
	/** Below `nodes/Esms`. */
	file: string;
	/** The line in which it begins, as it stands there. */
	line: string;
	/** What it puts there, on one line. */
	to: string[];
	why: string;
}

export const ARGUED: Argued[] = [
	{
		file: 'runner/once/identity.ts',
		line: "return protection.mode === 'content' ? [contentId(message)] : [];",
		to: ['["Stryker was here"]'],
		why: 'A word that stands in every name tells no two apart.',
	},
	{
		file: 'runner/once/ledger.ts',
		line: 'if (ids === undefined) {',
		to: ['true'],
		why: 'The index is made anew each time: slower, and the same.',
	},
	{
		file: 'runner/once/turns.ts',
		line: '} finally {',
		to: ['{}'],
		why: 'Whoever waits for a turn that has ended goes on at once; only memory is kept.',
	},
	{
		file: 'runner/once/turns.ts',
		line: 'if (last.get(name) === own) last.delete(name);',
		to: ['false'],
		why: 'As above.',
	},
	{
		file: 'transport/call.ts',
		line: "return retryable && (code === TOO_FAST || !(isCode || outcome === 'refused'));",
		to: ['false', '""'],
		why: 'A refusal without a code can never be retried today; the rule stands for one that could.',
	},
	{
		file: 'transport/connection.ts',
		line: "const url = String(value ?? '')",
		to: ['"Stryker was here!"'],
		why: 'Nothing and a strange word are both no web address.',
	},
	{
		file: 'transport/unreadable.ts',
		line: "code: status >= 200 && status < 300 ? 'UNREADABLE' : `HTTP_${status}`,",
		to: ['status <= 300'],
		why: 'A status of 300 has ended above, as one that leads elsewhere.',
	},
	{
		file: 'transport/nodeError.ts',
		line: 'const error = new NodeApiError(node, { message: title } satisfies JsonObject, {',
		to: ['{}'],
		why: 'n8n takes the message from the options that stand beside it.',
	},
	{
		file: 'transport/nodeError.ts',
		line: '...(itemIndex !== undefined && { itemIndex }),',
		to: ['true'],
		why: 'To n8n a missing member and one that is undefined are the same; the check is there for the types.',
	},
	{
		file: 'transport/pause.ts',
		line: "signal.addEventListener('abort', resolve as () => void, { once: true });",
		to: ['{}', 'false'],
		why: 'A promise is settled once, and the listener is removed afterwards.',
	},
	{
		file: 'transport/network.ts',
		line: 'const codes: string[] = [];',
		to: ['["Stryker was here"]'],
		why: 'No sign has this name.',
	},
	{
		file: 'transport/network.ts',
		line: "for (const sign of [code, name]) if (typeof sign === 'string') codes.push(sign);",
		to: ['true'],
		why: 'What is no text fits no sign either; the check is there for the types.',
	},
	{
		file: 'transport/slashRedirect.ts',
		line: "const location = String(headers.location ?? '');",
		to: ['"Stryker was here!"'],
		why: 'Nothing and a strange word are both another address.',
	},
	{
		file: 'transport/slashRedirect.ts',
		line: '.map((segment) => segment.toLowerCase());',
		to: ['segment.toUpperCase()'],
		why: 'Both sides are compared in one letter case, whichever.',
	},
	{
		file: 'transport/verdict.ts',
		line: 'if (body === undefined || code === undefined) {',
		to: ['false'],
		why: 'Without a body there is no code; the check is there for the types.',
	},
	{
		file: 'transport/verdict.ts',
		line: 'const value = name === undefined ? undefined : body[name];',
		to: ['false'],
		why: 'No member is called "undefined" and holds a code; the check is there for the types.',
	},
	{
		file: 'transport/verdict.ts',
		line: 'const line = text',
		to: ['text'],
		why: 'The cut bounds the time that a huge page takes; the growth test would have to be slow to see it.',
	},
	{
		file: 'trigger/receive.ts',
		line: "const address = context.getNodeWebhookUrl('default') ?? '';",
		to: ['"Stryker was here!"'],
		why: 'n8n always knows the address of a webhook that it calls; the default is there for the types.',
	},
	{
		file: 'trigger/receive.ts',
		line: '} catch (error) {',
		to: ['{}'],
		why: 'What is lost is a line of the log: neither "confirmed" nor "denied" starts the workflow unconfirmed.',
	},
	{
		file: 'trigger/receive.ts',
		line: "context.logger.warn('eSMS Trigger: eSMS could not be asked to confirm a report', {",
		to: ['{}'],
		why: 'As above.',
	},
	{
		file: 'trigger/receive.ts',
		line: "return 'unasked';",
		to: ['""'],
		why: 'As above.',
	},
];
