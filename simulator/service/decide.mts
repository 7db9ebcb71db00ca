import { magicCode } from '../world/magic.mts';
import type { Stage } from '../world/settings.mts';
import type { World } from '../world/world.mts';
import { type Refusal, stageOf } from './codes.mts';
import type { Keys } from './entrance.mts';
import { checkRequestId, releaseRequestId, useRequestId } from './requestIdMemory.mts';

export type Checks = Partial<Record<Stage, () => Refusal | undefined>>;

/** What the decision needs to know of any send, by SMS or by voice. */
export interface Request extends Keys {
	host: 'sms' | 'voice';
	/** One name for all the ways of asking for the same. */
	operation: string;
	requestId: string;
	/** National form where the number can be read at all. */
	phones: string[];
	/** What the receivers get. */
	content: string;
	sandbox: boolean;
	callbackUrl: string;
}

/**
 * Runs the checks in the set order. A code that was asked for (magic number or setting) falls at the step
 * where it belongs, so that e.g. a magic 146 uses up the RequestId as a real one does.
 */
export function decide(world: World, request: Request, checks: Checks): Refusal | undefined {
	const { settings, stats } = world;
	const asked = askedCode(world, request);
	let usedHere = false;
	for (const stage of settings.checkOrder) {
		const refusal =
			(stage === 'requestId' ? checkRequestId(world, request) : checks[stage]?.()) ??
			(asked && stageOf(asked) === stage ? { code: asked } : undefined);
		if (refusal) {
			afterRefusal(world, request, refusal.code, usedHere);
			stats.decided(refusal.code);
			return refusal;
		}
		if (stage === 'requestId') {
			useRequestId(world, request);
			usedHere = true;
		}
	}
	stats.decided('100');
	return undefined;
}

function afterRefusal(world: World, request: Request, code: string, usedHere: boolean): void {
	const { requestIdUsedBy, requestIdUsedOnRefusal } = world.settings;
	if (requestIdUsedBy.includes(code)) useRequestId(world, request);
	else if (usedHere && !requestIdUsedOnRefusal) releaseRequestId(world, request);
}

function askedCode({ settings }: World, { phones, sandbox }: Request): string | undefined {
	const code = settings.refuseCode || phones.map(magicCode).find(Boolean);
	const skipped = code === '146' && sandbox && !settings.sandboxChecksTemplate;
	return skipped ? undefined : code;
}
