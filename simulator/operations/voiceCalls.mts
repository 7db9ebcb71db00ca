import { type CallKind, placeCall } from '../service/placeCall.mts';
import { isTooLong } from '../service/textChecks.mts';
import type { Account } from '../world/accounts.mts';
import type { World } from '../world/world.mts';
import type { Answer } from './answer.mts';
import { refusePlainly } from './codedAnswers.mts';
import type { Fields } from './fields.mts';
import type { Operation } from './operation.mts';
import { readCallOrder } from './readCallOrder.mts';
import { tellEarlier } from './repeated.mts';

/** Every voice sample of the vendor prints the id with a space at its end (esms-api 2.2). */
function place(fields: Fields, world: World, kind: CallKind): Answer {
	const outcome = placeCall(world, readCallOrder(fields), kind);
	return 'refusal' in outcome
		? tellEarlier(world, outcome.refusal, refusePlainly(outcome.refusal))
		: { code: '100', members: { CodeResult: '100', SMSID: `${outcome.call.id} ` } };
}

const shared = {
	host: 'voice',
	method: 'GET',
	body: 'none',
	root: 'VoiceResultModel',
	refuse: refusePlainly,
} as const;

const find = (scripts: Account['scripts'], fields: Fields) =>
	scripts.find(({ id }) => id === (fields.text('TemplateId') ?? '').trim());

/** Values take the places of the `{…}` marks from left to right; undefined when their number is wrong. */
function fill(content: string, variables: string, separator: string): string | undefined {
	const values = variables === '' ? [] : variables.split(separator === '|' ? /\|\|?/ : separator);
	const marks = content.match(/\{[^{}]*\}/g) ?? [];
	if (marks.length !== values.length || values.includes('')) return undefined;
	let at = 0;
	return content.replace(/\{[^{}]*\}/g, () => values[at++] ?? '');
}

/** esms-api 4.1 */
export const makeCallTemplateV2: Operation = {
	...shared,
	name: 'MakeCallTemplate_V2',
	run: (fields, world) =>
		place(fields, world, {
			operation: 'MakeCallTemplate_V2',
			badPhone: { code: '108' },
			script: ({ scripts }) => {
				const script = find(scripts, fields);
				if (!script) return { code: '104', message: 'Template not found' };
				const { olderCodes, variableSeparator } = world.settings;
				const variables = fields.text('VariableListStr') ?? '';
				const code = olderCodes ? '104' : '105';
				return (
					fill(script.content, variables, variableSeparator) ?? {
						code,
						message: 'Variable list is invalid',
					}
				);
			},
		}),
};

/** esms-api 4.2; TemplateId is the recording's id. */
export const makeCallRecordV2: Operation = {
	...shared,
	name: 'MakeCallRecord_V2',
	run: (fields, world) =>
		place(fields, world, {
			operation: 'MakeCallRecord_V2',
			badPhone: { code: '108' },
			script: ({ recordings }) => find(recordings, fields)?.content ?? { code: '106' },
		}),
};

/** esms-api 4.3; it knows no RequestId, and a bad phone number is 107. */
export const voiceOtp: Operation = {
	...shared,
	name: 'VoiceOTP',
	older: true,
	run: (fields, world) => {
		const code = (fields.text('Code') ?? '').trim();
		const withoutRequestId: Fields = {
			...fields,
			text: (name) => (name === 'RequestId' ? undefined : fields.text(name)),
		};
		return place(withoutRequestId, world, {
			operation: 'VoiceOTP',
			badPhone: { code: '107', message: 'Phone number is invalid' },
			script: () => {
				if (!code) return { code: '105', message: 'Code is required' };
				if (isTooLong(world, code)) return { code: '105', message: 'Code is too long' };
				return `Mã xác thực: ${[...code].join(' ')}`;
			},
		});
	},
};
