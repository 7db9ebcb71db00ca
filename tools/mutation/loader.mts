// Loads tests and the code that they test within this process. Jest gives every test file a world of its own, which costs
// half a second a mutant for n8n's library alone; here only our own files are loaded anew.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { sep } from 'node:path';

import ts from 'typescript';

interface Compiling extends NodeJS.Module {
	_compile(code: string, file: string): void;
}

/** What Node's own loader is made of; untyped, and as old as Node. */
interface Loader {
	_load(request: string, parent: NodeJS.Module | undefined, isMain: boolean): unknown;
	_resolveFilename(request: string, parent: NodeJS.Module | undefined): string;
	_extensions: Record<string, (module: Compiling, file: string) => void>;
}

const require = createRequire(import.meta.url);
const loader = require('node:module') as Loader;
const isOurs = (file: string) =>
	file.startsWith(process.cwd() + sep) && !file.includes(`${sep}node_modules${sep}`);

const isMock = (statement: ts.Statement) =>
	ts.isExpressionStatement(statement) &&
	ts.isCallExpression(statement.expression) &&
	ts.isPropertyAccessExpression(statement.expression.expression) &&
	statement.expression.expression.name.text === 'mock';

/** As in Jest, a mock is there before the imports load what it stands for. */
const mocksFirst: ts.TransformerFactory<ts.SourceFile> = () => (file) =>
	ts.factory.updateSourceFile(file, [
		...file.statements.filter(isMock),
		...file.statements.filter((statement) => !isMock(statement)),
	]);

const compiled = new Map<string, string>();

function compile(file: string): string {
	const known = compiled.get(file);
	if (known !== undefined) return known;
	const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), {
		fileName: file,
		compilerOptions: {
			module: ts.ModuleKind.CommonJS,
			target: ts.ScriptTarget.ES2022,
			esModuleInterop: true,
		},
		transformers: { before: [mocksFirst] },
	});
	compiled.set(file, outputText);
	return outputText;
}

interface Mock {
	make: () => unknown;
	made?: { module: unknown };
}

/** By the file that each stands for. */
const mocks = new Map<string, Mock>();

function mocked(file: string): unknown {
	const mock = mocks.get(file)!;
	mock.made ??= { module: mock.make() };
	return mock.made.module;
}

const load = loader._load.bind(loader);

/** Lets `require` read TypeScript, and mocks. */
export function install(): void {
	const { '.json': json } = loader._extensions;
	// As in Jest, code is found before the n8n metadata (`.node.json`) beside it.
	delete loader._extensions['.json'];
	loader._extensions['.ts'] = (module, file) => module._compile(compile(file), file);
	loader._extensions['.json'] = json!;
	loader._load = (request, parent, isMain) => {
		if (mocks.size === 0) return load(request, parent, isMain);
		const file = loader._resolveFilename(request, parent);
		return mocks.has(file) ? mocked(file) : load(request, parent, isMain);
	};
}

/** `jest.mock` and its like, as a test file means them. */
export function mocking(testFile: string) {
	const { resolve } = createRequire(testFile);
	return {
		mock: (request: string, make: () => unknown) => void mocks.set(resolve(request), { make }),
		requireActual: (request: string) => load(resolve(request), undefined, false),
		requireMock: (request: string) => mocked(resolve(request)),
	};
}

/** Forgets our files and all mocks. */
export function forgetOurs(): void {
	mocks.clear();
	for (const file of Object.keys(require.cache)) if (isOurs(file)) delete require.cache[file];
}

/** Those of our files that are loaded. */
export const loadedOurs = (): string[] => Object.keys(require.cache).filter(isOurs);
