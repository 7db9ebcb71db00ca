import { html } from './html.js';

/** A status by colour and by word. */
export const Chip = ({ state: { word, tone } }) =>
	html`<span class="badge" data-variant=${tone}>${word}</span>`;
