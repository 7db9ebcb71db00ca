// Where mutants are made, and which tests have to find them: those of the same room, because what guards a rule has to
// stand where a reader looks for it.

export interface Room {
	/** Below `nodes/Esms`. */
	folder: string;
	/** Files of it that nobody changes here, and what guards them instead. */
	without?: Record<string, string>;
	/** Globs below `test/unit`. */
	tests: string[];
}

export const ROOMS: Record<string, Room> = {
	transport: { folder: 'transport', tests: ['transport/*.test.ts'] },
	trigger: {
		folder: 'trigger',
		without: { 'properties.ts': 'the record of what saved workflows lean on (test/law/surface)' },
		tests: ['trigger/*.test.ts'],
	},
	// Reports are read by the domain, and tested as a channel's whole callback.
	domain: { folder: 'domain', tests: ['domain/*.test.ts', 'channels/*.test.ts'] },
	// The model finds most of what is wrong, and takes minutes; a rule has its row in a table, too.
	once: { folder: 'runner/once', tests: ['runner/once/!(model).test.ts'] },
};

/** What decides about money: whether a message may be sent again, and under which id. */
export const HEART = [
	'runner/once/conclude.ts',
	'runner/once/facts.ts',
	'runner/once/identity.ts',
	'runner/once/knownIds.ts',
	'runner/once/plan.ts',
	'runner/once/sendOnce.ts',
	'transport/network.ts',
	'transport/networkSigns.ts',
	'transport/verdict.ts',
];

/** Of a hundred mutants so many have to be found. */
export const THRESHOLD = 90;
