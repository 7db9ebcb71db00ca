import { N8N_VERSION } from './n8nCache.mts';

const [major, minor] = N8N_VERSION.split('.').map(Number) as [number, number];

const since = (fromMajor: number, fromMinor: number): boolean =>
	major > fromMajor || (major === fromMajor && minor >= fromMinor);

/** What the n8n under test can do, where older ones can't and tests expect something else of them. */
export const n8nHas = {
	/** A waiting execution goes on at any output of its node, not just at the first. */
	outputsAfterWaiting: since(2, 39),
	/** The address of a waiting execution carries a token of n8n. */
	resumeToken: since(2, 14),
};
