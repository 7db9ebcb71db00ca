/** Pages that tests write when `npm run docs` runs them, and compare otherwise. */
// eslint-disable-next-line @n8n/community-nodes/no-restricted-imports -- writes into the checkout
import { mkdirSync, writeFileSync } from 'node:fs';
// eslint-disable-next-line @n8n/community-nodes/no-restricted-imports -- writes into the checkout
import { dirname, join } from 'node:path';
import { checkout, readText } from '../law/source';

// As Jest does with its snapshots.
const { snapshotState } = expect.getState() as unknown as {
	snapshotState: { _updateSnapshot: 'all' | 'new' | 'none' };
};
const isWriting = snapshotState._updateSnapshot === 'all';

export function expectPage(path: string, text: string): void {
	if (isWriting) {
		const file = join(checkout, path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, text);
	}
	expect(readText(path)).toBe(text);
}
