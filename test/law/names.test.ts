/** Names that only one room may know: a second place that asks for them would have to be found for each new channel. */
import { resources } from '../../nodes/Esms/resources';
import { filesBelow, readText } from './source';

const NODES = 'nodes/Esms';
const filesIn = (...rooms: string[]) =>
	rooms.flatMap((room) => filesBelow(`${NODES}/${room}`)).filter((path) => path.endsWith('.ts'));

/** Members of eSMS's bodies, which `request()` of an operation puts there. */
const VENDOR_FIELDS =
	/\b(?:Phones?|Sandbox|CallbackUrl|SendDate|RequestId|Content|SmsType|Brandname|SMSID)\b(?=\s*[:\]?]|['"`])|\bcampaignid\b/;

test.each(filesIn('runner', 'trigger', 'menu'))('%s reads no vendor field', (path) => {
	const code = readText(path).replace(/\/\*[^]*?\*\/|\/\/.*/g, '');
	expect(VENDOR_FIELDS.exec(code)?.[0]).toBeUndefined();
});

const operations = resources.flatMap(({ operations: all }) => all.map(({ value }) => value));
const channelled = [
	/** Values of resources and operations; single words of everyday English are no names. */
	...[...operations, 'voiceCall'].filter((name) => /[a-z][A-Z]/.test(name)),
].join('|');
const ASKS = new RegExp(
	`['"\`](?:${channelled})['"\`]|resource\\b[^\\n]*=== '|'callStatus' in|endsWith\\('AndWait`,
);

test.each([
	...filesIn('runner', 'trigger', 'menu', 'methods', 'operation', 'fields', 'transport'),
	`${NODES}/Esms.node.ts`,
	`${NODES}/EsmsTrigger.node.ts`,
])('%s asks for no operation, resource or channel by name', (path) => {
	expect(ASKS.exec(readText(path))?.[0]).toBeUndefined();
});

test('the names of the operations are looked for', () => {
	expect(ASKS.test("if (operation === 'callWithOtpAndWait')")).toBe(true);
	expect(ASKS.test("parameters.resource === 'sms'")).toBe(true);
	expect(VENDOR_FIELDS.test("fields.Phone === 'x' && { Phone: 1 }")).toBe(true);
	expect(VENDOR_FIELDS.test("recipientOf({ 'Phones' })")).toBe(true);
});
