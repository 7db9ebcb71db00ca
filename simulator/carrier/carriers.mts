import type { World } from '../world/world.mts';
import { CallbackSender } from './callbackSender.mts';
import { SmsCarrier } from './smsCarrier.mts';
import { VoiceCarrier } from './voiceCarrier.mts';

/** The phone networks: they take up what is accepted in the world, and a person decides through them. */
export interface Carriers {
	sms: SmsCarrier;
	voice: VoiceCarrier;
}

export function carriersOf(world: World): Carriers {
	const sender = new CallbackSender(world);
	return { sms: new SmsCarrier(world, sender), voice: new VoiceCarrier(world, sender) };
}
