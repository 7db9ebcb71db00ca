import { phoneText } from './format.js';
import { html } from './html.js';

/** Calls that ring or talk right now, wherever on the page one is. */
export function RingingBar({ calls, open }) {
	const active = [...calls.values()].filter(
		({ state }) => state === 'ringing' || state === 'talking',
	);
	if (active.length === 0) return null;
	return html`
		<div class="ringing-bar" role="status">
			${active
				.slice(0, 4)
				.map(
					(call) =>
						html`<button key=${call.id} onClick=${() => open(call.phone)}>
							${describe(call)}
						</button>`,
				)}
			${active.length > 4 && html`<span>and ${active.length - 4} more</span>`}
		</div>
	`;
}

const describe = ({ phone, state }) =>
	`${phoneText(phone)} ${state === 'ringing' ? 'is ringing' : 'is on the phone'}`;
