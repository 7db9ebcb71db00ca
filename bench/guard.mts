import { test } from 'node:test';
import assert from 'node:assert/strict';

import { alternate, ratio } from './stats.mts';
import type { EngineBench } from './engine/bench.mts';
import { size } from './rows/package.mts';

/** Ratios only, with slack for a noisy machine: what exceeds these is no noise. */
export async function guard(bench: EngineBench): Promise<void> {
	const items = 1_000;
	await test('1,000 sends at width 20 take no more than 1.5 × the ideal', async () => {
		await bench.server(100);
		const { wallMs } = await bench.measure({ peer: 'esms', items, width: 20 });
		const ideal = (items * 100) / 20;
		assert.ok(wallMs <= 1.5 * ideal, `${wallMs.toFixed(0)} ms, ideal ${ideal} ms`);
	});
	await test('CPU per item is no more than 1.5 × that of HTTP Request', async () => {
		await bench.server(0);
		const samples = await alternate(['esms', 'httpRequest'], 3, async (peer) => {
			return (await bench.measure({ peer, items: 3_000, width: 20 })).cpuMs;
		});
		const factor = ratio(samples.esms, samples.httpRequest);
		assert.ok(factor <= 1.5, `ratio ${factor.toFixed(2)}`);
	});
	await test('time per item at 20,000 items is no more than 1.5 × that at 1,000', async () => {
		await bench.server(0);
		const perItem = async (count: number) =>
			(await bench.measure({ peer: 'esms', items: count, width: 20 })).wallMs / count;
		const [small, large] = [await perItem(1_000), await perItem(20_000)];
		assert.ok(large <= 1.5 * small, `${large.toFixed(3)} ms to ${small.toFixed(3)} ms`);
	});
	await test('5,000 recipients of one advertising are one request', async () => {
		await bench.server(0);
		await bench.measure({ peer: 'esmsAdvertising', items: 5_000, warmUp: 0 });
		assert.equal((await bench.server()).requests, 1);
	});
	await test('the package loads no slower than the WhatsApp node, and packs to 120 kB at most', async () => {
		const { findings } = await size.run(bench, { rounds: 5, scale: 1 });
		assert.ok(Number(/ratio ([\d.]+)/.exec(findings[0]!.found)?.[1]) <= 1, findings[0]!.found);
		assert.ok(findings[1]!.met, findings[1]!.found);
	});
}
