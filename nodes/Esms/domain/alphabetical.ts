/**
 * Our own labels in the order that n8n wants. Not by localeCompare: its first call loads the rules of all
 * languages, which took a third of the time that n8n needs to load the node.
 */
export const alphabetical = <Entry>(
	entries: readonly Entry[],
	label: (entry: Entry) => string,
): Entry[] => [...entries].sort((a, b) => (label(a) < label(b) ? -1 : label(a) > label(b) ? 1 : 0));
