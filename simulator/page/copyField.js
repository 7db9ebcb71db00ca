import { useState } from 'preact/hooks';
import { html } from './html.js';

export function CopyField({ label, value }) {
	const [copied, setCopied] = useState(false);
	const copy = async () => {
		// Browsers hide the clipboard from pages that come over plain HTTP from another computer.
		if (!navigator.clipboard) throw new Error('Select the text: copying works on localhost only.');
		await navigator.clipboard.writeText(value);
		setCopied(true);
		setTimeout(() => setCopied(false), 1500);
	};
	return html`
		<div>
			<span class="hint">${label}</span>
			<div class="hstack gap-2">
				<code>${value}</code>
				<button class="outline small" onClick=${copy} aria-label=${`Copy ${label}`}>
					${copied ? 'Copied' : 'Copy'}
				</button>
			</div>
		</div>
	`;
}
