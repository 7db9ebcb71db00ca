import { readdir, readFile } from 'node:fs/promises';

/**
 * Resident memory in MB of the n8n that works in a folder, found among the processes by its
 * environment; undefined where the system doesn't tell.
 */
export async function memoryOf(userFolder: string): Promise<number | undefined> {
	for (const pid of (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name))) {
		const read = (file: string) => readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '');
		const [, script = '', , ...more] = (await read('cmdline')).split('\0');
		if (!script.endsWith('/bin/n8n') || more.length > 1) continue;
		const environment = (await read('environ')).split('\0');
		if (!environment.includes(`N8N_USER_FOLDER=${userFolder}`)) continue;
		const kilobytes = /^VmRSS:\s*(\d+) kB$/m.exec(await read('status'))?.[1];
		if (kilobytes !== undefined) return Number(kilobytes) / 1024;
	}
	return undefined;
}
