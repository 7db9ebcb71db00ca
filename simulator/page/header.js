import { act, change } from './api.js';
import { CopyField } from './copyField.js';
import { count, money } from './format.js';
import { html } from './html.js';

export function Header({ state }) {
	const { accounts, info, live, settings, stats } = state;
	const account = accounts.find(({ apiKey }) => apiKey === info.demoKeys.apiKey);
	return html`
		<header class="bar top hstack">
			<div class="brand hstack">
				<img src="/_page/icon.svg" alt="" width="28" height="28" />
				<h1>eSMS simulator</h1>
				<span class="badge" data-variant=${live ? 'success' : 'warning'} role="status">
					${live ? 'Live' : 'Reconnecting'}
				</span>
			</div>
			<dl class="hstack">
				<${Counter} label="Balance" value=${account ? money(account.balance) : '–'} />
				<${Counter} label="Accepted" value=${count(stats.accepted)} />
				<${Counter} label="Refused" value=${count(stats.refused)} />
				<${Counter} label="Duplicates" value=${count(stats.duplicates)} />
				<${Counter}
					label="Reports received"
					value=${`${count(stats.callbacks.acked)} of ${count(stats.callbacks.sent)}`}
				/>
			</dl>
			<div class="switches hstack">
				<${ByHand} label="Deliver messages by hand" name="autoDeliver" settings=${settings} />
				<${ByHand} label="Answer calls by hand" name="autoAnswer" settings=${settings} />
				<button class="outline small" data-variant="danger" onClick=${reset}>Reset</button>
			</div>
			<details class="w-100">
				<summary>Address and keys</summary>
				<div class="hstack">
					<${CopyField} label="Base URL (SMS and voice)" value=${info.baseUrl} />
					<${CopyField} label="API key" value=${info.demoKeys.apiKey} />
					<${CopyField} label="Secret key" value=${info.demoKeys.secretKey} />
				</div>
			</details>
		</header>
	`;
}

const Counter = ({ label, value }) =>
	html`<div>
		<dt class="hint">${label}</dt>
		<dd><strong>${value}</strong></dd>
	</div>`;

/** Off, the simulator does it by itself after a moment. */
const ByHand = ({ label, name, settings }) => html`
	<label>
		<input
			type="checkbox"
			role="switch"
			checked=${!settings[name]}
			onChange=${(event) => change('/settings', { [name]: !event.currentTarget.checked })}
		/>
		<span>${label}</span>
	</label>
`;

async function reset() {
	const sure = confirm(
		'Forget all messages, calls, requests and faults, and restore the settings?',
	);
	if (sure) await act('/reset');
}
