// Shows the package at work on a machine that has only Node: a real n8n with the packed package, the
// simulator in place of eSMS, a message sent by one workflow and its report starting another.
import { parseArgs } from 'node:util';

import { demoKeys } from '../simulator/demo.mts';
import { tail } from '../test/n8n/harness/command.mts';
import { importExamples } from '../test/n8n/harness/examples.mts';
import { jsonOf, type Execution } from '../test/n8n/harness/execution.mts';
import { freePort } from '../test/n8n/harness/freePort.mts';
import { bold, details, red, step } from '../test/n8n/harness/progress.mts';
import { createCredential, startStack, type Stack } from '../test/n8n/harness/stack.mts';
import { until } from '../test/n8n/harness/until.mts';
import { stayUp } from './stayUp.mts';

const REPORT_SECONDS = 30;

async function showMessageAndReport({ n8n, api, gateway }: Stack): Promise<void> {
	const credential = await step('Testing the credential', async () => {
		const created = await createCredential(api, gateway, 'eSMS simulator', demoKeys);
		const { status, message } = await api.testCredential(created);
		if (status !== 'OK') throw new Error(`The credential's test says: ${message}`);
		return created;
	});

	const { sending, reporting } = await step(
		'Importing the two example workflows; activating the one that waits for reports',
		async () => {
			const examples = await importExamples(api, n8n.url, credential);
			await api.activate(examples.reporting);
			return examples;
		},
	);

	const sent = await step(`Running “${sending.name}”`, async () => {
		const execution = succeeded(await api.run(sending));
		const [message] = jsonOf(execution, 'Send SMS');
		if (message === undefined) throw new Error('Send SMS gave out no message.');
		return message;
	});
	details({
		Message: sent.messageId,
		Phone: sent.phone,
		Result: `accepted by eSMS (code ${sent.code}), ${sent.parts} part, ${sent.encoding} text`,
	});

	const started = await step('Waiting for the delivery report', async () => {
		const execution = await until(
			`the delivery report to start “${reporting.name}”`,
			async () => (await api.executionsOf(reporting))[0],
			REPORT_SECONDS,
		);
		return succeeded(await api.execution(execution.id));
	});
	const [report] = jsonOf(started, 'eSMS Trigger');
	const [row] = jsonOf(started, 'Row for the CRM');
	if (report?.requestId !== sent.requestId) {
		throw new Error(`The report is about another message: ${JSON.stringify(report)}`);
	}
	details({
		Report: `${row?.result}, order ${row?.orderId}, ${report?.price} VND`,
		Execution: `no. ${started.id} of “${reporting.name}”: ${started.status}`,
	});
}

function succeeded(execution: Execution): Execution {
	if (execution.status === 'success') return execution;
	const { error } = execution.data.resultData;
	throw new Error(
		`Execution ${execution.id} ended with “${execution.status}”: ${error?.message} ${error?.description ?? ''}`,
	);
}

async function demonstrate(once: boolean): Promise<void> {
	console.log(`\n${bold('eSMS.vn in n8n')}\n`);
	let stack: Stack | undefined;
	try {
		stack = await startStack({
			port: await freePort(5678),
			simulatorPort: await freePort(8025),
		});
		await showMessageAndReport(stack);
		if (once) return;
		await stayUp(stack);
	} catch (error) {
		if (stack) console.error(`\nThe end of n8n's log:\n\n${tail(stack.n8n.log, 20)}`);
		throw error;
	} finally {
		await stack?.stop();
	}
}

const { values } = parseArgs({ options: { once: { type: 'boolean', default: false } } });
try {
	await demonstrate(values.once);
} catch (error) {
	console.error(`\n${red('The demo has failed.')} ${(error as Error).message}`);
	process.exitCode = 1;
}
