/**
 * Mobile prefixes of the change from 11 to 10 digits in 2018; the last seven digits stayed
 * (esms-api 8).
 */
const PREFIXES_BEFORE_2018 = new Map([
	['0120', '070'],
	['0121', '079'],
	['0122', '077'],
	['0123', '083'],
	['0124', '084'],
	['0125', '085'],
	['0126', '076'],
	['0127', '081'],
	['0128', '078'],
	['0129', '082'],
	['0162', '032'],
	['0163', '033'],
	['0164', '034'],
	['0165', '035'],
	['0166', '036'],
	['0167', '037'],
	['0168', '038'],
	['0169', '039'],
	['0186', '056'],
	['0188', '058'],
	['0199', '059'],
]);

/** The number of today of one from before 2018; undefined when its prefix has no successor. */
export function renewed(national: string): string | undefined {
	const today = PREFIXES_BEFORE_2018.get(national.slice(0, 4));
	return today && today + national.slice(4);
}
