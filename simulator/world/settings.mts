import {
	allOf,
	amount,
	choice,
	httpStatus,
	off,
	on,
	oneOf,
	phoneKey,
	range,
	type Setting,
	setting,
	signed,
	someOf,
	text,
	texts,
} from './settingReaders.mts';

export type { Range } from './settingReaders.mts';

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
	'lateInterim',
	'corrected',
	'oddStatus',
] as const;
export type SmsOutcome = (typeof SMS_OUTCOMES)[number];

export const CALL_OUTCOMES = ['answered', 'noAnswer', 'failed', 'silence'] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];

/** Shapes of message ids that were seen in the wild (esms-api 2.2); new ids take turns. */
const SEEN_SHAPES = ['hexDigits', 'guidDigits', 'hex', 'hexPhone', 'digits'] as const;
export const ID_SHAPES = [...SEEN_SHAPES, 'long'] as const;
export type IdShape = (typeof ID_SHAPES)[number];

/**
 * Every switch of the simulator. Times are in milliseconds unless the name says otherwise. Many play the
 * other case of an assumption (docs/assumptions.md).
 */
const SETTINGS = {
	/** How long an API answer takes; a number stands for a fixed time (assumption A51). */
	latencyMs: setting(range, { min: 0, max: 0 }),
	/** Seed of the random numbers that choose latency and chance faults. */
	seed: setting(signed, 1),
	/** Moves the service's clock, e.g. 86400000 to let the 24 hours of a RequestId pass. */
	clockOffsetMs: setting(signed, 0),

	autoDeliver: on,
	/** From acceptance (or SendDate) to the final status (assumption A51). */
	deliverAfterMs: setting(amount, 1500),
	/** What becomes of messages to numbers without a fixed fate (assumptions A55, A56, A57 and A58). */
	smsOutcome: setting(oneOf(...SMS_OUTCOMES), 'delivered'),
	/** GetSendStatus answers 105 for an id younger than this (assumption A67). */
	statusDelayMs: setting(amount, 0),
	/** GetSendStatus calls a message under way for so long after its result (assumption A67). */
	statusLagMs: setting(amount, 0),
	/** What the list of receivers says of a message without a result (assumption A68). */
	pendingResult: choice('false', 'omitted'),

	autoAnswer: on,
	/** How long a phone rings before the automatic outcome. */
	answerAfterMs: setting(amount, 4000),
	callOutcome: setting(oneOf(...CALL_OUTCOMES), 'answered'),
	/** Key (0-9, * or #) that the automatic listener presses; empty for none. */
	callKey: setting(phoneKey, ''),
	callDurationSeconds: setting(amount, 21),
	/** A phone nobody picks up stops ringing after this. */
	ringTimeoutMs: setting(amount, 45_000),
	/** Upper limit of the pause between redials. */
	redialMaxMs: setting(amount, 2000),
	/** Length of the unit of WaitRetry (assumption A42). */
	voiceUnitMs: setting(amount, 1000),
	/** No more redials than this, whatever MaxRetry says; 0 for no limit (assumption A42). */
	redialLimit: setting(amount, 0),
	/** Between the values of VariableListStr (assumption A43). */
	variableSeparator: choice('||', '|'),
	/** Spoken codes of more digits are refused; 0 for no limit (assumption A41). */
	maxOtpDigits: setting(amount, 0),

	/** How an SMS report is attached to a CallbackUrl that already has a query (assumption A45). */
	callbackJoin: choice('&', '?', 'replace'),
	/** How a call's report is put into the CallbackUrl (assumption A46). */
	voiceCallback: choice('fill', 'append', 'replace'),
	/** The rest of a longer CallbackUrl is cut off; 0 for no limit (assumption A47). */
	callbackUrlMaxLength: setting(amount, 0),
	/** A CallbackUrl is percent-decoded once more than it was encoded (assumption A48). */
	callbackDecoded: off,
	/** CallbackUrls with http are not called (assumption A49). */
	callbackHttpsOnly: off,
	/** How reports come (assumption A50). */
	callbackMethod: choice('GET', 'POST'),
	/** A receiver that is slower timed out (assumption A53). */
	callbackTimeoutMs: setting(amount, 10_000),
	/** Pause before a repetition (assumption A53). */
	callbackRetryDelayMs: setting(amount, 1000),
	callbackRetries: setting(amount, 5),
	/** SMS reports, too, are repeated after any status but 200 (assumption A52). */
	callbackRepeatsErrors: off,
	/** One report for each number of a message instead of one for the message (assumption A54). */
	callbackPerNumber: off,
	/** Such a report names its number, also of advertising, and counts it alone (assumption A54). */
	callbackCountsPerNumber: off,
	/** Hosts besides loopback that may be called back; `*` allows all. */
	callbackHosts: setting(texts, []),
	/** Advertising is reported (assumption A59). */
	advertisingReports: on,
	/** How SmsType 8 is reported (assumption A60). */
	typeEightReport: choice('sms', 'call', 'none'),
	/** Words of CallStatus; `empty` never has one, `other` has ones that no document knows (assumption A61). */
	callStatusWords: choice('documented', 'empty', 'other'),
	/** Calls are reported once they are over, also while they ring, or as if they were not over yet (assumption A62). */
	callReports: choice('final', 'interim', 'pending'),
	/** Amounts in reports have a comma (assumption A63). */
	decimalComma: off,
	/** How a report writes the message id (assumption A64). */
	reportedId: choice('answered', 'upperCase', 'dashes', 'phone'),
	/** How reports and lists write numbers (assumption A30). */
	phoneForm: choice('0', '84', '+84'),

	checkOrder: setting(allOf(STAGES), [...STAGES]),
	/** A refusal after the check of the RequestId leaves it used (assumption A1). */
	requestIdUsedOnRefusal: on,
	/** Refusals with these codes leave the RequestId used, wherever they fall (assumptions A1 and A13). */
	requestIdUsedBy: setting(texts, []),
	/** A RequestId counts as used so long after its request was accepted (assumption A2). */
	requestIdLagMs: setting(amount, 0),
	/** Whether the same RequestId with another number or text is refused (assumption A3). */
	requestIdCompares: choice('id', 'content'),
	/** Among what a RequestId is accepted once (assumption A4). */
	requestIdScope: choice('account', 'host', 'operation', 'everyone'),
	/** How long a RequestId stays used (assumption A5). */
	requestIdWindow: choice('24h', 'midnight', 'renewed'),
	/** Letter case doesn't count in RequestIds (assumption A6). */
	requestIdAnyCase: off,
	requestIdMaxLength: setting(amount, 50),
	/** A request with Sandbox uses up its RequestId (assumption A7). */
	sandboxUsesRequestId: on,
	/** What 124 tells of the earlier message: as documented, nothing, its true status, or its id (assumption A8). */
	repeatedAnswer: choice('documented', 'bare', 'status', 'id'),
	/** The report goes to the CallbackUrl of the last request with this RequestId (assumption A9). */
	repeatMovesReport: off,
	/** Code for the same text to the same number within 5 minutes; 100 drops it, empty for no such rule (assumption A14). */
	sameTextCode: setting(text, ''),
	/** A text that is refused with 146 is charged (assumption A15). */
	chargeRefused: off,
	/** What advertising does about numbers whose network doesn't know the brandname (assumption A16). */
	unregisteredNetwork: choice('refuse', 'skip'),
	/** Codes as the older document has them (assumption A20). */
	olderCodes: off,

	/** 146 also in the sandbox (assumption A44). */
	sandboxChecksTemplate: off,
	/** Status queries find sandbox messages (assumption A44). */
	sandboxStored: off,
	/** Sandbox messages are reported like others (assumption A44). */
	sandboxReports: off,
	/** Refuse every send with this code; empty for none. */
	refuseCode: setting(text, ''),
	/** More API requests than this within one second are answered 160; 0 for no limit (assumptions A13 and A21). */
	maxRequestsPerSecond: setting(amount, 0),
	blockedWords: setting(texts, ['casino', 'ca do bong da']),
	advertisingMinimum: setting(amount, 30),
	advertisingMaximum: setting(amount, 5000),
	/** Longer advertising gives 131 (assumption A35). */
	advertisingLength: setting(amount, 422),
	acceptPlus84: off,
	/** Which operations call landlines: all of voice, all but SmsType 8, none (assumption A31). */
	landlines: choice('all', 'calls', 'none'),
	/** What SmsType 8 is (assumption A32). */
	typeEight: choice('spoken', 'text'),
	/** `ignored` takes the accents out of every text (assumption A33). */
	unicodeFlag: choice('obeyed', 'ignored'),
	/** Accented letters of the GSM alphabet count as plain ones (assumption A34). */
	gsmAccents: off,
	/** How a text is compared with its template: without case, accents and spaces, or without spaces in values (assumption A36). */
	templateMatching: choice('exact', 'loose', 'oneWord'),
	/** A template counts for the networks that it is registered with (assumption A37). */
	templatePerNetwork: off,
	/** Hours that the times of requests are ahead of UTC (assumption A38). */
	zoneHours: setting(signed, 7),
	/** What happens to a SendDate in the past (assumption A39). */
	pastSendDate: choice('now', 'refused'),
	/** A SendDate further ahead is refused; 0 for no limit (assumption A39). */
	maxScheduleDays: setting(amount, 0),

	/** HTTP status of errors with a code (assumption A18). */
	codedErrorStatus: setting(httpStatus, 200),
	/** Encoding of JSON and XML (assumption A19). */
	answerCharset: choice('utf-8', 'utf-16le'),
	/** Which paths are redirected (307): none, those without the slash that documents print, those without a slash, those with one (assumption A22). */
	finalSlash: choice('any', 'documented', 'always', 'never'),
	/** JSON members that the page of the operation doesn't list are refused (assumption A23). */
	strictMembers: off,
	/** Names in queries count in the letter case of their page (assumption A24). */
	exactQueryNames: off,
	/** IIS answers 404 to a longer query string; 0 for no limit (assumption A25). */
	maxQueryLength: setting(amount, 2048),
	/** Operations that left the documents are still there (assumption A27). */
	olderOperations: on,
	/** What the first list of sent messages reads (assumption A28). */
	olderListBody: choice('any', 'form', 'olderNames'),
	/** The milliseconds of dates in answers (assumption A40). */
	dateMilliseconds: choice('utc', 'local'),
	/** Longest period of GetSmsSentData_V2; 0 for no limit (assumption A69). */
	sentDataMaxDays: setting(amount, 0),
	/** Which row of a period stands first (assumption A70). */
	sentDataOrder: choice('oldest', 'newest'),
	/** The last day, or second, of a period belongs to it (assumption A29). */
	periodEndIncluded: on,
	/** XML answers carry the data-contract namespace, as on rest.esms.vn. */
	xmlNamespace: on,
	/** Shapes of message ids, in turn (assumption A65). */
	idShapes: setting(someOf(ID_SHAPES), [...SEEN_SHAPES]),
	/** Whether ids are found in any letter case and without surrounding spaces (assumption A66). */
	idLookup: choice('tolerant', 'exact'),

	/** Oldest entries are forgotten beyond these numbers. */
	requestLogLimit: setting(amount, 20_000),
	messageLimit: setting(amount, 200_000),
};

type Value<S> = S extends Setting<infer T> ? T : never;
export type Settings = { [Name in keyof typeof SETTINGS]: Value<(typeof SETTINGS)[Name]> };

const settings: Record<string, Setting<unknown>> = SETTINGS;

export const defaultSettings = Object.fromEntries(
	Object.entries(settings).map(([name, { standard }]) => [name, standard]),
) as Settings;

export class SettingError extends Error {}

/** New settings with `patch` laid over `current`; throws a SettingError that names the bad member. */
export function patchSettings(current: Settings, patch: unknown): Settings {
	if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) {
		throw new SettingError('Settings are a JSON object.');
	}
	const changed: Record<string, unknown> = {};
	for (const [name, value] of Object.entries(patch)) {
		const known = Object.hasOwn(settings, name) ? settings[name] : undefined;
		if (!known) throw new SettingError(`There is no setting "${name}".`);
		changed[name] = known.read(value);
		if (changed[name] === undefined) {
			throw new SettingError(
				`The setting "${name}" can't be ${JSON.stringify(value)}; its default is ${JSON.stringify(known.standard)}.`,
			);
		}
	}
	return { ...current, ...changed };
}
