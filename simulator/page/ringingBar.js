import { handle } from './callActions.js';
import { phoneText } from './format.js';
import { html } from './html.js';
import { PhoneIcon } from './icons.js';
import { isActive } from './states.js';

const SHOWN = 3;

/** Calls that ring or talk right now, wherever on the page one is; `seen` is the phone whose keypad is in view. */
export function RingingBar({ calls, seen, open }) {
	const active = [...calls.values()].filter(
		(call) => isActive(call) && !(call.state === 'talking' && call.phone === seen),
	);
	if (active.length === 0) return null;
	return html`
		<section class="bar ringing-bar hstack" aria-label="Calls under way">
			<ul class="unstyled hstack">
				${active
					.slice(0, SHOWN)
					.map((call) => html`<${ActiveCall} key=${call.id} call=${call} open=${open} />`)}
			</ul>
			${active.length > SHOWN && html`<p>and ${active.length - SHOWN} more</p>`}
		</section>
	`;
}

function ActiveCall({ call, open }) {
	const phone = phoneText(call.phone);
	const answer = () => {
		open(call.phone);
		return handle(call, 'pick-up');
	};
	const decline = () => {
		// The button goes away with the call.
		document.querySelector('main').focus({ preventScroll: true });
		return handle(call, 'decline');
	};
	return html`
		<li class="hstack gap-2">
			<${PhoneIcon} />
			<span>
				<strong>${phone}</strong> ${call.state === 'ringing' ? 'is ringing' : 'is on the phone'}
			</span>
			${
				call.state === 'ringing'
					? html`
							<button data-variant="success" aria-label=${`Answer ${phone}`} onClick=${answer}>
								Answer
							</button>
							<button
								class="outline"
								data-variant="danger"
								aria-label=${`Decline ${phone}`}
								onClick=${decline}
							>
								Decline
							</button>
						`
					: html`<button
							class="outline"
							aria-label=${`Show ${phone}`}
							onClick=${() => open(call.phone)}
						>
							Show
						</button>`
			}
		</li>
	`;
}
