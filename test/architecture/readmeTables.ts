import { resources } from '../../nodes/Esms/resources';
import { codeMeaning, KNOWN_CODES, type Family } from '../../nodes/Esms/transport/codes';

const FAMILIES: Record<Family, string> = {
	smsSend: 'when sending SMS',
	smsQuery: 'when asking',
	smsHistory: 'SMS → Get Many',
	voiceTemplate: 'Call From Template',
	voiceRecording: 'Call From Recording',
	voiceOtp: 'Call With OTP',
	voiceStatus: 'call status',
};

/** The rows of the README's table of codes: the usual meaning of each, then the special ones. */
export function codeRows(): string[] {
	return KNOWN_CODES.flatMap((code) => {
		const usual = codeMeaning(code, 'none' as Family);
		const special = new Map<typeof usual, string[]>();
		for (const [family, name] of Object.entries(FAMILIES) as Array<[Family, string]>) {
			const meaning = codeMeaning(code, family);
			if (meaning === usual) continue;
			special.set(meaning, [...(special.get(meaning) ?? []), name]);
		}
		const row = (place: string, { title, advice, retryable }: typeof usual) =>
			`| ${place} | ${title}. | ${advice} | ${retryable ? 'yes' : 'no'} |`;
		return [
			row(code, usual),
			...[...special].map(([meaning, where]) => row(`${code} (${where.join(', ')})`, meaning)),
		];
	});
}

/** The first two columns of the README's table of operations. */
export const operationRows = (): string[] =>
	resources.flatMap(({ name, operations }) =>
		operations.map((operation) => `| ${name} | ${operation.name} |`),
	);
