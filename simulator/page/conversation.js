import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { CallCard } from './callCard.js';
import { dayOf, phoneText, plural } from './format.js';
import { html } from './html.js';
import { BackIcon, DownIcon } from './icons.js';
import { MessageCard } from './messageCard.js';

/** So near to the end counts as reading the end. */
const NEAR_PX = 60;

/** What arrived on one phone. It follows what is new only while the reader is at its end. */
export function Conversation({ thread, back, byHand }) {
	const log = useRef(null);
	const heading = useRef(null);
	const backButton = useRef(null);
	const follows = useRef(true);
	const [read, setRead] = useState(0);
	const amount = thread?.entries.length ?? 0;

	const toEnd = () => {
		log.current.scrollTop = log.current.scrollHeight;
		setRead(amount);
	};
	const onScroll = ({ currentTarget: { clientHeight, scrollHeight, scrollTop } }) => {
		follows.current = scrollHeight - scrollTop - clientHeight < NEAR_PX;
		if (follows.current) setRead(amount);
	};
	useLayoutEffect(() => {
		if (log.current && follows.current) toEnd();
	});
	useEffect(() => {
		// On a narrow screen the list, and the focus with it, has gone.
		if (backButton.current?.offsetParent) heading.current.focus();
	}, []);

	if (!thread) {
		return html`<section class="conversation none" aria-label="Conversation">
			<p class="hint">Choose a phone to read what arrived on it.</p>
		</section>`;
	}
	let lastDay = '';
	const unread = amount - read;
	return html`
		<section
			class="conversation"
			aria-label=${`Conversation ${phoneText(thread.title)}`}
			onKeyDown=${(event) => event.key === 'Escape' && back()}
		>
			<div class="bar hstack">
				<button class="outline back" ref=${backButton} onClick=${back} aria-label="All phones">
					<${BackIcon} />
				</button>
				<div>
					<h2 tabindex="-1" ref=${heading}>${phoneText(thread.title)}</h2>
					<span class="hint"
						>${[thread.subtitle, plural(amount, 'entry', 'entries')].filter(Boolean).join(' · ')}</span
					>
				</div>
			</div>
			<div
				class="log vstack"
				role="log"
				tabindex="0"
				aria-label="Messages and calls"
				ref=${log}
				onScroll=${onScroll}
			>
				${thread.entries.flatMap(({ kind, at, item }) => {
					const day = dayOf(at);
					const divider =
						day !== lastDay && html`<h3 class="hint align-center" key=${day}>${day}</h3>`;
					lastDay = day;
					return [
						divider,
						kind === 'call'
							? html`<${CallCard} key=${item.id} call=${item} />`
							: html`<${MessageCard} key=${item.id} message=${item} byHand=${byHand} />`,
					];
				})}
			</div>
			${
				unread > 0 &&
				!follows.current &&
				html`<button class="outline newer" onClick=${toEnd}><${DownIcon} /> ${unread} new</button>`
			}
		</section>
	`;
}
