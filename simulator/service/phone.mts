/** Phone numbers as the service reads them: national or 84 form, no separators (esms-api 8). */

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

/** A number that can be called: mobile, or landline unless those are refused. */
export function callable(
	phone: string,
	acceptPlus84: boolean,
	landlines = true,
): string | undefined {
	const number = national(phone, acceptPlus84);
	return MOBILE.test(number) || (landlines && LANDLINE.test(number)) ? number : undefined;
}
