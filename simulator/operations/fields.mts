/** The values of one request under the API's own names, whatever encoding they came in. */
export interface Fields {
	/** A scalar as text; undefined when missing. */
	text(name: string): string | undefined;
	/** Several values: a JSON array, or the contacts of an XML body. */
	texts(name: string): string[];
	/** Everything that came, for the request log. */
	readonly record: Record<string, unknown>;
}
