import { createRequire } from 'node:module';

import { n8nCommunityNodesPlugin } from '@n8n/eslint-plugin-community-nodes';
import type { ESLint, Linter } from 'eslint';

interface NodesBasePlugin extends ESLint.Plugin {
	configs: Record<'community' | 'credentials' | 'nodes', { rules: Linter.RulesRecord }>;
}

const require = createRequire(import.meta.url);
// Comes without types.
const nodesBase = require('eslint-plugin-n8n-nodes-base') as NodesBasePlugin;
// Stands among the packages of n8n's own tool, where only that tool finds it.
const requireFromNodeCli = createRequire(require.resolve('@n8n/node-cli/eslint'));
const { parser } = requireFromNodeCli('typescript-eslint') as { parser: Linter.Parser };

const off = (...rules: string[]) => Object.fromEntries(rules.map((rule) => [rule, 'off' as const]));

/** The rule blocks of @n8n/scan-community-package 0.32.0, in its order. */
export const verificationRules: Linter.Config[] = [
	n8nCommunityNodesPlugin.configs.recommended as Linter.Config,
	{ rules: { 'no-console': 'error' } },
	{ plugins: { 'n8n-nodes-base': nodesBase } },
	{ files: ['package.json'], rules: nodesBase.configs.community.rules },
	{
		files: ['**/credentials/**/*.ts'],
		rules: {
			...nodesBase.configs.credentials.rules,
			...off(
				'n8n-nodes-base/cred-class-field-documentation-url-miscased',
				'n8n-nodes-base/cred-class-field-type-options-password-missing',
			),
		},
	},
	{
		files: ['**/nodes/**/*.ts'],
		rules: {
			...nodesBase.configs.nodes.rules,
			...off(
				'n8n-nodes-base/node-class-description-inputs-wrong-regular-node',
				'n8n-nodes-base/node-class-description-outputs-wrong',
				'n8n-nodes-base/node-param-type-options-max-value-present',
			),
		},
	},
	{ files: ['**/*.json', '**/*.ts'], languageOptions: { parser } },
];
