/**
 * Whether a text that an expression made has nothing at one of its places: `order-{{ $json.id }}` gave `order-`.
 * True only where the text can't be had with something at every place.
 */
export function hasGap(written: string, text: string): boolean {
	if (!written.startsWith('=')) return false;
	const [first = '', ...others] = written.slice(1).split(/\{\{[^]*?\}\}/);
	const last = others.pop();
	if (last === undefined || !text.startsWith(first)) return false;
	// The leftmost places leave the most room for those behind them.
	let end = first.length;
	for (const literal of others) {
		const at = text.indexOf(literal, end + 1);
		if (at <= end) return true;
		end = at + literal.length;
	}
	return text.endsWith(last) && text.length - last.length <= end;
}
