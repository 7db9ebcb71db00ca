/** In place of n8n's errors, which look through their stacks and causes for longer than all else takes. */
export class LightError extends Error {
	context: object;

	constructor(_node: unknown, cause: Error | string, options: { itemIndex?: number } = {}) {
		super(cause instanceof Error ? cause.message : String(cause));
		Object.assign(this, options);
		this.context = { itemIndex: options.itemIndex };
	}
}
