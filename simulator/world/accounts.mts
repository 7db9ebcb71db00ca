/** A sender name; `type` 1 is advertising, 2 customer care (esms-api 3.10). */
export interface Brandname {
	name: string;
	type: number;
	/** Network ids (esms-api 2.4) the name is registered with. */
	networks: number[];
	/** Whether a type 2 text must match a registered template (code 146). */
	templateCheck: boolean;
}

/** A registered customer-care text; the API lists one row per network, with ids counting up from `id`. */
export interface Template {
	id: number;
	brandname: string;
	networks: number[];
	content: string;
}

export interface Registration {
	id: number;
	brandname: string;
	content: string;
}

/** A text that a call speaks; `{name}` marks a variable. */
export interface Script {
	id: string;
	content: string;
}

/** VND by network id, with `default` for the rest; a missing price means code 102. */
export type PriceList = Record<string, number>;

export interface Account {
	apiKey: string;
	secretKey: string;
	name: string;
	userId: number;
	/** VND */
	balance: number;
	locked: boolean;
	/** The keys are no longer known (101). */
	removed: boolean;
	ipAllowed: boolean;
	brandnames: Brandname[];
	templates: Template[];
	/** Templates that wait for the vendor's approval. */
	registrations: Registration[];
	/** By SmsType: VND per part; `voice`: VND per call. */
	prices: Record<string, PriceList>;
	scripts: Script[];
	recordings: Script[];
}

export class Accounts {
	private readonly byKey = new Map<string, Account>();

	constructor(accounts: Account[]) {
		for (const account of accounts) this.add(account);
	}

	add(account: Account): void {
		this.byKey.set(account.apiKey, account);
	}

	get(apiKey: string): Account | undefined {
		return this.byKey.get(apiKey);
	}

	/** The account that both keys open, as the API's callers see it. */
	open(apiKey: string, secretKey: string): Account | undefined {
		const account = this.byKey.get(apiKey);
		return account && account.secretKey === secretKey && !account.removed ? account : undefined;
	}

	all(): Account[] {
		return [...this.byKey.values()];
	}
}

/** VND, or undefined when the account has no price for it (code 102). */
export function priceOf(account: Account, kind: string, network: number): number | undefined {
	const list = account.prices[kind];
	return list?.[network] ?? list?.['default'];
}
