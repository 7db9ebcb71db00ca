import { parseArgs } from 'node:util';
import { demoAccounts } from './demo.mts';
import { magicNumbers } from './world/magic.mts';
import { startSimulator } from './server.mts';

const { values } = parseArgs({
	options: {
		port: { type: 'string', default: process.env.PORT ?? '8025' },
		host: { type: 'string', default: '127.0.0.1' },
		'callback-host': { type: 'string', multiple: true, default: [] },
		help: { type: 'boolean', short: 'h', default: false },
	},
});

if (values.help) {
	console.log(`Usage: npm run simulator -- [options]

  --port <number>         8025, or the environment variable PORT
  --host <address>        127.0.0.1
  --callback-host <name>  may be called back besides loopback; repeat it, or * for any`);
	process.exit(0);
}

const port = Number(values.port);
if (!/^\d+$/.test(values.port) || port > 65_535) {
	console.error(`"${values.port}" is not a port number.`);
	process.exit(1);
}

try {
	const simulator = await startSimulator({
		port,
		host: values.host,
		settings: { callbackHosts: values['callback-host'] },
	});
	console.log(welcome(simulator.url));
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, () => {
			void simulator.close().then(() => process.exit(0));
		});
	}
} catch (error) {
	console.error(explain(error));
	process.exit(1);
}

function explain(error: unknown): string {
	const { code, message } = error as NodeJS.ErrnoException;
	if (code === 'EADDRINUSE') {
		return `Port ${port} is in use. Stop the other program, or choose another port: npm run simulator -- --port ${port + 1}`;
	}
	if (code === 'EACCES') return `Port ${port} may not be used by this account; try one above 1023.`;
	return `The simulator could not start: ${message}`;
}

function welcome(url: string): string {
	const accounts = demoAccounts().map(
		({ name, apiKey, secretKey }) => `  ${name.padEnd(34)}${apiKey}  ${secretKey}`,
	);
	const numbers = magicNumbers.map(({ phone, effect }) => `  ${phone.padEnd(16)}${effect}`);
	return `eSMS.vn simulator: nothing here is sent or charged for real.

Phones (page)   ${url}/
API base URL    ${url}   for both the SMS and the voice base URL of the credential

Accounts                            ApiKey                          SecretKey
${accounts.join('\n')}

Numbers with a fixed fate
${numbers.join('\n')}

Control API     ${url}/_sim/settings   and messages, calls, requests, faults, accounts, stats, reset
                (see simulator/README.md)
Ctrl-C stops it.`;
}
