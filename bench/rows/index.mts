import type { Row } from '../row.mts';
import { callbacks } from './callbacks.mts';
import { cpu } from './cpu.mts';
import { growth } from './growth.mts';
import { advertising, pages } from './lists.mts';
import { pacing } from './pacing.mts';
import { size } from './package.mts';
import { queue } from './queue.mts';
import { stalls } from './stalls.mts';
import { width } from './width.mts';

export const rows: readonly Row[] = [
	width,
	cpu,
	growth,
	advertising,
	pages,
	stalls,
	callbacks,
	size,
	queue,
	pacing,
];
