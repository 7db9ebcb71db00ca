import { act, change } from './api.js';
import { CopyField } from './copyField.js';
import { count, money } from './format.js';
import { html } from './html.js';

export function Header({ state }) {
	const { accounts, info, live, settings, stats } = state;
	const account = accounts.find(({ apiKey }) => apiKey === info.demoKeys.apiKey);
	return html`
		<header class="top">
			<div class="brand">
				<img src="/_page/icon.svg" alt="" width="28" height="28" />
				<h1>eSMS simulator</h1>
				<span class=${`live ${live ? 'on' : ''}`} role="status">
					${live ? 'Live' : 'Reconnecting'}
				</span>
			</div>
			<dl class="counters">
				<${Counter} label="Balance" value=${account ? money(account.balance) : '–'} />
				<${Counter} label="Accepted" value=${count(stats.accepted)} />
				<${Counter} label="Refused" value=${count(stats.refused)} />
				<${Counter} label="Duplicates" value=${count(stats.duplicates)} />
				<${Counter}
					label="Reports received"
					value=${`${count(stats.callbacks.acked)} of ${count(stats.callbacks.sent)}`}
				/>
			</dl>
			<div class="switches">
				<${ByHand} label="Deliver messages by hand" name="autoDeliver" settings=${settings} />
				<${ByHand} label="Answer calls by hand" name="autoAnswer" settings=${settings} />
				<button class="danger" onClick=${reset}>Reset</button>
			</div>
			<details class="connection">
				<summary>Address and keys</summary>
				<div class="fields">
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
		<dt>${label}</dt>
		<dd>${value}</dd>
	</div>`;

/** Off, the simulator does it by itself after a moment. */
const ByHand = ({ label, name, settings }) => html`
	<label class="switch">
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
