import { TOOL } from './examples.mts';
import type { FakeModel } from './fakeModel.mts';
import type { Credential, N8nApi } from './n8nApi.mts';
import { n8nHas } from './n8nFeatures.mts';
import { manualTrigger, type NodeJson, type WorkflowJson } from './workflowJson.mts';

type Written = Omit<NodeJson, 'id' | 'position'>;

/** The action node as a tool; `$fromAI(…)` in its parameters is what the model fills in. */
export const tool = (
	{ id, name }: Credential,
	toolName: string,
	resource: string,
	operation: string,
	parameters: Record<string, unknown> = {},
	settings: Partial<Written> = {},
): Written => ({
	name: toolName,
	type: TOOL,
	typeVersion: 1,
	parameters: { resource, operation, ...parameters },
	credentials: { esmsApi: { id, name } },
	...(!n8nHas.toolErrorsForModel && { onError: 'continueRegularOutput' }),
	...settings,
});

/** A parameter that the model fills in, as n8n's editor writes it. */
export const fromModel = (key: string, type = 'string'): string =>
	`={{ /*n8n-auto-generated-fromAI-override*/ $fromAI('${key}', \`\`, '${type}') }}`;

/** n8n's credential for the model. */
export const modelCredential = (api: N8nApi, model: FakeModel): Promise<Credential> =>
	api.createCredential('Fake model', 'openAiApi', { apiKey: 'sk-fake', url: model.url });

/** An AI agent with these tools. */
export function agentWith(openAi: Credential, ...tools: Written[]): WorkflowJson {
	const nodes: Written[] = [
		manualTrigger,
		{
			name: 'AI Agent',
			type: '@n8n/n8n-nodes-langchain.agent',
			typeVersion: 3,
			parameters: { promptType: 'define', text: 'Do your work.', options: {} },
		},
		{
			name: 'Chat Model',
			type: '@n8n/n8n-nodes-langchain.lmChatOpenAi',
			typeVersion: 1.3,
			parameters: {
				model: { __rl: true, mode: 'id', value: 'fake' },
				responsesApiEnabled: false,
				options: { maxRetries: 0 },
			},
			credentials: { openAiApi: { id: openAi.id, name: openAi.name } },
		},
		...tools,
	];
	const to = (type: 'main' | 'ai_languageModel' | 'ai_tool') => ({
		[type]: [[{ node: 'AI Agent', type, index: 0 as const }]],
	});
	return {
		name: 'Agent',
		nodes: nodes.map((node, index) => ({
			id: `00000000-0000-4000-8002-${String(index).padStart(12, '0')}`,
			position: [index * 200, index < 2 ? 0 : 200],
			...node,
		})),
		connections: {
			[manualTrigger.name]: to('main'),
			'Chat Model': to('ai_languageModel'),
			...Object.fromEntries(tools.map(({ name }) => [name, to('ai_tool')])),
		},
		settings: { executionOrder: 'v1' },
	};
}
