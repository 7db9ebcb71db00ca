import { Gateway } from './gateway.mts';
import { N8nApi } from './n8nApi.mts';
import type { Outside } from './outside.mts';
import type { Stack } from './stack.mts';

const VARIABLE = 'N8N_ESMS_TEST_STACK';

interface Handover {
	n8nUrl: string;
	folder: string;
	log: string;
	pid: number;
	gatewayUrl: string;
	outsideUrl: string;
	session: string;
}

/** Tells the test processes that this one will start where the stack is. */
export function shareStack({ n8n, api, gateway }: Stack, outside: Outside): void {
	const handover: Handover = {
		n8nUrl: n8n.url,
		folder: n8n.folder,
		log: n8n.log,
		pid: n8n.pid(),
		gatewayUrl: gateway.url,
		outsideUrl: outside.url,
		session: api.session,
	};
	process.env[VARIABLE] = JSON.stringify(handover);
}

/** The stack that `runFiles.mts` started. Each test file is a process of its own. */
export function sharedStack() {
	const text = process.env[VARIABLE];
	if (text === undefined) throw new Error('Run these tests with “npm run test:n8n”.');
	const { n8nUrl, folder, log, pid, gatewayUrl, outsideUrl, session } = JSON.parse(
		text,
	) as Handover;
	return {
		n8n: { url: n8nUrl, folder, log, pid },
		api: N8nApi.resume(n8nUrl, session),
		gateway: new Gateway(gatewayUrl),
		outsideUrl,
	};
}
