import { useEffect, useRef } from 'preact/hooks';
import { answered, handle } from './callActions.js';
import { phoneText } from './format.js';
import { html } from './html.js';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];
const spoken = { '*': 'star', '#': 'hash' };

/** Keys of a phone on which somebody talks: to click, or to type while the focus is within. */
export function Keypad({ call }) {
	const pad = useRef(null);
	useEffect(() => {
		if (answered.id !== call.id) return;
		answered.id = '';
		pad.current.focus();
	}, []);

	const finish = (action, body) => {
		// The keypad goes away with the call; the focus stays with its card.
		pad.current.closest('article').focus({ preventScroll: true });
		return handle(call, action, body);
	};
	const press = (key) => finish('press', { key });
	const type = (event) => {
		if (event.ctrlKey || event.altKey || event.metaKey || !KEYS.includes(event.key)) return;
		event.preventDefault();
		void press(event.key);
	};
	return html`
		<div
			class="keypad mt-2"
			role="group"
			tabindex="-1"
			ref=${pad}
			aria-label=${`Keypad of ${phoneText(call.phone)}`}
			onKeyDown=${type}
		>
			${KEYS.map(
				(key) =>
					html`<button
						class="outline"
						aria-label=${`Press ${spoken[key] ?? key}`}
						onClick=${() => press(key)}
					>
						${key}
					</button>`,
			)}
			<button class="outline hang-up" data-variant="danger" onClick=${() => finish('hang-up')}>
				Hang up
			</button>
			<p class="hint">Click a key or type it. The first key ends the call and is reported.</p>
		</div>
	`;
}
