import { parsePhone } from './phone';

/**
 * A number of eSMS's as all outputs tell it, in national form, however it comes (assumption A30). What is no Vietnamese number, such as the
 * user id that Zalo has in its place, stays as it came.
 */
export function nationalNumber(written: string): string {
	const phone = parsePhone(written);
	return phone.ok ? phone.value.number : written.trim();
}
