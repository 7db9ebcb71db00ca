import { useState } from 'preact/hooks';
import { isFiltered, kinds, noFilter } from './filter.js';
import { count, plural } from './format.js';
import { html } from './html.js';
import { statesOfKind } from './states.js';
import { store } from './store.js';

/** The choice of what the list shows, and how much that is. */
export function Filters({ filter, accounts, threads, shown, total }) {
	const [open, setOpen] = useState(false);
	const set = (change) => store.filterBy({ ...filter, ...change });
	const states = statesOfKind(filter.kind);
	const chosen = [filter.kind, filter.status, filter.brandname].filter(Boolean).length;
	return html`
		<search class="filters hstack">
			<input
				type="search"
				aria-label="Search phone, text or id"
				placeholder="Phone, text or id"
				value=${filter.text}
				onInput=${(event) => set({ text: event.currentTarget.value })}
			/>
			<button class="outline" aria-expanded=${open} onClick=${() => setOpen(!open)}>
				Filters
				${chosen > 0 && html`<span class="badge" data-variant="secondary">${chosen}<i class="hidden"> set</i></span>`}
			</button>
			${
				open &&
				html`<div class="vstack gap-2 w-100">
					<${Choice}
						label="Kind"
						any="Any kind"
						value=${filter.kind}
						options=${Object.entries(kinds)}
						choose=${(kind) =>
							set({ kind, status: filter.status in statesOfKind(kind) ? filter.status : '' })}
					/>
					<${Choice}
						label="Status"
						any="Any status"
						value=${filter.status}
						options=${Object.entries(states).map(([state, { word }]) => [state, word])}
						choose=${(status) => set({ status })}
					/>
					<${Choice}
						label="Brandname"
						any="Any brandname"
						value=${filter.brandname}
						options=${brandnamesOf(accounts).map((name) => [name, name])}
						choose=${(brandname) => set({ brandname })}
					/>
				</div>`
			}
			<div class="hstack hint w-100">
				<span role="status">${describe(threads, shown, total)}</span>
				${
					isFiltered(filter) &&
					html`<button class="plain" onClick=${() => store.filterBy(noFilter)}>
						Clear filters
					</button>`
				}
			</div>
		</search>
	`;
}

const Choice = ({ label, any, value, options, choose }) => html`
	<label>
		<span>${label}</span>
		<select value=${value} onChange=${(event) => choose(event.currentTarget.value)}>
			<option value="">${any}</option>
			${options.map(([key, word]) => html`<option value=${key}>${word}</option>`)}
		</select>
	</label>
`;

const brandnamesOf = (accounts) =>
	[...new Set(accounts.flatMap(({ brandnames }) => brandnames.map(({ name }) => name)))].sort();

function describe(threads, shown, total) {
	if (threads === 0) return 'Nothing fits.';
	const conversations = plural(threads, 'conversation');
	return total > shown
		? `${conversations}, from the newest ${count(shown)} of ${plural(total, 'message')}. Filter to find older ones.`
		: conversations;
}
