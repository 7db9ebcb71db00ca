import type { CallResult } from './calls.mts';
import type { Settings } from './settings.mts';

/* How the service writes what it tells, in answers and in reports. */

export const writePhone = ({ phoneForm }: Settings, phone: string): string =>
	phone.replace(/^0/, phoneForm);

/** VND with 4 decimals, as reports have it. */
export const writeAmount = ({ decimalComma }: Settings, amount: number): string =>
	amount.toFixed(4).replace('.', decimalComma ? ',' : '.');

/** The vendor's sample of a failed call has an empty CallStatus. */
const callWords: Record<Settings['callStatusWords'], Record<CallResult, string>> = {
	documented: { answered: 'ANSWERED', noAnswer: 'NO ANSWER', failed: '' },
	empty: { answered: '', noAnswer: '', failed: '' },
	other: { answered: 'ANSWER', noAnswer: 'BUSY', failed: 'CONGESTION' },
};

export const writeCallStatus = (
	{ callStatusWords }: Settings,
	result: CallResult | null,
): string => (result ? callWords[callStatusWords][result] : '');

const idForms: Record<Settings['reportedId'], (id: string, phone: string) => string> = {
	answered: (id) => id,
	upperCase: (id) => id.toUpperCase(),
	dashes: (id) =>
		id.includes('-')
			? id.replaceAll('-', '')
			: id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5'),
	phone: (id, phone) => id + phone,
};

/** A message id as reports write it. */
export const writeReportedId = ({ reportedId }: Settings, id: string, phone: string): string =>
	idForms[reportedId](id, phone);
