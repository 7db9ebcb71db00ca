import type { CDPSession, Locator, Page } from 'playwright-core';

import { demoKeys } from '../../simulator/demo.mts';
import { openEditor, TEXT_IN_SIGHT } from '../../test/n8n/harness/browser.mts';

/** Pixels of the file for each pixel of the page. */
const SCALE = 1.5;
const QUALITY = 82;

/** Room around what is on the picture. */
const MARGIN = 12;

/** Nothing moves, and no cursor blinks. */
const STILL = `*, *::before, *::after {
	animation-duration: 0s !important;
	transition-duration: 0s !important;
	caret-color: transparent !important;
}`;

export interface Area {
	x: number;
	y: number;
	width: number;
	height: number;
}

export type Theme = 'light' | 'dark';

/** A file's name: the dark one stands beside the light one, as with the icons. */
const fileOf = (name: string, theme: Theme = 'light'): string =>
	`${name}${theme === 'dark' ? '.dark' : ''}.webp`;

/** Takes pictures of n8n's editor. */
export class Camera {
	/** What was taken, by the names of the files. */
	readonly pictures = new Map<string, Buffer>();

	private constructor(
		readonly page: Page,
		readonly close: () => Promise<void>,
		private readonly devTools: CDPSession,
		private readonly n8nUrl: string,
	) {}

	static async at(n8nUrl: string): Promise<Camera> {
		const { page, close } = await openEditor(n8nUrl);
		return new Camera(page, close, await page.context().newCDPSession(page), n8nUrl);
	}

	/** Opens a page of n8n, high enough to show the longest form without scrolling. */
	async open(path: string, height = 2400): Promise<void> {
		await this.page.setViewportSize({ width: 1440, height });
		await this.page.goto(`${this.n8nUrl}${path}`);
		await this.page.addStyleTag({ content: STILL });
	}

	byTestId = (id: string): Locator => this.page.locator(`[data-test-id="${id}"]`);

	/** Takes a picture in one or both themes; the area is measured when all stands still. */
	async take(
		name: string,
		area: () => Promise<Area>,
		themes: readonly Theme[] = ['light'],
	): Promise<string[]> {
		for (const theme of themes) {
			await this.page.emulateMedia({ colorScheme: theme });
			const picture = await this.#stillPicture(area);
			await this.#assertNoSecret(name);
			this.pictures.set(fileOf(name, theme), picture);
		}
		await this.page.emulateMedia({ colorScheme: 'light' });
		return themes.map((theme) => fileOf(name, theme));
	}

	/** Waits until two pictures in a row are the same: fonts, icons and lists have come. */
	async #stillPicture(area: () => Promise<Area>): Promise<Buffer> {
		await this.page.mouse.move(0, 0);
		await this.page.evaluate('document.activeElement?.blur(); document.fonts.ready.then(() => {})');
		let before = Buffer.alloc(0);
		for (let left = MOST_TRIES; left > 0; left--) {
			const { x, y, width, height } = await area();
			const { data } = await this.devTools.send('Page.captureScreenshot', {
				format: 'webp',
				quality: QUALITY,
				clip: { x, y, width, height, scale: SCALE },
			});
			const picture = Buffer.from(data, 'base64');
			if (picture.equals(before)) return picture;
			before = picture;
			await this.page.waitForTimeout(PAUSE_MS);
		}
		throw new Error('The page does not come to rest.');
	}

	/** A key may stand on the page as dots only. */
	async #assertNoSecret(name: string): Promise<void> {
		const text = await this.page.evaluate<string>(TEXT_IN_SIGHT);
		const shown = Object.entries(demoKeys).find(([, key]) => text.includes(key));
		if (shown !== undefined) throw new Error(`The picture ${name} shows the ${shown[0]}.`);
	}
}

const MOST_TRIES = 40;
const PAUSE_MS = 250;

/** Around all of these, with a margin. */
export async function around(places: Locator, margin = MARGIN): Promise<Area> {
	const boxes = (
		await Promise.all((await places.all()).map((place) => place.boundingBox()))
	).filter((box) => box !== null);
	const left = Math.min(...boxes.map(({ x }) => x)) - margin;
	const top = Math.min(...boxes.map(({ y }) => y)) - margin;
	const right = Math.max(...boxes.map(({ x, width }) => x + width)) + margin;
	const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + margin;
	return { x: left, y: top, width: right - left, height: bottom - top };
}
