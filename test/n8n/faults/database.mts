import { join } from 'node:path';

import { runCommand } from '../harness/command.mts';
import { prepareN8n } from '../harness/n8nCache.mts';
import type { N8nServer } from '../harness/n8nServer.mts';

const SCRIPT = `new (require('node:sqlite').DatabaseSync)(process.argv[1]).exec(process.argv[2])`;

/** n8n writes to it all the time. */
const PATIENTLY = 'PRAGMA busy_timeout = 60000';

/** By the Node of n8n, which has SQLite. */
async function change({ folder }: N8nServer, sql: string): Promise<void> {
	const { node } = await prepareN8n();
	const args = ['-e', SCRIPT, join(folder, '.n8n', 'database.sqlite'), `${PATIENTLY}; ${sql}`];
	await runCommand(node.binary, args, { cwd: folder, log: join(folder, 'sqlite.log') });
}

/** n8n's database takes so many of new executions no more, as one that is locked or full. */
export const refuseStarts = (n8n: N8nServer, percent: number): Promise<void> =>
	change(
		n8n,
		`CREATE TRIGGER refuse_starts BEFORE INSERT ON execution_entity
		WHEN abs(random()) % 100 < ${percent}
		BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END`,
	);

export const allowStarts = (n8n: N8nServer): Promise<void> =>
	change(n8n, 'DROP TRIGGER IF EXISTS refuse_starts');
