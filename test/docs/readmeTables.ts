import { sms } from '../../nodes/Esms/channels/sms';
import { voice } from '../../nodes/Esms/channels/voice';
import { resources } from '../../nodes/Esms/resources';
import { getMany } from '../../nodes/Esms/resources/sms/getMany.operation';
import { callWithOtp } from '../../nodes/Esms/resources/voiceCall/callWithOtp.operation';
import type { CodeMeaning, CodeTable } from '../../nodes/Esms/transport/codes';
import { COMMON_CODES } from '../../nodes/Esms/transport/commonCodes';

type Places = ReadonlyArray<[place: string, table: CodeTable]>;

const PLACES: Places = [
	['when sending SMS', sms.codes.send],
	['SMS → Get Many', getMany.codes!],
	['when calling', voice.codes.send],
	['Call With OTP', callWithOtp.codes!],
	['call status', voice.codes.ask],
];

const VIETNAMESE_PLACES: Places = PLACES.map(([place, table]) => [
	{
		'when sending SMS': 'khi gửi SMS',
		'when calling': 'khi gọi',
		'call status': 'trạng thái cuộc gọi',
	}[place] ?? place,
	table,
]);

/** The usual meaning of each code, then the special ones with where they hold. */
const meanings = (places: Places): Array<[place: string, meaning: CodeMeaning]> =>
	[...COMMON_CODES].flatMap(([code, usual]) => [
		[code, usual] as [string, CodeMeaning],
		...places.flatMap(([place, table]): Array<[string, CodeMeaning]> => {
			const special = table.get(code);
			return special ? [[`${code} (${place})`, special]] : [];
		}),
	]);

/** The rows of the README's table of codes. */
export const codeRows = (): string[] =>
	meanings(PLACES).map(
		([place, { title, advice, retryable }]) =>
			`| ${place} | ${title}. | ${advice} | ${retryable ? 'yes' : 'no'} |`,
	);

/** The rows of the Vietnamese table without what is translated. */
export const vietnameseCodeRows = (): string[] =>
	meanings(VIETNAMESE_PLACES).map(
		([place, { title, retryable }]) => `| ${place} | ${title}. | ${retryable ? 'có' : 'không'} |`,
	);

/** The first two columns of the README's table of operations. */
export const operationRows = (): string[] =>
	resources.flatMap(({ name, operations }) =>
		operations.map((operation) => `| ${name} | ${operation.name} |`),
	);
