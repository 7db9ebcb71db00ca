import { act } from './api.js';
import { CallbackLog } from './callbackLog.js';
import { clock, fullTime, isoTime, money, plural } from './format.js';
import { html } from './html.js';
import { Fact } from './messageCard.js';
import { stateOfCall } from './states.js';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];

export function CallCard({ call }) {
	const { word, tone } = stateOfCall(call);
	const decide = (action, body) => () => act(`/calls/${call.id}/${action}`, body);
	return html`
		<article class=${`card call tone-${tone} ${call.state}`}>
			<header>
				<strong>Voice call</strong>
				<span class="tag">${call.operation}</span>
				<time datetime=${isoTime(call.acceptedAt)} title=${fullTime(call.acceptedAt)}>
					${clock(call.acceptedAt)}
				</time>
			</header>
			${
				call.state === 'ringing'
					? html`<p class="text muted">Incoming call …</p>`
					: html`<p class="text">“${call.spokenText}”</p>`
			}
			<footer>
				<span class=${`chip ${tone}`}>${word}</span>
				${call.durationSeconds > 0 && html`<span>${plural(call.durationSeconds, 'second')}</span>`}
				${call.key && html`<span>Key ${call.key} pressed</span>`}
				${call.forwarded && html`<span>Connected to ${call.numberForward}</span>`}
				${call.rings > 1 && html`<span>Rang ${call.rings} times</span>`}
				${call.voice && html`<span>Voice ${call.voice}</span>`}
				<span>${money(call.price)}</span>
			</footer>
			${
				call.state === 'ringing' &&
				html`<div class="actions" role="group" aria-label="Incoming call">
					<button class="good" onClick=${decide('pick-up')}>Answer</button>
					<button onClick=${decide('no-answer')}>Don't answer</button>
					<button onClick=${decide('fail')}>Fail</button>
					<button onClick=${decide('hold')}>Let it ring</button>
				</div>`
			}
			${
				call.state === 'talking' &&
				html`<div class="keypad" role="group" aria-label="Keypad">
					${KEYS.map(
						(key) =>
							html`<button aria-label=${`Press ${key}`} onClick=${decide('answer', { key })}>
								${key}
							</button>`,
					)}
					<button class="danger hang-up" onClick=${decide('answer')}>Hang up</button>
				</div>`
			}
			<details>
				<summary>
					Details${call.callbackUrl && ` · ${plural(call.callbacks.length, 'callback')}`}
				</summary>
				<dl class="facts">
					<${Fact} name="Call id" value=${call.id} />
					<${Fact} name="RequestId" value=${call.requestId} />
					<${Fact} name="Template or recording" value=${call.templateId} />
					<${Fact} name="Speed" value=${call.speed} />
					<${Fact} name="Forward to" value=${call.numberForward} />
					<${Fact} name="Callback URL" value=${call.callbackUrl} />
				</dl>
				<${CallbackLog} attempts=${call.callbacks} />
			</details>
		</article>
	`;
}
