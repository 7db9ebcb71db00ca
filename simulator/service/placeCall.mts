import { type Account, priceOf } from '../world/accounts.mts';
import type { Call } from '../world/calls.mts';
import type { World } from '../world/world.mts';
import { writeReportedId } from '../world/written.mts';
import type { CallOrder } from './callOrder.mts';
import type { Refusal } from './codes.mts';
import { type Checks, decide, type Request } from './decide.mts';
import { entranceChecks } from './entrance.mts';
import { networkOf } from '../world/networks.mts';
import { callable } from './phone.mts';
import { noteAccepted } from './requestIdMemory.mts';
import { checkSendDate, dueAt } from './sendDate.mts';

/** What differs between the operations. */
export interface CallKind {
	operation: string;
	badPhone: Refusal;
	/** The text that is spoken, or why there is none. */
	script: (account: Account) => string | Refusal;
}

/** Judges, charges and books a call, then lets the phone ring. */
export function placeCall(
	world: World,
	order: CallOrder,
	kind: CallKind,
): { call: Call } | { refusal: Refusal } {
	const account = world.accounts.open(order.apiKey, order.secretKey);
	const { acceptPlus84, landlines } = world.settings;
	const phone = callable(order.phone, acceptPlus84, landlines !== 'none');
	const script = account && kind.script(account);
	const price = account && priceOf(account, 'voice', networkOf(phone ?? '').id);
	const checks: Checks = {
		...entranceChecks(world, account),
		phone: () => (phone === undefined ? kind.badPhone : undefined),
		sendDate: () => checkSendDate(world, order.sendDate, 'ymd/'),
		brandname: () => (typeof script === 'object' ? script : undefined),
		money: () => {
			if (!account) return undefined;
			if (price === undefined) return { code: '102' };
			return account.balance < price ? { code: '103' } : undefined;
		},
	};
	const request: Request = {
		...order,
		host: 'voice',
		operation: kind.operation,
		phones: [phone ?? order.phone],
		content: typeof script === 'string' ? script : '',
		sandbox: false,
	};
	const refusal = decide(world, request, checks);
	if (refusal || !account || phone === undefined || typeof script !== 'string') {
		return { refusal: refusal ?? { code: '99' } };
	}
	const call = accept(world, order, account, kind.operation, phone, script, price ?? 0);
	noteAccepted(world, request, call.id);
	return { call };
}

function accept(
	world: World,
	order: CallOrder,
	account: Account,
	operation: string,
	phone: string,
	spokenText: string,
	price: number,
): Call {
	const now = world.now();
	const { apiKey, secretKey: _, ...asked } = order;
	account.balance -= price;
	const id = world.ids.call();
	const call: Call = {
		...asked,
		id,
		reportedId: writeReportedId(world.settings, id, phone),
		account: apiKey,
		operation,
		phone,
		spokenText,
		price,
		state: 'waiting',
		result: null,
		key: '',
		forwarded: false,
		rings: 0,
		durationSeconds: 0,
		held: false,
		acceptedAt: now,
		dueAt: dueAt(world, order.sendDate, 'ymd/'),
		pickedUpAt: null,
		endedAt: null,
		callbacks: [],
		revision: 0,
	};
	world.calls.add(call, world.settings.messageLimit);
	world.events.emit('call', call);
	world.events.emit('account');
	world.events.emit('callAccepted', call);
	return call;
}
