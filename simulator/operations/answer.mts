/** A .NET decimal, printed with 4 places. */
export class Decimal {
	constructor(readonly amount: number) {}
}

/** A .NET DateTime, printed as `/Date(ms+0700)/` in JSON. */
export class DateTime {
	constructor(readonly at: number) {}
}

export type Value = string | number | boolean | Decimal | DateTime | Value[] | Members | undefined;
/** Undefined members are left out of the answer. */
export interface Members {
	[name: string]: Value;
}

/** What an operation answers, before it is written as JSON or XML. */
export interface Answer {
	/** Code for the books; the members carry it under the operation's own name. */
	code: string;
	members: Members;
	/** What a client could read is not this answer but raw text. */
	raw?: string;
}
