/** n8n's scanner is plain JavaScript; this is what we use of it. */
declare module '@n8n/scan-community-package/scanner/scanner.mjs' {
	/** What the scan reads of a package's repository. */
	export const SOURCE_FILE_PATTERNS: string[];

	/** Lints a folder with n8n's rules and with no regard for eslint-disable comments. */
	export function analyzePackage(
		folder: string,
		patterns: string[],
	): Promise<{ passed: boolean; message?: string; details?: string }>;
}
