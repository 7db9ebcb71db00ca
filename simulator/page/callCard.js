import { act } from './api.js';
import { handle } from './callActions.js';
import { CallbackLog, CallbackSummary } from './callbackLog.js';
import { Chip } from './chip.js';
import { clock, fullTime, isoTime, money, phoneText, plural } from './format.js';
import { html, memo } from './html.js';
import { PhoneIcon } from './icons.js';
import { Keypad } from './keypad.js';
import { Fact } from './messageCard.js';
import { isActive, stateOfCall } from './states.js';

export const CallCard = memo(({ call }) => {
	const state = stateOfCall(call);
	const decide = (action) => () => act(`/calls/${call.id}/${action}`);
	return html`
		<article
			class=${`card call ${call.state}`}
			tabindex="-1"
			aria-label=${`Voice call to ${phoneText(call.phone)}, ${clock(call.acceptedAt)}`}
		>
			<header class="hstack">
				<span class="badge" data-variant=${isActive(call) ? 'info' : 'secondary'}
					><${PhoneIcon}
				/></span>
				<strong>Voice call</strong>
				<time class="hint" datetime=${isoTime(call.acceptedAt)} title=${fullTime(call.acceptedAt)}>
					${clock(call.acceptedAt)}
				</time>
			</header>
			${
				call.state === 'ringing' || call.state === 'waiting'
					? html`<p class="text hint">Answer to hear what is said.</p>`
					: html`<p class="text" dir="auto">“${call.spokenText}”</p>`
			}
			<footer class="hstack hint">
				<${Chip} state=${state} />
				${call.key && html`<strong>Key ${call.key} pressed</strong>`}
				${call.durationSeconds > 0 && html`<span>${plural(call.durationSeconds, 'second')}</span>`}
				${call.forwarded && html`<span>Connected to ${phoneText(call.numberForward)}</span>`}
				${call.rings > 1 && html`<span>Rang ${call.rings} times</span>`}
				<span>${money(call.price)}</span>
				<${CallbackSummary} attempts=${call.callbacks} />
			</footer>
			${
				call.state === 'ringing' &&
				html`<div class="hstack gap-2 mt-2" role="group" aria-label="Incoming call">
					<button data-variant="success" onClick=${() => handle(call, 'pick-up')}>Answer</button>
					<button
						class="outline"
						data-variant="danger"
						onClick=${(event) => {
							event.currentTarget.closest('article').focus({ preventScroll: true });
							return handle(call, 'decline');
						}}
					>
						Decline
					</button>
				</div>`
			}
			${call.state === 'talking' && html`<${Keypad} call=${call} />`}
			<details>
				<summary>
					Details${call.callbackUrl && ` · ${plural(call.callbacks.length, 'callback')}`}
				</summary>
				<dl class="vstack gap-2">
					<${Fact} name="Operation" value=${call.operation} />
					<${Fact} name="Call id" value=${call.id} />
					<${Fact} name="RequestId" value=${call.requestId} />
					<${Fact} name="Template or recording" value=${call.templateId} />
					<${Fact} name="Voice" value=${call.voice} />
					<${Fact} name="Speed" value=${call.speed} />
					<${Fact} name="Forward to" value=${call.numberForward} />
					<${Fact} name="Callback URL" value=${call.callbackUrl} />
				</dl>
				<${CallbackLog} attempts=${call.callbacks} />
				${
					isActive(call) &&
					html`<div class="hstack gap-2" role="group" aria-label="Decide this call">
						<button class="outline small" onClick=${decide('fail')}>Let it fail</button>
						<button class="outline small" onClick=${decide('hold')}>Let it ring on</button>
					</div>`
				}
			</details>
		</article>
	`;
});
