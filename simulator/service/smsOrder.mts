import type { World } from '../world/world.mts';
import type { Keys } from './entrance.mts';
import { withoutAccents } from './messageText.mts';

/** A send as it was asked for. */
export interface SmsOrder extends Keys {
	/** As given. */
	phones: string[];
	content: string;
	smsType: string;
	brandname: string;
	unicode: boolean;
	sandbox: boolean;
	requestId: string;
	sendDate: string;
	campaign: string;
	callbackUrl: string;
}

/** SmsType 8, which speaks the content unless the settings say otherwise (esms-api 2.1). */
export const isSpoken = ({ settings }: World, { smsType }: SmsOrder): boolean =>
	smsType === '8' && settings.typeEight === 'spoken';

/** The order with the text that is sent for it. */
export const asSent = <Order extends SmsOrder>({ settings }: World, order: Order): Order =>
	settings.unicodeFlag === 'ignored'
		? { ...order, content: withoutAccents(order.content), unicode: false }
		: order;
