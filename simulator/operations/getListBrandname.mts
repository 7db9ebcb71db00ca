import { type Refusal, textOf } from '../service/codes.mts';
import { enter } from '../service/entrance.mts';
import type { Answer } from './answer.mts';
import type { Operation } from './operation.mts';
import { keysOf } from './readOrder.mts';

/** Success comes under CodeResponse, errors under CodeResult (esms-api 3.10). */
const refuse = (refusal: Refusal): Answer => ({
	code: refusal.code,
	members: { CodeResult: refusal.code, ErrorMessage: textOf(refusal) },
});

export const getListBrandname: Operation = {
	name: 'GetListBrandname',
	host: 'sms',
	method: 'GET',
	body: 'none',
	pathNames: ['ApiKey', 'SecretKey'],
	root: 'BrandnameListModel',
	run: (fields, world) => {
		const entered = enter(world, keysOf(fields));
		if ('refusal' in entered) return refuse(entered.refusal);
		const rows = entered.account.brandnames.map(({ name, type }) => ({
			Brandname: name,
			Type: type,
		}));
		return { code: '100', members: { CodeResponse: '100', ListBrandName: rows } };
	},
	refuse,
};
