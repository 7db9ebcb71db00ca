import type { INodeProperties } from 'n8n-workflow';
import { alphabetical } from '../domain/alphabetical';
import type { Operation, Resource } from './operation';
import { isShown, offeredIn, optionForms } from './optionForms';
import type { Reader } from './reader';

/** An option that changes what goes out, when, or how it is reported. */
export interface SendingOption {
	property: INodeProperties;
	/** Where it can be set, as “SMS → Send”. */
	places: string[];
}

export type SendingOptions = ReadonlyMap<string, SendingOption>;

/** About how an answer is asked for and shown, not about the message. */
const NOT_ABOUT_SENDING = new Set([
	'maxParallelRequests',
	'maxParts',
	'maxRequestsPerSecond',
	'requestMethod',
	'simplify',
	'timeout',
]);

/** The options of all operations that send. */
export function sendingOptions(resources: readonly Resource[]): SendingOptions {
	const known = new Map<string, SendingOption>();
	for (const { name: resource, operations } of resources) {
		for (const { name, properties } of operations.filter(isSend)) {
			for (const property of optionForms(properties).flatMap(offeredIn)) {
				if (NOT_ABOUT_SENDING.has(property.name)) continue;
				const { places } = known.get(property.name) ?? { places: [] };
				known.set(property.name, { property, places: [...places, `${resource} → ${name}`] });
			}
		}
	}
	return known;
}

const isSend = ({ effect }: Operation): boolean => effect === 'send';

/**
 * A form that knows the options of the other operations, too, without showing them: n8n's engine hands over only what
 * a form knows. What its editor removes when a person changes the operation, nobody sees.
 */
export function withHidden(form: INodeProperties, known: SendingOptions): INodeProperties[] {
	const own = offeredIn(form);
	const hidden = [...known.values()]
		.filter(({ property }) => own.every(({ name }) => name !== property.name))
		.map(({ property: { displayName, name } }): INodeProperties => {
			return { displayName, name, type: 'hidden', default: '' };
		});
	return alphabetical([...own, ...hidden], ({ displayName }) => displayName);
}

/** Ends an item when an option is set that its operation doesn't have. */
export function leftoverGuard(operation: Operation, known: SendingOptions): (read: Reader) => void {
	const forms = optionForms(operation.properties).map((form) => ({
		form,
		offered: new Set(offeredIn(form).map(({ name }) => name)),
	}));
	return (read) => {
		const offered = forms.find(({ form }) => isShown(form, read))?.offered;
		for (const [name, value] of Object.entries(read.collection('options'))) {
			const option = known.get(name);
			if (!option || offered?.has(name) || !isInForce(option.property, value)) continue;
			const isOwn = forms.some((form) => form.offered.has(name));
			refuse(read, operation, option, isOwn);
		}
	};
}

/** `isOwn`: the operation has it, but not beside the values of its other fields. */
function refuse(
	read: Reader,
	{ name: operation }: Operation,
	{ property: { displayName, name }, places }: SendingOption,
	isOwn: boolean,
): void {
	const where = isOwn
		? 'Change the fields above back to see it'
		: `Choose the operation '${places[0]}' again to see it`;
	read.refuse(
		`'${displayName}' is still set, from another form, and '${operation}' doesn't have it here`,
		`Without it ${WITHOUT[name] ?? 'the message would differ from what was set'}. ${where}, and remove it there, or stay with that form.`,
	);
}

/** What leaving an option out would mean, for those that cost most. */
const WITHOUT: Readonly<Record<string, string>> = {
	sandbox: 'the message would be sent and charged',
	sendAt: 'the message would go out at once',
	callbackUrl: 'the report would not come to that address',
	callbackData: 'the values would not come back with the report',
	duplicateProtection: 'other messages would count as the same one',
	duplicateKey: 'the key would protect nothing',
	accents: 'the text would go out as it was written',
	checkTemplate: 'the text would not be compared with the templates',
	forwardNumber: 'nobody would be connected',
};

/** Whether a value differs from that of an option that was added and left as it is. */
function isInForce({ default: usual }: INodeProperties, value: unknown): boolean {
	if (value === undefined || value === null || value === '') return false;
	if (JSON.stringify(value) === JSON.stringify(usual)) return false;
	// A list of values to which none was added.
	return typeof value !== 'object' || Object.values(value).some((list) => !isEmpty(list));
}

const isEmpty = (list: unknown): boolean => Array.isArray(list) && list.length === 0;
