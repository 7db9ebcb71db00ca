/**
 * Whether a text that an expression made has nothing at one of its places: `order-{{ $json.id }}` gave `order-`.
 * True only where the text can't be had with something at every place.
 */
export function hasGap(written: string, text: string): boolean {
	const [first, ...others] = literalsOf(written);
	const last = others.pop();
	if (first === undefined || last === undefined || !text.startsWith(first)) return false;
	// The leftmost places leave the most room for those behind them.
	let end = first.length;
	for (const literal of others) {
		const at = text.indexOf(literal, end + 1);
		if (at <= end) return true;
		end = at + literal.length;
	}
	return text.endsWith(last) && text.length - last.length <= end;
}

/** What stands around the places of an expression; nothing for a fixed value. */
function literalsOf(written: string): string[] {
	if (!written.startsWith('=')) return [];
	const literals: string[] = [];
	let from = 1;
	for (let open = written.indexOf('{{', from); open !== -1; open = written.indexOf('{{', from)) {
		const close = written.indexOf('}}', open);
		if (close === -1) break;
		literals.push(written.slice(from, open));
		from = close + 2;
	}
	return [...literals, written.slice(from)];
}
