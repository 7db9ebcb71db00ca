import type { Channel } from '../../channels/channel';
import { vietnamTimeInWords } from '../../domain/vietnamTimeInWords';
import type { Accepted, ItemResult } from './itemResult';
import { noticeLines } from './noticeLines';
import { sumUp, type Sum } from './sumUp';

/** A line below the output. */
export interface RunHint {
	message: string;
	type: 'info' | 'warning';
}

/** What a run came to, for the person who looks at its output: only what is so of this run. */
export function runHints(results: readonly ItemResult[], { words }: Channel): RunHint[] {
	const sum = sumUp(results);
	return [
		...sumHint(sum, words.accepted),
		...scheduledHint(sum.sent),
		...noticeLines(sum.all).map((message): RunHint => ({ message, type: 'warning' })),
	];
}

function sumHint(sum: Sum, whereToLook: string): RunHint[] {
	const { sent, rehearsed, failed, unknown, setAside } = sum;
	const parts = sent.reduce((total, one) => total + (one.parts ?? 0), 0);
	const repeated = [...sum.repeated].map(([why, count]) => `${count} ${why}`);
	const told = [
		...(sent.length > 0
			? [`${sent.length} accepted by eSMS${parts > 0 ? `, ${counted(parts, 'part')}` : ''}`]
			: []),
		...repeated,
		...(setAside > 0 ? [`${setAside} set aside, see 'reason' in the output`] : []),
		...(failed.count > 0 ? [`${failed.count} failed${mainly(failed.reasons)}`] : []),
		...(unknown > 0 ? [`${unknown} unknown: eSMS may have accepted them all the same`] : []),
		...(rehearsed > 0
			? [`Sandbox is on: ${rehearsed} checked, nothing was sent, and no report will come`]
			: []),
	];
	if (told.length === 0) return [];
	const isAllWell = repeated.length + setAside + failed.count + unknown === 0;
	const sentence = `${told.join('; ')}.`;
	return [
		{
			message: sent.length > 0 ? `${sentence} ${whereToLook}` : sentence,
			type: isAllWell ? 'info' : 'warning',
		},
	];
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count > 1 ? 's' : ''}`;

/** The reason that most of them have. */
function mainly(reasons: ReadonlyMap<string, number>): string {
	const [reason = '', count = 0] = [...reasons].reduce((a, b) => (b[1] > a[1] ? b : a));
	return reasons.size > 1 ? `, ${count} of them: ${reason}` : `: ${reason}`;
}

function scheduledHint(sent: readonly Accepted[]): RunHint[] {
	const times = sent.flatMap(({ sendAt }) => (sendAt === undefined ? [] : [sendAt]));
	if (times.length === 0) return [];
	const [first, last] = times.reduce(
		([low, high], time) => [Math.min(low, time), Math.max(high, time)],
		[Infinity, -Infinity],
	);
	const [from, to] = [first, last].map((time) => vietnamTimeInWords(new Date(time!)));
	const when = from === to ? `for ${from}` : `between ${from} and ${to}`;
	return [{ message: `${times.length} scheduled ${when}.`, type: 'info' }];
}
