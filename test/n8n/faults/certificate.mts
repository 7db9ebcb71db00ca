import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { runCommand } from '../harness/command.mts';

/** A certificate for this machine that signs itself. */
export interface Certificate {
	key: Buffer;
	cert: Buffer;
	/** For `NODE_EXTRA_CA_CERTS`. */
	file: string;
}

const SUBJECT = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1'];

export async function makeCertificate(folder: string): Promise<Certificate> {
	const keyFile = join(folder, 'key.pem');
	const file = join(folder, 'certificate.pem');
	const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
	await runCommand(
		'openssl',
		['req', '-x509', ...curve, ...SUBJECT, '-days', '2', '-keyout', keyFile, '-out', file],
		{ cwd: folder, log: join(folder, 'openssl.log') },
	);
	return { key: await readFile(keyFile), cert: await readFile(file), file };
}
