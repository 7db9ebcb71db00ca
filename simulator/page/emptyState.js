import { CopyField } from './copyField.js';
import { html } from './html.js';

/** What to do before the first message. */
export function EmptyState({ info }) {
	const example = `curl ${info.baseUrl}/MainService.svc/json/SendMultipleMessage_V4_post_json/ \\
  -H 'Content-Type: application/json' \\
  -d '${JSON.stringify({
		ApiKey: info.demoKeys.apiKey,
		SecretKey: info.demoKeys.secretKey,
		Phone: '0912345678',
		Content: 'DEMOSHOP: ma cua ban la 4821',
		Brandname: 'DEMOSHOP',
		SmsType: '2',
	})}'`;
	return html`
		<section class="empty">
			<h2>No message yet</h2>
			<p>
				This page shows the phones. Messages and calls appear here as soon as they are accepted.
			</p>
			<ol>
				<li>
					<h3>In n8n, create an eSMS credential with these values</h3>
					<div class="fields">
						<${CopyField} label="SMS base URL and voice base URL" value=${info.baseUrl} />
						<${CopyField} label="API key" value=${info.demoKeys.apiKey} />
						<${CopyField} label="Secret key" value=${info.demoKeys.secretKey} />
					</div>
				</li>
				<li>
					<h3>Send a text that is registered for the brandname DEMOSHOP</h3>
					<div class="fields">
						<${CopyField} label="To" value="0912345678" />
						<${CopyField} label="Text" value="DEMOSHOP: ma cua ban la 4821" />
					</div>
					<p class="hint">The brandname FREETEXT takes any text.</p>
				</li>
			</ol>
			<details>
				<summary>Without n8n</summary>
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
						${info.magicNumbers.map(
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
