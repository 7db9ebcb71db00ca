import { clock, fullTime, isoTime } from './format.js';
import { html } from './html.js';

/** Every try of calling the receiver back. */
export const CallbackLog = ({ attempts }) =>
	attempts.length > 0 &&
	html`
		<ol class="callbacks" aria-label="Callbacks">
			${attempts.map(
				({ at, attempt, error, httpStatus, url }) => html`
					<li>
						<time datetime=${isoTime(at)} title=${fullTime(at)}>${clock(at)}</time>
						<span class=${`chip ${httpStatus >= 200 && httpStatus < 300 ? 'good' : 'bad'}`}>
							${error ?? `HTTP ${httpStatus}`}
						</span>
						${attempt > 1 && html`<span>Try ${attempt}</span>`}
						<code>${url}</code>
					</li>
				`,
			)}
		</ol>
	`;
