/** The steps of judging a send, in the order of esms-api 10; the vendor's true order is unknown. */
export const STAGES = [
	'keys',
	'account',
	'ip',
	'smsType',
	'phone',
	'sendDate',
	'requestId',
	'brandname',
	'network',
	'text',
	'money',
] as const;
export type Stage = (typeof STAGES)[number];

export const SMS_OUTCOMES = [
	'delivered',
	'failed',
	'rejected',
	'interim',
	'unknown',
	'silence',
	'twice',
	'unreported',
] as const;
export type SmsOutcome = (typeof SMS_OUTCOMES)[number];

export const CALL_OUTCOMES = ['answered', 'noAnswer', 'failed', 'silence'] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];

/** Shapes of message ids that were seen in the wild (esms-api 2.2); new ids take turns. */
export const ID_SHAPES = ['hexDigits', 'guidDigits', 'hex', 'hexPhone', 'digits'] as const;
export type IdShape = (typeof ID_SHAPES)[number];

export interface Range {
	min: number;
	max: number;
}

/** Every switch of the simulator. Times are in milliseconds unless the name says otherwise. */
export interface Settings {
	/** How long an API answer takes; a number stands for a fixed time. */
	latencyMs: Range;
	/** Seed of the random numbers that choose latency and chance faults. */
	seed: number;
	/** Moves the service's clock, e.g. 86400000 to let the 24 hours of a RequestId pass. */
	clockOffsetMs: number;

	autoDeliver: boolean;
	/** From acceptance (or SendDate) to the final status. */
	deliverAfterMs: number;
	smsOutcome: SmsOutcome;
	/** GetSendStatus answers 105 for an id younger than this. */
	statusDelayMs: number;

	autoAnswer: boolean;
	/** How long a phone rings before the automatic outcome. */
	answerAfterMs: number;
	callOutcome: CallOutcome;
	/** Key (0-9, * or #) that the automatic listener presses; empty for none. */
	callKey: string;
	callDurationSeconds: number;
	/** A phone nobody picks up stops ringing after this. */
	ringTimeoutMs: number;
	/** Upper limit of the pause between redials, which the API gives in seconds (WaitRetry). */
	redialMaxMs: number;

	/** How the report is attached to a CallbackUrl that already has a query. */
	callbackJoin: '&' | '?';
	callbackTimeoutMs: number;
	callbackRetryDelayMs: number;
	callbackRetries: number;
	/** One report for each number of a message instead of one for the message. */
	callbackPerNumber: boolean;
	/** Hosts besides loopback that may be called back; `*` allows all. */
	callbackHosts: string[];

	checkOrder: Stage[];
	requestIdUsedOnRefusal: boolean;
	requestIdMaxLength: number;
	sandboxChecksTemplate: boolean;
	/** Status queries find sandbox messages. */
	sandboxStored: boolean;
	/** Refuse every send with this code; empty for none. */
	refuseCode: string;
	/** More API requests than this within one second are answered 160; 0 for no limit. */
	maxRequestsPerSecond: number;
	blockedWords: string[];
	advertisingMinimum: number;
	advertisingMaximum: number;
	acceptPlus84: boolean;

	/** Answer 307 to the slashed path when the documented final slash is missing. */
	slashRedirect: boolean;
	/** IIS answers 404 to a longer query string; 0 for no limit. */
	maxQueryLength: number;
	/** XML answers carry the data-contract namespace, as on rest.esms.vn. */
	xmlNamespace: boolean;
	idShapes: IdShape[];

	/** Oldest entries are forgotten beyond these numbers. */
	requestLogLimit: number;
	messageLimit: number;
}

export const defaultSettings: Settings = {
	latencyMs: { min: 0, max: 0 },
	seed: 1,
	clockOffsetMs: 0,
	autoDeliver: true,
	deliverAfterMs: 1500,
	smsOutcome: 'delivered',
	statusDelayMs: 0,
	autoAnswer: true,
	answerAfterMs: 4000,
	callOutcome: 'answered',
	callKey: '',
	callDurationSeconds: 21,
	ringTimeoutMs: 45_000,
	redialMaxMs: 2000,
	callbackJoin: '&',
	callbackTimeoutMs: 10_000,
	callbackRetryDelayMs: 1000,
	callbackRetries: 5,
	callbackPerNumber: false,
	callbackHosts: [],
	checkOrder: [...STAGES],
	requestIdUsedOnRefusal: true,
	requestIdMaxLength: 50,
	sandboxChecksTemplate: false,
	sandboxStored: false,
	refuseCode: '',
	maxRequestsPerSecond: 0,
	blockedWords: ['casino', 'ca do bong da'],
	advertisingMinimum: 30,
	advertisingMaximum: 5000,
	acceptPlus84: false,
	slashRedirect: false,
	maxQueryLength: 2048,
	xmlNamespace: true,
	idShapes: [...ID_SHAPES],
	requestLogLimit: 20_000,
	messageLimit: 200_000,
};

export class SettingError extends Error {}

type Reader<T> = (value: unknown) => T | undefined;

const flag: Reader<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);
const text: Reader<string> = (value) => (typeof value === 'string' ? value : undefined);
const amount: Reader<number> = (value) =>
	typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;
const signed: Reader<number> = (value) =>
	typeof value === 'number' && Number.isFinite(value) ? value : undefined;
const texts: Reader<string[]> = (value) =>
	Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined;

const oneOf =
	<T extends string>(choices: readonly T[]): Reader<T> =>
	(value) =>
		choices.find((choice) => choice === value);

const someOf =
	<T extends string>(choices: readonly T[]): Reader<T[]> =>
	(value) => {
		const chosen = texts(value)?.map(oneOf(choices));
		return chosen?.length && chosen.every((item) => item !== undefined) ? chosen : undefined;
	};

/** All the stages in another order: leaving one out would leave its check out. */
const permutation: Reader<Stage[]> = (value) => {
	const order = someOf(STAGES)(value);
	return order?.length === STAGES.length && new Set(order).size === STAGES.length
		? order
		: undefined;
};

const range: Reader<Range> = (value) => {
	if (typeof value === 'number') return range({ min: value, max: value });
	const { min, max } = (value ?? {}) as Partial<Range>;
	const [low, high] = [amount(min), amount(max)];
	return low !== undefined && high !== undefined && low <= high
		? { min: low, max: high }
		: undefined;
};

const readers: { [Name in keyof Settings]: Reader<Settings[Name]> } = {
	latencyMs: range,
	seed: signed,
	clockOffsetMs: signed,
	autoDeliver: flag,
	deliverAfterMs: amount,
	smsOutcome: oneOf(SMS_OUTCOMES),
	statusDelayMs: amount,
	autoAnswer: flag,
	answerAfterMs: amount,
	callOutcome: oneOf(CALL_OUTCOMES),
	callKey: (value) => (typeof value === 'string' && /^[\d*#]?$/.test(value) ? value : undefined),
	callDurationSeconds: amount,
	ringTimeoutMs: amount,
	redialMaxMs: amount,
	callbackJoin: oneOf(['&', '?']),
	callbackTimeoutMs: amount,
	callbackRetryDelayMs: amount,
	callbackRetries: amount,
	callbackPerNumber: flag,
	callbackHosts: texts,
	checkOrder: permutation,
	requestIdUsedOnRefusal: flag,
	requestIdMaxLength: amount,
	sandboxChecksTemplate: flag,
	sandboxStored: flag,
	refuseCode: text,
	maxRequestsPerSecond: amount,
	blockedWords: texts,
	advertisingMinimum: amount,
	advertisingMaximum: amount,
	acceptPlus84: flag,
	slashRedirect: flag,
	maxQueryLength: amount,
	xmlNamespace: flag,
	idShapes: someOf(ID_SHAPES),
	requestLogLimit: amount,
	messageLimit: amount,
};

/** New settings with `patch` laid over `current`; throws a SettingError that names the bad member. */
export function patchSettings(current: Settings, patch: unknown): Settings {
	if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) {
		throw new SettingError('Settings are a JSON object.');
	}
	const changed: Partial<Record<keyof Settings, unknown>> = {};
	for (const [name, value] of Object.entries(patch)) {
		if (!Object.hasOwn(readers, name)) throw new SettingError(`There is no setting "${name}".`);
		const key = name as keyof Settings;
		const accepted: unknown = readers[key](value);
		if (accepted === undefined) {
			throw new SettingError(
				`The setting "${name}" can't be ${JSON.stringify(value)}; its default is ${JSON.stringify(defaultSettings[key])}.`,
			);
		}
		changed[key] = accepted;
	}
	return { ...current, ...changed } as Settings;
}
