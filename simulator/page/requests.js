import { useState } from 'preact/hooks';
import { clock, fullTime, isoTime } from './format.js';
import { html } from './html.js';

/** What the API was asked and what it answered, refused requests included. */
export function Requests({ requests }) {
	const [open, setOpen] = useState(0);
	const newestFirst = [...requests.values()].reverse();
	if (newestFirst.length === 0) {
		return html`<main class="requests"><p class="hint">No API request yet.</p></main>`;
	}
	return html`
		<main class="requests">
			<table>
				<thead>
					<tr>
						<th scope="col">Time</th>
						<th scope="col">Operation</th>
						<th scope="col">Phone</th>
						<th scope="col">RequestId</th>
						<th scope="col">Code</th>
						<th scope="col">HTTP</th>
						<th scope="col">Fault</th>
						<th scope="col">Took</th>
					</tr>
				</thead>
				<tbody>
					${newestFirst.flatMap((request) => {
						const { number } = request;
						const shown = open === number;
						// A flat list: rows in lists of their own would be made anew with each that arrives.
						return [
							html`
								<tr key=${number}>
									<td>
										<button
											class="plain"
											aria-expanded=${shown}
											title=${fullTime(request.at)}
											onClick=${() => setOpen(shown ? 0 : number)}
										>
											<time datetime=${isoTime(request.at)}>${clock(request.at)}</time>
										</button>
									</td>
									<td>${request.operation ?? `${request.method} ${request.path}`}</td>
									<td>${request.phone}</td>
									<td class="long">${request.requestId}</td>
									<td><${Code} request=${request} /></td>
									<td>${request.httpStatus}</td>
									<td>${request.fault}</td>
									<td>${request.tookMs === null ? 'open' : `${request.tookMs} ms`}</td>
								</tr>
							`,
							shown &&
								html`<tr key=${`${number} detail`}>
									<td colspan="8"><pre>${detail(request)}</pre></td>
								</tr>`,
						];
					})}
				</tbody>
			</table>
		</main>
	`;
}

const Code = ({ request: { code } }) =>
	code &&
	html`<span class="badge" data-variant=${code === '100' ? 'success' : 'danger'}>${code}</span>`;

const detail = ({ method, path, query, body, keysIn, contentType }) =>
	JSON.stringify({ method, path, keysIn, contentType, query, body }, null, 2);
