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
	/** A Data Table node that makes tables: not in 2.0.3, and there in 2.20.12. */
	dataTableNode: since(2, 20),
	/** A webhook that gets a multipart body cut short answers 400: 2.40.7 does, 2.30.8 500. */
	answerToBrokenMultipart: since(2, 40),
	/** A model is told of a tool's error, which in 2.20.12 ends the run unless the tool continues on error. */
	toolErrorsForModel: since(2, 30),
	/** A model is told what a tool wants to know; 2.20.12, as npm installs it today, tells it nonsense. */
	toolSchemas: since(2, 30),
};

/** Why a test is skipped, or false. */
export const NO_OUTPUTS =
	!n8nHas.outputsAfterWaiting && 'this n8n goes on at the first output only';
export const NO_TABLES = !n8nHas.dataTableNode && 'the Data Table node of this n8n makes no tables';
