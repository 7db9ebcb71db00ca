import { createHash } from 'crypto';
import type { MermaidConfig } from 'mermaid';

/** Where the sources and the pictures are. */
export const DIAGRAMS = 'docs/diagrams';
export const COMMAND = 'npx tsx tools/diagrams/render.mts';

export interface Theme {
	/** Between the name of a picture and its ending. */
	suffix: string;
	background: string;
	config: MermaidConfig;
}

interface Colours {
	background: string;
	text: string;
	line: string;
	box: string;
	note: string;
}

const theme = (
	suffix: string,
	darkMode: boolean,
	{ background, text, line, box, note }: Colours,
): Theme => ({
	suffix,
	background,
	config: {
		theme: 'base',
		// The fonts of most systems have Arial's widths, so a text fits its box wherever it is seen.
		fontFamily: 'Arial, "Liberation Sans", Helvetica, sans-serif',
		htmlLabels: false,
		deterministicIds: true,
		flowchart: { padding: 10, nodeSpacing: 30, rankSpacing: 34, wrappingWidth: 300 },
		sequence: {
			width: 140,
			actorMargin: 30,
			messageMargin: 34,
			mirrorActors: false,
			diagramMarginX: 8,
		},
		themeVariables: {
			darkMode,
			background,
			fontSize: '16px',
			primaryColor: box,
			primaryBorderColor: line,
			primaryTextColor: text,
			lineColor: line,
			textColor: text,
			noteBkgColor: note,
			noteBorderColor: note,
			noteTextColor: text,
			actorLineColor: line,
			signalColor: text,
			signalTextColor: text,
			labelBoxBkgColor: box,
			labelBoxBorderColor: line,
			labelTextColor: text,
			loopTextColor: text,
			edgeLabelBackground: background,
		},
	},
});

/** Backgrounds are filled, because pages that are always white show the dark pictures too. */
export const THEMES: readonly Theme[] = [
	theme('', false, {
		background: '#ffffff',
		text: '#1f2328',
		line: '#656d76',
		box: '#ddf4ff',
		note: '#fff3c4',
	}),
	theme('.dark', true, {
		background: '#0d1117',
		text: '#e6edf3',
		line: '#8d96a0',
		box: '#15345c',
		note: '#4a3a08',
	}),
];

/** Changes with the source and with the look; the picture carries the one that it was made of. */
export const fingerprint = (source: string, look: Theme): string =>
	createHash('sha256')
		.update(JSON.stringify([source, look]))
		.digest('hex')
		.slice(0, 16);

export const pictureOf = (source: string, { suffix }: Theme): string =>
	source.replace(/\.mmd$/, `${suffix}.svg`);
