import { html } from './html.js';

/** A status by colour and by word. */
export const Chip = ({ state: { word, tone }, prefix = '' }) =>
	html`<span class=${`chip ${tone}`}>${prefix}${word}</span>`;
