import { useRef, useState } from 'preact/hooks';
import { Chip } from './chip.js';
import { brief, phoneText } from './format.js';
import { html } from './html.js';
import { PhoneIcon } from './icons.js';
import { stateOfCall, stateOfMessage } from './states.js';

/** One stop of the Tab key; the arrow keys, Home and End go from phone to phone. */
export function ThreadList({ threads, chosen, choose }) {
	const list = useRef(null);
	const [focused, setFocused] = useState('');
	const has = (wanted) => threads.some(({ key }) => key === wanted);
	const stop = has(focused) ? focused : has(chosen) ? chosen : threads[0]?.key;

	const move = (event) => {
		const rows = [...list.current.querySelectorAll('.thread')];
		const at = rows.indexOf(document.activeElement);
		const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
		if (to === undefined || at < 0) return;
		event.preventDefault();
		rows[to]?.focus();
	};
	return html`
		<nav class="threads" aria-label="Conversations">
			<ul class="unstyled" ref=${list} onKeyDown=${move}>
				${threads.map(
					(thread) =>
						html`<li key=${thread.key}>
							<${Row}
								thread=${thread}
								chosen=${chosen}
								choose=${choose}
								stop=${thread.key === stop}
								onFocus=${() => setFocused(thread.key)}
							/>
						</li>`,
				)}
			</ul>
		</nav>
	`;
}

function Row({ thread, chosen, choose, stop, onFocus }) {
	const { kind, at, item } = thread.entries.at(-1);
	const isCall = kind === 'call';
	return html`
		<button
			class="thread ghost"
			data-key=${thread.key}
			tabindex=${stop ? 0 : -1}
			aria-current=${thread.key === chosen}
			onFocus=${onFocus}
			onClick=${() => choose(thread.key)}
		>
			<span class="title">${phoneText(thread.title)}</span>
			<time class="hint">${brief(at)}</time>
			<span class="snippet hint" dir="auto">
				${isCall ? html`<${PhoneIcon} /> Voice call` : item.content}
			</span>
			<${Chip} state=${isCall ? stateOfCall(item) : stateOfMessage(item)} />
		</button>
	`;
}
