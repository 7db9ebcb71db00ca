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
	/** After a `kill -9`, 2.0.3 takes the execution that fell asleep last for crashed; 2.20.12 doesn't. */
	sleepThatOutlivesCrashes: since(2, 20),
	/** Version 1.1 of the Data Table node, which makes tables: not in 2.0.3, and there in 2.20.12. */
	dataTableNode: since(2, 20),
};
