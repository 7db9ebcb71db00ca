/** `npm run docs:check` finds names in the guides that no form shows any more. */
import { EsmsTrigger } from '../../nodes/Esms/EsmsTrigger.node';
import { namesIn, unknownNames } from '../../tools/docs/names';

const known = new Set(namesIn(new EsmsTrigger().description.properties));

test.each([
	['a field', '**Verify Token**, _Outputs: One per Event_', []],
	['a renamed field', 'the option **Verify Tokens**', ['Verify Tokens']],
	['a renamed choice', '_Outputs: One for Each_, *SMS Arrived*', ['One for Each', 'SMS Arrived']],
	['what n8n calls so', '**Settings → On Error → Continue**', []],
	['what is emphasised for its weight', '**Nobody else** **Account.** **Which one?**', []],
	['code', '```sh\n**Verify Tokens**\n```\n`*A* _B_`', []],
])('%s', (_, page, unknown) => {
	expect(unknownNames(page, known)).toEqual(unknown);
});
