import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { runCommand } from '../../test/n8n/harness/command.mts';
import { filesUnder } from '../../test/n8n/harness/filesUnder.mts';
import { checkout } from '../../test/n8n/harness/places.mts';

/** Paths, from the checkout, of what is compiled or copied into the package. */
export async function sourceFiles(): Promise<string[]> {
	const rooms = ['nodes', 'credentials'].map(async (room) =>
		(await filesUnder(join(checkout, room))).map((file) => `${room}/${file}`),
	);
	return (await Promise.all(rooms)).flat();
}

/** Unpacks a tarball beside itself. */
export async function unpack(tarball: string): Promise<string> {
	const folder = join(dirname(tarball), 'unpacked');
	await mkdir(folder);
	const args = ['-xzf', tarball, '-C', folder, '--strip-components=1'];
	await runCommand('tar', args, { cwd: folder, log: join(dirname(tarball), 'unpack.log') });
	return folder;
}

export const readJson = async <T,>(file: string): Promise<T> =>
	JSON.parse(await readFile(file, 'utf8')) as T;
