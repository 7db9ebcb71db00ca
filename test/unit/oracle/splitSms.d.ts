/** The part of its interface that is used; the package comes without types. */
declare module 'split-sms' {
	export function split(
		text: string,
		options: { characterset: 'GSM' | 'Unicode' },
	): { parts: object[] };
}
