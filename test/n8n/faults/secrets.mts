import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { filesUnder } from '../harness/filesUnder.mts';
import type { BookedMessage } from '../harness/gateway.mts';
import { spellings } from '../harness/secretSpellings.mts';

export const callbackTokens = (messages: readonly BookedMessage[]): string[] => [
	...new Set(
		messages.flatMap(
			({ callbackUrl }) => new URL(callbackUrl).searchParams.get('esms_token') ?? [],
		),
	),
];

/** Which of the secrets stand in a text. */
export const secretsIn = (text: Buffer | string, secrets: readonly string[]): string[] =>
	secrets.filter((secret) => spellings(secret).some((spelling) => text.includes(spelling)));

const isLog = (file: string) => file.endsWith('.log');

/**
 * Searches what n8n and its database have written. A log only grows, so of a log only what is new since
 * the last search is read, and full phone numbers are searched for in it as well.
 */
export class SecretSearch {
	readonly #read = new Map<string, number>();

	constructor(readonly folders: readonly string[]) {}

	/** Says what was found where; nothing is as it should be. */
	async find(secrets: readonly string[], phones: readonly string[]): Promise<string[]> {
		const found: string[] = [];
		for (const file of await this.#files()) {
			const bytes = isLog(file) ? await this.#news(file) : await readFile(file).catch(() => '');
			for (const secret of secretsIn(bytes, secrets)) {
				found.push(`${secret.slice(0, 4)}… (${secret.length} characters) in ${file}`);
			}
			if (!isLog(file)) continue;
			const number = phones.find((phone) => bytes.includes(phone.slice(1)));
			if (number !== undefined) found.push(`the phone number ${number} in ${file}`);
		}
		return found;
	}

	async #files(): Promise<string[]> {
		const lists = this.folders.map(async (folder) =>
			(await filesUnder(folder))
				.filter((file) => !file.includes('node_modules'))
				.map((file) => join(folder, file)),
		);
		return (await Promise.all(lists)).flat();
	}

	async #news(file: string): Promise<Buffer> {
		const from = this.#read.get(file) ?? 0;
		const handle = await open(file);
		try {
			const { size } = await handle.stat();
			const bytes = Buffer.alloc(Math.max(0, size - from));
			await handle.read(bytes, 0, bytes.length, from);
			this.#read.set(file, size);
			return bytes;
		} finally {
			await handle.close();
		}
	}
}
