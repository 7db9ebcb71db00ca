import type { Report } from '../domain/report';
import { readReportQuery } from '../domain/reportQuery';
import type { Channel } from './channel';
import { channels } from './index';

export interface Callback {
	/** Undefined when the query is no report, or one that says nothing yet. */
	report?: Report;
	/** Whose report it is; undefined when the query doesn't have the shape of a report at all. */
	channel?: Channel;
	token: string;
}

/** Reads the query of a call to a Callback URL (esms-api 5). Never throws, whatever strangers send. */
export function readCallback(query: string): Callback {
	const read = readReportQuery(query);
	const { token } = read;
	for (const channel of channels) {
		const report = channel.readReport(read);
		if (report === 'nothingYet') return { channel, token };
		if (report !== undefined) return { channel, token, report };
	}
	return { token };
}
