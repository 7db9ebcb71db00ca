/** A number that stands alone: digits of ids and keys are left as they are. */
const MOBILE_IN_TEXT = /(?<![\w-])(0|\+?84)([35789]\d)\d{4}(\d{3})(?![\w-])/g;

/** Keeps enough of each mobile number to recognise it and too little to call it: `091****678`. */
export const maskPhones = (text: string): string => text.replace(MOBILE_IN_TEXT, '$1$2****$3');

/** For logs: some ids of eSMS end with the recipient's number (esms-api 2.2). */
export const maskMessageId = (id: string): string =>
	id.replace(/(0[35789]\d)\d{4}(\d{3})$/, '$1****$2');
