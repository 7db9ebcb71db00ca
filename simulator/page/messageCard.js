import { act } from './api.js';
import { CallbackLog, CallbackSummary } from './callbackLog.js';
import { Chip } from './chip.js';
import { clock, fullTime, isoTime, money, phoneText, plural } from './format.js';
import { html, memo } from './html.js';
import { isFinal, stateOfMessage } from './states.js';

const actions = [
	['deliver', 'Deliver'],
	['fail', 'Fail'],
	['reject', 'Reject'],
	['interim', 'Interim report'],
	['hold', 'Hold'],
];

const senderOf = ({ brandname, spoken, smsType }) =>
	brandname || (spoken ? 'Spoken code' : smsType === '8' ? 'Fixed number' : 'No sender');

export const MessageCard = memo(({ message, byHand }) => {
	const open = !isFinal(message) && !message.sandbox;
	return html`
		<article class="card message">
			<header class="hstack">
				<strong>${senderOf(message)}</strong>
				${message.smsType === '1' && html`<span class="badge" data-variant="secondary">Advertising</span>`}
				<time
					class="hint"
					datetime=${isoTime(message.acceptedAt)}
					title=${fullTime(message.acceptedAt)}
				>
					${clock(message.acceptedAt)}
				</time>
			</header>
			<p class="text" dir="auto">${message.content}</p>
			<footer class="hstack hint">
				<${Chip} state=${stateOfMessage(message)} />
				<span>${plural(message.parts, 'part')} · ${message.encoding}</span>
				<span>${money(message.price)}</span>
				${message.sendDate && html`<span>Scheduled ${message.sendDate}</span>`}
				${
					message.phones.length > 1 &&
					html`<span>${message.sendSuccess} delivered, ${message.sendFailed} failed</span>`
				}
				<${CallbackSummary} attempts=${message.callbacks} />
			</footer>
			${open && byHand && html`<${Actions} message=${message} />`}
			<${Details} message=${message} open=${open} byHand=${byHand} />
		</article>
	`;
});

const Details = ({ message, open, byHand }) => html`
	<details>
		<summary>
			Details${message.callbackUrl && ` · ${plural(message.callbacks.length, 'callback')}`}
		</summary>
		<dl class="vstack gap-2">
			<${Fact} name="Message id" value=${message.id} />
			<${Fact} name="RequestId" value=${message.requestId} />
			<${Fact} name="Campaign" value=${message.campaign} />
			<${Fact} name="Callback URL" value=${message.callbackUrl} />
			${
				message.phones.length > 1 &&
				html`<${Fact} name="Numbers" value=${message.phones.map(phoneText).join(', ')} />`
			}
		</dl>
		<${CallbackLog} attempts=${message.callbacks} />
		${
			!message.sandbox &&
			!(open && byHand) &&
			html`<p class="hint">
					${open ? 'Decide now:' : 'Decide again (the report is sent once more):'}
				</p>
				<${Actions} message=${message} />`
		}
	</details>
`;

export const Fact = ({ name, value }) =>
	value &&
	html`<div>
		<dt class="hint">${name}</dt>
		<dd>${value}</dd>
	</div>`;

const Actions = ({ message }) => html`
	<div class="hstack gap-2 mt-2" role="group" aria-label="Decide this message">
		${actions.map(
			([action, label]) =>
				html`<button
					class="outline small"
					onClick=${() => act(`/messages/${message.id}/${action}`)}
				>
					${label}
				</button>`,
		)}
	</div>
`;
