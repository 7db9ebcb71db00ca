import { type Refusal, textOf } from '../service/codes.mts';
import { enter } from '../service/entrance.mts';
import type { World } from '../world/world.mts';
import type { Answer } from './answer.mts';
import type { Fields } from './fields.mts';
import type { Operation } from './operation.mts';
import { keysOf } from './readOrder.mts';

const refuse = (refusal: Refusal): Answer => ({
	code: refusal.code,
	members: { Balance: 0, CodeResponse: refusal.code, ErrorMessage: textOf(refusal) },
});

function run(fields: Fields, world: World): Answer {
	const entered = enter(world, keysOf(fields));
	if ('refusal' in entered) return refuse(entered.refusal);
	const { balance, userId } = entered.account;
	return { code: '100', members: { Balance: balance, CodeResponse: '100', UserID: userId } };
}

/** esms-api 3.9: one answer, two ways of asking. */
export const getBalance: Operation = {
	name: 'GetBalance',
	host: 'sms',
	method: 'GET',
	body: 'none',
	pathNames: ['ApiKey', 'SecretKey'],
	older: true,
	root: 'MemberModel',
	run,
	refuse,
};

export const getBalanceJson: Operation = {
	name: 'GetBalance_json',
	host: 'sms',
	method: 'POST',
	body: 'json',
	members: ['ApiKey', 'SecretKey'],
	root: 'MemberModel',
	run,
	refuse,
};
