// Preloaded into n8n: what goes wrong within its process, and can't be brought about from outside.
// Plain JavaScript: the Node that n8n runs on starts it, without a loader.
import { readFileSync, rmSync } from 'node:fs';
import { Socket } from 'node:net';
import { constants } from 'node:os';

/** So many milliseconds n8n's clock is ahead; read anew at a signal, and deleted as a receipt. */
const { FAULTS_CLOCK_FILE } = process.env;
const trueNow = Date.now;
let aheadMs = 0;
Date.now = () => trueNow() + aheadMs;
process.on('SIGUSR2', () => {
	aheadMs = Number(readFileSync(FAULTS_CLOCK_FILE, 'utf8'));
	rmSync(FAULTS_CLOCK_FILE);
});

/** A header of the simulator's answer: reading it ends with this error of the operating system. */
const BREAK_OFF = 'X-Break-Off';
const breakOff = new RegExp(`\r\n${BREAK_OFF}: (\\w+)\r\n`);
const { emit } = Socket.prototype;
Socket.prototype.emit = function (event, ...values) {
	const [chunk] = values;
	const isMarked = event === 'data' && Buffer.isBuffer(chunk) && chunk.includes(BREAK_OFF);
	const code = isMarked ? breakOff.exec(chunk.toString('latin1'))?.[1] : undefined;
	if (code === undefined) return emit.call(this, event, ...values);
	const errno = -constants.errno[code];
	this.destroy(Object.assign(new Error(`read ${code}`), { code, errno, syscall: 'read' }));
	return true;
};
