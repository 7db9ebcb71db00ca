import { html } from './html.js';

const icon = (path) => () => html`
	<svg
		aria-hidden="true"
		viewBox="0 0 24 24"
		width="1.1em"
		height="1.1em"
		fill="none"
		stroke="currentColor"
		stroke-width="2"
		stroke-linecap="round"
		stroke-linejoin="round"
	>
		<path d=${path} />
	</svg>
`;

export const PhoneIcon = icon(
	'M6.6 3.5 9 3l2 4.6-2.1 1.6a12.6 12.6 0 0 0 5.9 5.9l1.6-2.1 4.6 2-.5 2.4a3 3 0 0 1-3 2.6C10.2 20 4 13.8 4 6.5a3 3 0 0 1 2.6-3Z',
);
export const BackIcon = icon('M14.5 5 8 12l6.5 7');
export const DownIcon = icon('M12 5v14m-6-6 6 6 6-6');
