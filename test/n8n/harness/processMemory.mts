import { readdir, readFile } from 'node:fs/promises';

export interface Usage {
	/** Resident memory. */
	memoryMb: number;
	/** CPU time since the process began. */
	cpuMs: number;
}

/**
 * What the n8n that works in a folder uses, found among the processes by its environment; undefined
 * where the system doesn't tell.
 */
export async function usageOf(userFolder: string): Promise<Usage | undefined> {
	for (const pid of (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name))) {
		const read = (file: string) => readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '');
		const [, script = '', , ...more] = (await read('cmdline')).split('\0');
		if (!script.endsWith('/bin/n8n') || more.length > 1) continue;
		const environment = (await read('environ')).split('\0');
		if (!environment.includes(`N8N_USER_FOLDER=${userFolder}`)) continue;
		const kilobytes = /^VmRSS:\s*(\d+) kB$/m.exec(await read('status'))?.[1];
		// Behind the name in brackets, user and system time stand at places 12 and 13, in 1/100 s.
		const times = (await read('stat')).split(') ')[1]?.split(' ').slice(11, 13);
		if (kilobytes === undefined || times === undefined) continue;
		return {
			memoryMb: Number(kilobytes) / 1024,
			cpuMs: (Number(times[0]) + Number(times[1])) * 10,
		};
	}
	return undefined;
}

export const memoryOf = async (userFolder: string): Promise<number | undefined> =>
	(await usageOf(userFolder))?.memoryMb;
