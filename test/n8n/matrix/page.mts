import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';

import { REFERENCE } from '../harness/n8nCache.mts';
import { checkout } from '../harness/places.mts';
import { nameOf, pairs } from './pairs.mts';
import { keptResults } from './results.mts';

const PAGE = join(checkout, 'docs', 'compatibility.md');

const INTRODUCTION = `# Compatibility

The package, packed and installed as n8n installs it, in a real n8n of each version on each Node that this version
accepts, against the simulator of eSMS.vn in this repository. This page is written by \`npm run test:n8n -- --matrix --write\`.
The tests in the browser are left out here, because n8n's editor looks different in each version; they run with n8n
${REFERENCE}.

| What | n8n |
| --- | --- |
| Everything | 2.39 and newer |
| Everything but **Outputs: One per Outcome** of the calls that wait | 1.123, and 2.0 to 2.38 |

**One per Outcome.** When a waiting execution goes on, n8n before 2.39 passes the result to the first output only, and a
result for another output is lost. On these versions the node refuses such a call before anything is sent. Set 'Outputs' to
'One' and put a Switch node after it. The example \`confirmation-call.json\` wants n8n 2.39 for this reason.
With n8n's protection against requests into internal networks (SSRF) switched on, the node can't ask n8n itself which version it
is, and goes by the \`n8n-workflow\` beside the package: a newer one there lets such a call through.

**The address of a waiting execution.** n8n 2.14 and newer put a token into it and turn away everybody who doesn't have it.
Before, a report is believed when it names the message that is waited for by its id, or by its RequestId when eSMS has told
no id. The eSMS Trigger has its own token on every version.

**A crash of n8n.** After a \`kill -9\`, n8n 2.0.3 takes the execution that fell asleep last for crashed; 2.20.12 doesn't.

**The examples that keep a table** (appointment-reminder, campaign-with-price-check, delivery-tracking and low-balance-alert) make it
with n8n's Data Table node, which can't do so in 1.123 and 2.0.3.

**AI agents.** In 2.20.12 a tool's error ends the agent's run, and the model isn't told of it, unless the tool's 'On Error' is
'Continue'. As npm installs 2.20.12 today, its models aren't told either which values a tool wants. In 2.30.8 both are mended.

**A burst of reports.** On a busy machine, n8n 1.123.81 answered hundreds of requests at once partly with its own 503,
"Database is not ready!"; on a quiet one it answered all. No other version did so.

**The expression engine.** n8n runs expressions in an isolated engine (\`vm\`) since 2.33, and in 1.123.81; before, in its own
process (\`legacy\`). The isolated engine of 1.123.81 isn't made for Node 20.

A skipped test is one of those for what the version can't do, and of the refusals that only other versions need.
`;

export async function writePage(): Promise<void> {
	const results = await keptResults();
	const rows = pairs.flatMap((pair) => {
		const result = results[nameOf(pair)];
		if (result === undefined) return [];
		const { passed, failed, skipped, on, only } = result;
		const engine = pair.engine ?? "n8n's own choice";
		return `| ${pair.n8n} | ${pair.node} | ${engine} | ${only?.join(', ') ?? 'all'} | ${passed} | ${failed} | ${skipped} | ${on} |`;
	});
	const table = [
		'| n8n | Node | Expression engine | Test files | Passed | Failed | Skipped | On |',
		'| --- | --- | --- | --- | --- | --- | --- | --- |',
		...rows,
	];
	const text = `${INTRODUCTION}\n${table.join('\n')}\n`;
	const style = await resolveConfig(PAGE);
	await writeFile(PAGE, await format(text, { ...style, parser: 'markdown' }));
}
