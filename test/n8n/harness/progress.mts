const terminal = process.stdout.isTTY === true;
const coloured = terminal && process.env.NO_COLOR === undefined;

const paint = (code: number) => (text: string) =>
	coloured ? `\u001B[${code}m${text}\u001B[0m` : text;

export const bold = paint(1);
export const dim = paint(2);
export const red = paint(31);
export const green = paint(32);

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const FRAME_MS = 100;
/** Without a terminal, a line this often says that the step is still at work. */
const LINE_MS = 5_000;

export const duration = (milliseconds: number): string => {
	const seconds = Math.round(milliseconds / 1000);
	return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
};

export interface Step {
	/** Replaces what the progress line tells about the step at this moment. */
	say(what: string | (() => string)): void;
}

const oneLine = (text: string) => text.slice(0, (process.stdout.columns ?? 100) - 1);

/** Runs `work` under one progress line, which ends as ✓ or ✗ with the time that it took. */
export async function step<T>(title: string, work: (step: Step) => Promise<T>): Promise<T> {
	const started = Date.now();
	let said: string | (() => string) = '';
	let frame = 0;

	const tick = () => {
		const now = typeof said === 'string' ? said : said();
		const text = `${title}${now === '' ? '' : ` – ${now}`} (${duration(Date.now() - started)})`;
		if (terminal) {
			const sign = FRAMES[frame++ % FRAMES.length];
			process.stdout.write(`\r\u001B[2K${oneLine(`${sign} ${text}`)}`);
		} else {
			console.log(`  ${text} …`);
		}
	};
	const end = (sign: string) => {
		clearInterval(timer);
		if (terminal) process.stdout.write('\r\u001B[2K');
		const took = Date.now() - started;
		console.log(`${sign} ${title}${took < 1000 ? '' : dim(` (${duration(took)})`)}`);
	};

	const timer = setInterval(tick, terminal ? FRAME_MS : LINE_MS);
	try {
		const result = await work({ say: (what) => (said = what) });
		end(green('✓'));
		return result;
	} catch (error) {
		end(red('✗'));
		throw error;
	}
}

/** Labelled facts below a step. */
export function details(facts: Record<string, unknown>): void {
	const width = Math.max(...Object.keys(facts).map((label) => label.length)) + 2;
	for (const [label, fact] of Object.entries(facts)) {
		console.log(`    ${dim(label.padEnd(width))}${fact}`);
	}
}
