import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';

const types: Record<string, string> = {
	'.css': 'text/css; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.mjs': 'text/javascript; charset=utf-8',
	'.svg': 'image/svg+xml',
};

/** The front-end libraries, as npm installed them; no build step and nothing from elsewhere. */
const libraries: Record<string, string> = {
	'preact.mjs': import.meta.resolve('preact'),
	'hooks.mjs': import.meta.resolve('preact/hooks'),
	'htm.mjs': import.meta.resolve('htm'),
	'oat.css': import.meta.resolve('@knadh/oat/oat.min.css'),
};

const here = new URL('.', import.meta.url);

/** The page at `/` and its parts under `/_page/`. Messages are strangers' text, so nothing inline runs. */
export async function servePage(app: FastifyInstance): Promise<void> {
	const page = await readFile(new URL('index.html', here), 'utf8');
	const headers = {
		'Content-Security-Policy': contentPolicy(page),
		'X-Content-Type-Options': 'nosniff',
		'Referrer-Policy': 'no-referrer',
		'Cache-Control': 'no-cache',
	};
	app.get('/', (_request, reply) =>
		reply.headers(headers).type('text/html; charset=utf-8').send(page),
	);

	const parts = (await readdir(here)).filter((name) => extname(name) in types);
	const files = [
		...parts.map((name) => [name, new URL(name, here)] as const),
		...Object.entries(libraries).map(([name, url]) => [name, new URL(url)] as const),
	];
	for (const [name, url] of files) {
		app.get(`/_page/${name}`, async (_request, reply) =>
			reply
				.headers(headers)
				.type(types[extname(name)] ?? '')
				.send(await readFile(fileURLToPath(url))),
		);
	}
}

function contentPolicy(page: string): string {
	const importMap = /<script type="importmap">([^]*?)<\/script>/.exec(page)?.[1] ?? '';
	const hash = createHash('sha256').update(importMap).digest('base64');
	return [
		"default-src 'none'",
		`script-src 'self' 'sha256-${hash}'`,
		"style-src 'self'",
		// The arrows of Oat's selection lists and details are pictures in its style sheet.
		"img-src 'self' data:",
		"connect-src 'self'",
		"base-uri 'none'",
		"form-action 'none'",
		"frame-ancestors 'none'",
	].join('; ');
}
