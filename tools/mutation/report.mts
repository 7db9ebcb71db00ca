// What a run found: the score of a room, and who survived without an argument.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

import type { MutantResult } from '@stryker-mutator/api/core';

import { ARGUED, type Argued } from './argued.mts';
import { THRESHOLD } from './rooms.mts';

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
const pathOf = ({ fileName }: MutantResult) => relative(process.cwd(), fileName);

function lineOf(mutant: MutantResult): string {
	const { line } = mutant.location.start;
	return readFileSync(mutant.fileName, 'utf8').split('\n')[line - 1]!.trim();
}

const isArgued = (mutant: MutantResult) => (argued: Argued) =>
	pathOf(mutant) === `nodes/Esms/${argued.file}` &&
	lineOf(mutant) === argued.line &&
	argued.to.includes(oneLine(mutant.replacement));

/** Prints what a room's run found, and says whether it is good enough. */
export function report(room: string, mutants: MutantResult[]): boolean {
	const withStatus = (...statuses: string[]) =>
		mutants.filter(({ status }) => statuses.includes(status));
	const found = withStatus('Killed', 'Timeout');
	const survivors = withStatus('Survived', 'NoCoverage');
	const argued = survivors.filter((mutant) => ARGUED.some(isArgued(mutant)));
	const unargued = survivors.filter((mutant) => !argued.includes(mutant));

	for (const mutant of unargued) {
		console.log(
			`${pathOf(mutant)}:${mutant.location.start.line} ${mutant.status} ${mutant.mutatorName}\n` +
				`    ${lineOf(mutant)}\n    → ${oneLine(mutant.replacement).slice(0, 200)}`,
		);
	}
	const run = new Set(mutants.map(pathOf));
	const vain = ARGUED.filter(
		(entry) =>
			run.has(`nodes/Esms/${entry.file}`) && !argued.some((mutant) => isArgued(mutant)(entry)),
	);
	for (const { file, line } of vain)
		console.log(`${file}: no mutant survives any more in: ${line}`);

	const of = found.length + unargued.length;
	const score = of === 0 ? 100 : (found.length / of) * 100;
	console.log(
		`${room}: ${score.toFixed(1)} % of ${of} mutants found; ${argued.length} survive with an argument\n`,
	);
	return score >= THRESHOLD && vain.length === 0;
}
