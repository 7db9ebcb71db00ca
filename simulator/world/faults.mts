export const FAULT_KINDS = [
	'reset',
	'close',
	'timeout',
	'slow',
	'status',
	'redirect',
	'empty',
	'brokenJson',
	'bom',
	'xml',
	'numericCode',
	'invalidRequest',
	'code',
	'otherAnswer',
	'otherOperation',
	'gatewayCode',
	'missingList',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** A mishap that waits for its request. */
export interface Fault {
	id: number;
	kind: FaultKind;
	/** Only requests of this operation, compared without case. */
	operation?: string;
	/** Only requests to this phone (national form). */
	phone?: string;
	/** How many more requests it hits; null without end. */
	remaining: number | null;
	/** Chance of hitting a matching request. */
	probability?: number;
	/** The request is carried out (booked, charged) and only its answer suffers. */
	afterAcceptance: boolean;
	/** HTTP status for `status`, `code`, `invalidRequest` and `gatewayCode`. */
	status?: number;
	/** Target of `redirect`; the slash form of the path when left out. */
	location?: string;
	/** Code for `code` and `otherOperation`. */
	code?: string;
	message?: string;
	/** Pause between pieces for `slow`, longest silence for `timeout`. */
	ms?: number;
	/** Extra answer headers, e.g. Retry-After. */
	headers?: Record<string, string>;
}

export class Faults {
	private list: Fault[] = [];
	private count = 0;

	add(fault: Omit<Fault, 'id'>): Fault {
		const added = { id: ++this.count, ...fault };
		this.list.push(added);
		return added;
	}

	all(): Fault[] {
		return this.list;
	}

	remove(id: number): boolean {
		const before = this.list.length;
		this.list = this.list.filter((fault) => fault.id !== id);
		return this.list.length < before;
	}

	clear(): void {
		this.list = [];
	}

	/** The first fault meant for this request; the caller spends it once it really strikes. */
	find(operation: string, phones: string[], random: () => number): Fault | undefined {
		return this.list.find(
			(fault) =>
				(!fault.operation || fault.operation.toLowerCase() === operation.toLowerCase()) &&
				(!fault.phone || phones.includes(fault.phone)) &&
				(fault.probability === undefined || random() < fault.probability),
		);
	}

	spend(fault: Fault): void {
		if (fault.remaining === null) return;
		fault.remaining--;
		if (fault.remaining <= 0) this.remove(fault.id);
	}
}
