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

const VIETNAMESE_FAMILIES: Record<Family, string> = {
	...FAMILIES,
	smsSend: 'khi gửi SMS',
	smsQuery: 'khi tra cứu',
	voiceStatus: 'trạng thái cuộc gọi',
};

type Meaning = ReturnType<typeof codeMeaning>;

/** The usual meaning of each code, then the special ones with where they hold. */
function meanings(families: Record<Family, string>): Array<[place: string, meaning: Meaning]> {
	return KNOWN_CODES.flatMap((code) => {
		const usual = codeMeaning(code, 'none' as Family);
		const special = new Map<Meaning, string[]>();
		for (const [family, name] of Object.entries(families) as Array<[Family, string]>) {
			const meaning = codeMeaning(code, family);
			if (meaning === usual) continue;
			special.set(meaning, [...(special.get(meaning) ?? []), name]);
		}
		return [
			[code, usual],
			...[...special].map(([meaning, where]): [string, Meaning] => [
				`${code} (${where.join(', ')})`,
				meaning,
			]),
		] as Array<[string, Meaning]>;
	});
}

/** The rows of the README's table of codes. */
export const codeRows = (): string[] =>
	meanings(FAMILIES).map(
		([place, { title, advice, retryable }]) =>
			`| ${place} | ${title}. | ${advice} | ${retryable ? 'yes' : 'no'} |`,
	);

/** The rows of the Vietnamese table without what is translated. */
export const vietnameseCodeRows = (): string[] =>
	meanings(VIETNAMESE_FAMILIES).map(
		([place, { title, retryable }]) => `| ${place} | ${title}. | ${retryable ? 'có' : 'không'} |`,
	);

/** The first two columns of the README's table of operations. */
export const operationRows = (): string[] =>
	resources.flatMap(({ name, operations }) =>
		operations.map((operation) => `| ${name} | ${operation.name} |`),
	);
