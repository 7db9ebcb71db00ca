import { chown, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

import { cleanEnvironment, runCommand } from './command.mts';
import { freePort } from './freePort.mts';
import { startGuarded, type Guarded } from './guarded.mts';
import { until } from './until.mts';

/** A server with a folder of its own, which keeps its data over restarts. */
export interface Service {
	port: number;
	folder: string;
	/** Ends as at the restart of a system service, and is there again. */
	restart(): Promise<void>;
	stop(): Promise<void>;
}

const HELP = 'Queue mode needs PostgreSQL and Redis: apt-get install postgresql redis-server';

const listens = (port: number) =>
	new Promise<true | undefined>((resolve) => {
		const socket = connect(port, '127.0.0.1', () => {
			socket.destroy();
			resolve(true);
		});
		socket.on('error', () => resolve(undefined));
	});

async function service(
	name: string,
	folder: string,
	port: number,
	command: readonly string[],
	answers: () => Promise<true | undefined> | true | undefined = () => listens(port),
): Promise<Service> {
	const launch = async (): Promise<Guarded> => {
		const log = join(folder, `${name}.log`);
		const running = startGuarded(command, { cwd: folder, env: cleanEnvironment(), log });
		await until(`${name} on port ${port}`, answers, 30);
		return running;
	};
	let running = await launch();
	return {
		port,
		folder,
		async restart() {
			await running.stop();
			running = await launch();
		},
		async stop() {
			await running.stop();
			await rm(folder, { recursive: true, force: true });
		},
	};
}

export async function startRedis(): Promise<Service> {
	const binary = ['/usr/bin/redis-server', '/usr/local/bin/redis-server'].find(existsSync);
	if (binary === undefined) throw new Error(HELP);
	const folder = await mkdtemp(join(tmpdir(), 'n8n-esms-redis-'));
	const port = await freePort();
	// Debian's own settings: a snapshot now and then, and one when it is stopped.
	const flags = ['--port', String(port), '--dir', folder, '--save', '3600', '1'];
	return await service('redis', folder, port, [binary, ...flags, '--bind', '127.0.0.1']);
}

/** PostgreSQL refuses to run as root. */
const asPostgres = () =>
	process.getuid?.() === 0
		? ['setpriv', '--reuid=postgres', '--regid=postgres', '--init-groups', '--']
		: [];

async function postgresBinaries(): Promise<string> {
	const versions = await readdir('/usr/lib/postgresql').catch((): string[] => []);
	const newest = versions.toSorted((a, b) => Number(b) - Number(a))[0];
	if (newest === undefined) throw new Error(HELP);
	return join('/usr/lib/postgresql', newest, 'bin');
}

export async function startPostgres(): Promise<Service & { dump(): string }> {
	const binaries = await postgresBinaries();
	const folder = await mkdtemp(join(tmpdir(), 'n8n-esms-postgres-'));
	const data = join(folder, 'data');
	await mkdir(data);
	if (process.getuid?.() === 0) {
		const [uid, gid] = ['-u', '-g'].map((flag) =>
			Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' })),
		);
		for (const path of [folder, data]) await chown(path, uid!, gid!);
	}
	const log = join(tmpdir(), `n8n-esms-initdb-${process.pid}.log`);
	const [user = '', ...rest] = [
		...asPostgres(),
		join(binaries, 'initdb'),
		...['-D', data, '-A', 'trust', '-U', 'n8n', '-E', 'UTF8', '--no-sync'],
	];
	await runCommand(user, rest, { cwd: folder, log });
	await rm(log);
	const port = await freePort();
	const options = [`listen_addresses=127.0.0.1`, `unix_socket_directories=${folder}`, 'fsync=off'];
	const reach = ['-h', '127.0.0.1', '-p', String(port), '-U', 'n8n'];
	const ready = () => {
		try {
			execFileSync(join(binaries, 'pg_isready'), [...reach, '-d', 'postgres'], { stdio: 'ignore' });
			return true;
		} catch {
			return undefined;
		}
	};
	const postgres = await service(
		'postgres',
		folder,
		port,
		[
			...asPostgres(),
			join(binaries, 'postgres'),
			...['-D', data, '-p', String(port)],
			...options.flatMap((option) => ['-c', option]),
		],
		ready,
	);
	return {
		...postgres,
		/** All rows as text: in its files PostgreSQL compresses long values. */
		dump: () =>
			execFileSync(join(binaries, 'pg_dump'), [...reach, 'postgres'], {
				encoding: 'utf8',
				maxBuffer: 2 ** 30,
			}),
	};
}
