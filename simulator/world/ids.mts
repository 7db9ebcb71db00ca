import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import type { IdShape } from './settings.mts';

/** A number of 2 or 3 digits, as it trails real ids. */
const tail = () => String(randomInt(10, 1000));

const makers: Record<IdShape, (phone: string, count: number) => string> = {
	hexDigits: () => randomBytes(16).toString('hex') + tail(),
	guidDigits: () => randomUUID() + tail(),
	hex: () => randomBytes(16).toString('hex'),
	hexPhone: (phone) => randomBytes(16).toString('hex') + phone,
	digits: (_phone, count) => String(24_342_680 + count),
	long: () => randomBytes(40).toString('hex'),
};

/** Message ids of all the shapes in turn; voice ids are lower-case GUIDs (esms-api 2.2). */
export class Ids {
	private count = 0;

	message(shapes: IdShape[], phone: string): string {
		const shape = shapes[this.count % shapes.length] ?? 'hexDigits';
		return makers[shape](phone, this.count++);
	}

	call(): string {
		return randomUUID();
	}
}
