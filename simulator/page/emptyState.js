import { change } from './api.js';
import { CopyField } from './copyField.js';
import { html } from './html.js';
import {
	MESSAGE_PATH,
	placeSampleCall,
	sampleMessage,
	sendSampleMessage,
	TEXT,
} from './samples.js';

/** What to do before the first message. */
export function EmptyState({ info }) {
	const { baseUrl, demoKeys, magicNumbers } = info;
	const example = `curl ${baseUrl}${MESSAGE_PATH} \\
  -H 'Content-Type: application/json' \\
  -d '${JSON.stringify(sampleMessage(demoKeys))}'`;
	const call = async () => {
		await change('/settings', { autoAnswer: false });
		await placeSampleCall(demoKeys);
	};
	return html`
		<section class="empty vstack" aria-labelledby="no-message">
			<h2 id="no-message">No message yet</h2>
			<p>
				Here are the phones of your customers. Messages and calls appear as soon as they are sent.
				No real phone gets anything, and nothing is charged.
			</p>
			<ol class="vstack">
				<li>
					<h3>In n8n, create an eSMS credential with these values</h3>
					<div class="hstack mt-2">
						<${CopyField} label="SMS base URL and voice base URL" value=${baseUrl} />
						<${CopyField} label="API key" value=${demoKeys.apiKey} />
						<${CopyField} label="Secret key" value=${demoKeys.secretKey} />
					</div>
				</li>
				<li>
					<h3>Run an eSMS node that sends an SMS from the brandname DEMOSHOP</h3>
					<div class="hstack mt-2">
						<${CopyField} label="To" value="0912345678" />
						<${CopyField} label="Text" value=${TEXT} />
					</div>
					<p class="hint">
						DEMOSHOP takes registered texts like this one; the brandname FREETEXT takes any.
					</p>
				</li>
			</ol>
			<div class="card vstack">
				<h3>Or look around first, without n8n</h3>
				<div class="hstack gap-2">
					<button class="outline" onClick=${() => sendSampleMessage(demoKeys)}>
						Send a sample message
					</button>
					<button class="outline" onClick=${call}>Place a sample call, answered by hand</button>
				</div>
			</div>
			<details>
				<summary>With curl</summary>
				<pre tabindex="0">${example}</pre>
			</details>
			<details>
				<summary>Numbers with a fixed fate</summary>
				<table>
					<thead>
						<tr>
							<th scope="col">Number</th>
							<th scope="col">What happens</th>
						</tr>
					</thead>
					<tbody>
						${magicNumbers.map(
							({ phone, effect }) =>
								html`<tr>
									<td><code>${phone}</code></td>
									<td>${effect}</td>
								</tr>`,
						)}
					</tbody>
				</table>
			</details>
		</section>
	`;
}
