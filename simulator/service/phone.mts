/** Phone numbers as the service reads them: national or 84 form, no separators (esms-api 8). */

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

const byPrefix = new Map(networks.flatMap((network) => network.prefixes.map((p) => [p, network])));

/** The operator by prefix; numbers of unassigned prefixes are taken for the biggest network's. */
export const networkOf = (phone: string): { id: number; name: string } =>
	byPrefix.get(phone.slice(0, 3)) ?? networks[0]!;

const MOBILE = /^0[35789]\d{8}$/;
const LANDLINE = /^02\d{9}$/;

function national(phone: string, acceptPlus84: boolean): string {
	const digits = phone.trim();
	if (acceptPlus84 && digits.startsWith('+84')) return `0${digits.slice(3)}`;
	return digits.startsWith('84') ? `0${digits.slice(2)}` : digits;
}

/** `0XXXXXXXXX`, or undefined when the service would answer 108. */
export function mobile(phone: string, acceptPlus84: boolean): string | undefined {
	const number = national(phone, acceptPlus84);
	return MOBILE.test(number) ? number : undefined;
}

/** A number that can be called: mobile or landline. */
export function callable(phone: string, acceptPlus84: boolean): string | undefined {
	const number = national(phone, acceptPlus84);
	return MOBILE.test(number) || LANDLINE.test(number) ? number : undefined;
}
