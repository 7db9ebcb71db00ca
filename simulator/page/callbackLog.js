import { clock, fullTime, isoTime } from './format.js';
import { html } from './html.js';

const answerOf = ({ error, httpStatus }) => error ?? `HTTP ${httpStatus}`;
const toneOf = ({ httpStatus }) => (httpStatus >= 200 && httpStatus < 300 ? 'success' : 'danger');

/** What the receiver answered last, in a few words. */
export function CallbackSummary({ attempts }) {
	const last = attempts.at(-1);
	if (!last) return null;
	const tone = toneOf(last);
	const words =
		tone === 'success' ? 'Report received' : last.httpStatus ? 'Report refused' : undefined;
	return html`<span class="reported" data-variant=${tone}>
		${words ? `${words} (${answerOf(last)})` : 'Report not received'}
	</span>`;
}

/** Every try of calling the receiver back, with what it answered. */
export const CallbackLog = ({ attempts }) =>
	attempts.length > 0 &&
	html`
		<ol class="unstyled vstack hint" aria-label="Callbacks">
			${attempts.map(
				(tried) => html`
					<li class="hstack gap-2">
						<time datetime=${isoTime(tried.at)} title=${fullTime(tried.at)}
							>${clock(tried.at)}</time
						>
						<span class="badge" data-variant=${toneOf(tried)}>${answerOf(tried)}</span>
						${tried.attempt > 1 && html`<span>Try ${tried.attempt}</span>`}
						<code>${tried.url}</code>
					</li>
				`,
			)}
		</ol>
	`;
