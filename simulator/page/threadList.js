import { brief, count, phoneText, plural } from './format.js';
import { html } from './html.js';
import { messageStates, stateOfCall, stateOfMessage } from './states.js';
import { store } from './store.js';

export function ThreadList({ threads, chosen, choose, filter, shown, total }) {
	return html`
		<aside class="threads">
			<search class="filter">
				<input
					type="search"
					aria-label="Filter by phone, text or id"
					placeholder="Phone, text or id"
					value=${filter.text}
					onInput=${(event) => store.filterBy({ ...filter, text: event.currentTarget.value })}
				/>
				<select
					aria-label="Filter by status"
					value=${filter.state}
					onChange=${(event) => store.filterBy({ ...filter, state: event.currentTarget.value })}
				>
					<option value="">Any status</option>
					${Object.entries(messageStates).map(
						([state, { word }]) => html`<option value=${state}>${word}</option>`,
					)}
					<option value="calls">Calls only</option>
				</select>
			</search>
			${threads.length === 0 && html`<p class="hint">Nothing fits this filter.</p>`}
			<nav aria-label="Conversations">
				<ul>
					${threads.map(
						(thread) =>
							html`<li key=${thread.key}>
								<${Row} thread=${thread} chosen=${chosen} choose=${choose} />
							</li>`,
					)}
				</ul>
			</nav>
			${
				total > shown &&
				html`<p class="hint">
					The newest ${plural(shown, 'message')} of ${count(total)}. Filter to find older ones.
				</p>`
			}
		</aside>
	`;
}

function Row({ thread, chosen, choose }) {
	const { kind, at, item } = thread.entries.at(-1);
	const { word, tone } = kind === 'call' ? stateOfCall(item) : stateOfMessage(item);
	return html`
		<button
			class=${`thread ${thread.ringing ? 'ringing' : ''}`}
			aria-current=${thread.key === chosen}
			onClick=${() => choose(thread.key)}
		>
			<span class=${`dot ${tone}`} title=${word}></span>
			<span class="title">${phoneText(thread.title)}</span>
			<time>${brief(at)}</time>
			<span class="snippet">${kind === 'call' ? `Call: ${item.spokenText}` : item.content}</span>
			<span class="amount">${thread.entries.length}</span>
		</button>
	`;
}
