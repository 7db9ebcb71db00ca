import { useEffect, useRef } from 'preact/hooks';
import { CallCard } from './callCard.js';
import { dayOf, phoneText, plural } from './format.js';
import { html } from './html.js';
import { MessageCard } from './messageCard.js';

export function Conversation({ thread, back }) {
	const end = useRef(null);
	const amount = thread?.entries.length ?? 0;
	const latest = thread?.entries.at(-1).item.state;
	useEffect(() => {
		end.current?.scrollIntoView({ block: 'end' });
	}, [amount, latest]);

	if (!thread) {
		return html`<section class="conversation none">
			<p class="hint">Choose a phone on the left to read what arrived.</p>
		</section>`;
	}
	let lastDay = '';
	return html`
		<section class="conversation" aria-label=${`Conversation ${thread.title}`}>
			<div class="head">
				<button class="back" onClick=${back}>All phones</button>
				<div>
					<h2>${phoneText(thread.title)}</h2>
					<span class="hint">${thread.subtitle} · ${plural(amount, 'entry', 'entries')}</span>
				</div>
			</div>
			<div class="log" role="log" tabindex="0" aria-label="Messages and calls">
				${thread.entries.map(({ kind, at, item }) => {
					const day = dayOf(at);
					const divider = day !== lastDay && html`<h3 class="day">${day}</h3>`;
					lastDay = day;
					return html`${divider}${
						kind === 'call'
							? html`<${CallCard} key=${item.id} call=${item} />`
							: html`<${MessageCard} key=${item.id} message=${item} />`
					}`;
				})}
				<div ref=${end}></div>
			</div>
		</section>
	`;
}
