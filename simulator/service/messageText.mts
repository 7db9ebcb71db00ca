/** Counting parts of a message (esms-api 9.1). */

/** ASCII characters of the GSM-7 alphabet; what the carriers call "unaccented". */
const PLAIN = /^[\n\r !"#$%&'()*+,\-./0-9:;<=>?@A-Z_a-z^{}[\]~\\|]*$/;
/** The same with the accented letters that the alphabet has. */
const GSM = /^[\n\r !"#$%&'()*+,\-./0-9:;<=>?@A-Z_a-z^{}[\]~\\|àèéìòùÉÇØøÅåÆæÄÖÑÜäöñüß£¥§¿¡¤]*$/;
/** Characters of the GSM-7 extension table, which take two places. */
const EXTENDED = /[\^{}[\]~\\|]/g;

/** Carriers add their tag and opt-out line to unaccented advertising: 160 - 38 leaves the known 122. */
const ADVERTISING_TAG = 38;

export interface TextSize {
	encoding: 'GSM-7' | 'UCS-2';
	/** Places taken: septets or UTF-16 units. */
	length: number;
	parts: number;
}

const partsOf = (length: number, single: number, split: number) =>
	length <= single ? 1 : Math.ceil(length / split);

/** What is left of a text when its accents are taken out. */
export const withoutAccents = (text: string): string =>
	text
		.normalize('NFD')
		.replace(/[\u0300-\u036f]/g, '')
		.replaceAll('đ', 'd')
		.replaceAll('Đ', 'D');

/** With `gsmAccents` the alphabet alone decides, whatever the flag says. */
export function measure(
	text: string,
	unicode: boolean,
	smsType: string,
	gsmAccents = false,
): TextSize {
	if (gsmAccents ? !GSM.test(text) : unicode || !PLAIN.test(text)) {
		return { encoding: 'UCS-2', length: text.length, parts: partsOf(text.length, 70, 67) };
	}
	const length = text.length + (text.match(EXTENDED)?.length ?? 0);
	const sent = smsType === '1' ? length + ADVERTISING_TAG : length;
	return { encoding: 'GSM-7', length, parts: partsOf(sent, 160, 153) };
}
