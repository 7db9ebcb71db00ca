import type { IN8nHttpFullResponse } from 'n8n-workflow';

type Answer = Pick<IN8nHttpFullResponse, 'statusCode' | 'headers'>;

/**
 * Whether an answer sends the request to the same address with a slash behind its path, as the service does
 * where it wants one (esms-api 1.2). Keys in the path stand in its place holders.
 */
export function onlyAddsSlash({ statusCode, headers }: Answer, url: string): boolean {
	if (statusCode < 300 || statusCode > 399) return false;
	const location = String(headers.location ?? '');
	if (!URL.canParse(location, url)) return false;
	const [from, to] = [new URL(url), new URL(location, url)];
	const wanted = segmentsOf(`${from.pathname}/`);
	const given = segmentsOf(to.pathname);
	return (
		from.origin === to.origin &&
		wanted.length === given.length &&
		wanted.every((segment, index) => /^\{\w+\}$/.test(segment) || segment === given[index])
	);
}

/** The service matches paths in any letter case. */
const segmentsOf = (path: string): string[] =>
	path
		.replaceAll('%7B', '{')
		.replaceAll('%7D', '}')
		.split('/')
		.map((segment) => segment.toLowerCase());
