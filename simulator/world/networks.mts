/** Vietnam's phone networks, told by the first digits of a number (esms-api 2.4). */

interface Network {
	id: number;
	name: string;
	prefixes: string[];
}

const networks: Network[] = [
	{
		id: 1,
		name: 'Viettel',
		prefixes: ['032', '033', '034', '035', '036', '037', '038', '039', '086', '096', '097', '098'],
	},
	{
		id: 2,
		name: 'Mobifone',
		prefixes: ['070', '076', '077', '078', '079', '089', '090', '093'],
	},
	{
		id: 3,
		name: 'Vinaphone',
		prefixes: ['081', '082', '083', '084', '085', '088', '091', '094'],
	},
	{ id: 4, name: 'Vietnamobile', prefixes: ['052', '056', '058', '092'] },
	{ id: 5, name: 'Gmobile', prefixes: ['059', '099'] },
	{ id: 6, name: 'Itel', prefixes: ['087'] },
	{ id: 7, name: 'Reddi', prefixes: ['055'] },
];

export const NETWORK_IDS = networks.map(({ id }) => id);

const byPrefix = new Map(networks.flatMap((network) => network.prefixes.map((p) => [p, network])));

/** The operator by prefix; numbers of unassigned prefixes are taken for the biggest network's. */
export const networkOf = (phone: string): { id: number; name: string } =>
	byPrefix.get(phone.slice(0, 3)) ?? networks[0]!;
