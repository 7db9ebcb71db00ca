/** What n8n's guidelines ask of texts in the editor and its lint can't see, because we build the menus. */
interface Property {
	displayName?: string;
	name: string;
	type?: string;
	value?: unknown;
	description?: string;
	action?: string;
	hint?: string;
	placeholder?: string;
	default?: unknown;
	options?: Property[];
	values?: Property[];
	modes?: Property[];
	displayOptions?: { show?: Record<string, unknown[] | undefined> };
}

export interface Description {
	displayName: string;
	description?: string;
	properties: Property[];
}

/** Words that Title Case leaves small in the middle of a title. */
const SMALL = /^(?:a|an|and|as|at|but|by|for|from|in|nor|of|on|or|per|the|to|vs|with)$/;

const VIETNAMESE =
	/[đĐăĂơƠưƯ\u00c0-\u00c3\u00c8-\u00ca\u00d2-\u00d5\u00e0-\u00e3\u00e8-\u00ea\u00f2-\u00f5\u1ea0-\u1ef9]/;

const isTitleCase = (text: string) => {
	const words = text.split(/\s+/);
	return words.every((word, at) => {
		const mayBeSmall = word === 'eSMS' || (at > 0 && at < words.length - 1 && SMALL.test(word));
		return mayBeSmall || !/^\(?[a-z]/.test(word);
	});
};

const isSorted = (texts: string[]) =>
	texts.every((text, at) => at === 0 || texts[at - 1]!.localeCompare(text) <= 0);

/** One sentence has no period at its end; several have. Lists are no sentences. */
function sentenceFindings(text: string): string[] {
	const plain = text.replace(/<[^>]+>/g, '').replace(/\be\.g\. /g, '');
	const several = /[.!?] (?=[\p{Lu}\d]|eSMS)/u.test(plain);
	const ends = /[.!?]$/.test(plain);
	return [
		...(several && !ends ? ['has several sentences and no final period'] : []),
		...(!several && ends ? ['is one sentence with a final period'] : []),
		...(/^[\p{Ll}]/u.test(plain) && !/^eSMS/.test(plain) ? ['begins with a small letter'] : []),
	];
}

function propertyFindings(property: Property): string[] {
	const { displayName, name, type, description, action, hint, placeholder } = property;
	// Entries of a menu have a value and show their name.
	const label = displayName ?? name;
	const children = [property.options, property.values, property.modes].flatMap(
		(list) => list ?? [],
	);
	const texts = [description, hint].filter((text) => text !== undefined && text !== '') as string[];
	const shown = children.map((child) => child.displayName ?? child.name);
	const found = [
		...(type === 'notice' || isTitleCase(label) ? [] : ['is not in Title Case']),
		...texts.flatMap(sentenceFindings),
		...(type === 'boolean' && !description?.startsWith('Whether ')
			? ['is a boolean whose description does not begin with “Whether”']
			: []),
		...(placeholder &&
		!['collection', 'fixedCollection', 'list'].includes(type ?? '') &&
		!placeholder.startsWith('e.g. ')
			? ['has a placeholder that does not begin with “e.g. ”']
			: []),
		...(action && /\b(?:a|an|the)\b/i.test(action) ? ['has an action with an article'] : []),
		...(action && !isTitleCase(name) ? ['is not in Title Case'] : []),
		...(description !== undefined && description === label ? ['is described by its own name'] : []),
		// The keys of a telephone have their own order.
		...(shown.length >= 5 && shown.every((text) => /\p{L}/u.test(text)) && !isSorted(shown)
			? ['has a list that is not in order']
			: []),
		...([label, ...texts, action ?? ''].some((text) => VIETNAMESE.test(text))
			? ['is not in English']
			: []),
	];
	return [
		...found.map((finding) => `“${label}” ${finding}`),
		...children.flatMap(propertyFindings),
	];
}

function menuFindings(properties: Property[]): string[] {
	const shownFor = (property: Property, resource: string, operation?: string) =>
		property.displayOptions?.show?.resource?.includes(resource) === true &&
		(operation === undefined || property.displayOptions.show.operation?.includes(operation));
	const resources = properties.find(({ name }) => name === 'resource')?.options ?? [];
	return resources.flatMap((resource) => {
		const value = String(resource.value);
		const menu = properties.find((entry) => entry.name === 'operation' && shownFor(entry, value));
		return (menu?.options ?? []).flatMap((operation) => {
			const place = `“${resource.name} → ${operation.name}”`;
			const own = properties.filter((entry) => shownFor(entry, value, String(operation.value)));
			const limit = own.find(({ name }) => name === 'limit');
			const many = operation.name === 'Get Many';
			return [
				...(operation.action ? [] : [`${place} has no action`]),
				...(operation.name.includes(resource.name) ? [`${place} repeats the resource`] : []),
				...(many && !own.some(({ name }) => name === 'returnAll')
					? [`${place} has no 'Return All'`]
					: []),
				...(many && limit?.default !== 50 ? [`${place} has no 'Limit' of 50`] : []),
			];
		});
	});
}

/** What is wrong with the texts of a node or a credential. */
export function textFindings({ displayName, description, properties }: Description): string[] {
	const all = [
		...(/\bnode\b/i.test(displayName) ? [`“${displayName}” has “node” in its name`] : []),
		...sentenceFindings(description ?? '').map((finding) => `“${displayName}” ${finding}`),
		...properties.flatMap(propertyFindings),
		...menuFindings(properties),
	];
	return [...new Set(all)];
}
