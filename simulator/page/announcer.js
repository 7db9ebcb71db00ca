import { useEffect, useRef, useState } from 'preact/hooks';
import { phoneText, plural } from './format.js';
import { html } from './html.js';

/** A pause in which messages are gathered into one announcement. */
const GATHER_MS = 1000;

/** Tells people who can't see the page what has just arrived; the title tells who looks at another tab. */
export function Announcer({ messages, calls }) {
	const [text, setText] = useState('');
	const known = useRef(undefined);
	const gathering = useRef({ messages: new Set(), timer: undefined }).current;
	const ringing = [...calls.values()].filter(({ state }) => state === 'ringing');

	useEffect(() => {
		document.title = `${ringing.length > 0 ? `(${ringing.length} ringing) ` : ''}eSMS simulator`;
	}, [ringing.length]);

	useEffect(() => {
		const before = known.current;
		known.current = new Set([...messages.keys(), ...ringing.map(({ id }) => id)]);
		if (!before) return;
		const calling = ringing.find(({ id }) => !before.has(id));
		if (calling) setText(`Incoming call: ${phoneText(calling.phone)} is ringing`);
		for (const id of messages.keys()) if (!before.has(id)) gathering.messages.add(id);
		if (gathering.messages.size === 0) return;
		gathering.timer ??= setTimeout(() => {
			setText(plural(gathering.messages.size, 'new message'));
			gathering.messages.clear();
			gathering.timer = undefined;
		}, GATHER_MS);
	}, [messages, calls]);

	return html`<p class="hidden" role="status">${text}</p>`;
}
