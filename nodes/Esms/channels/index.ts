import type { Channel } from './channel';
import { sms } from './sms';
import { voice } from './voice';

/** All channels; a report is read by the first that knows it. */
export const channels: readonly Channel[] = [sms, voice];
