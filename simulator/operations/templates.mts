import { enter } from '../service/entrance.mts';
import { approvedForm } from '../service/template.mts';
import type { Template } from '../world/accounts.mts';
import { refusePlainly } from './codedAnswers.mts';
import type { Operation } from './operation.mts';
import { keysOf } from './readOrder.mts';

/** The ids of a template's rows count up from its own. */
const rows = ({ id, content, networks }: Template) =>
	networks.map((network, at) => ({ NetworkID: network, TempContent: content, TempId: id + at }));

/** Registered customer-care texts, one row per network (esms-api 3.11). */
export const getTemplate: Operation = {
	name: 'GetTemplate',
	host: 'sms',
	method: 'POST',
	body: 'json',
	members: ['ApiKey', 'SecretKey', 'SmsType', 'Brandname'],
	finalSlash: true,
	root: 'TemplateResultModel',
	run: (fields, world) => {
		const entered = enter(world, keysOf(fields));
		if ('refusal' in entered) return refusePlainly(entered.refusal);
		const { brandnames, templates } = entered.account;
		const smsType = fields.text('SmsType');
		if (smsType !== '2') return refusePlainly({ code: smsType ? '118' : '300' });
		const wanted = fields.text('Brandname') ?? '';
		if (!brandnames.some(({ name, type }) => name === wanted && type === 2)) {
			return refusePlainly({ code: '104' });
		}
		const found = templates.filter(({ brandname }) => brandname === wanted).flatMap(rows);
		return {
			code: '100',
			members: { BrandnameTemplates: found, CodeResult: '100', ErrorMessage: 'success' },
		};
	},
	refuse: refusePlainly,
};

/**
 * Asks for a template to be registered; it waits until the control API approves it (esms-api 3.12). The node doesn't ask
 * for it: it is for people who try what becomes of their texts once a template is registered.
 */
export const subServicePreviewJson: Operation = {
	name: 'SubServicePreviewJson',
	host: 'sms',
	method: 'POST',
	body: 'json',
	finalSlash: true,
	root: 'SubServiceResultModel',
	run: (fields, world) => {
		const entered = enter(world, keysOf(fields));
		if ('refusal' in entered) return refusePlainly(entered.refusal);
		const { brandnames, registrations } = entered.account;
		if (fields.text('ServiceType') !== '2') return refusePlainly({ code: '301' });
		const smsType = fields.text('SmsType');
		if (smsType !== '2' && smsType !== '8') {
			return refusePlainly({ code: smsType ? '118' : '300' });
		}
		const brandname = fields.text('Brandname') ?? '';
		if (!brandnames.some(({ name }) => name === brandname)) return refusePlainly({ code: '104' });
		const content = approvedForm(fields.text('Content') ?? '');
		if (!content) return refusePlainly({ code: '99', message: 'Content is required' });
		if (registrations.some((entry) => entry.content === content && entry.brandname === brandname)) {
			return refusePlainly({ code: '199' });
		}
		const id = 61_007 + 10 * (registrations.length + entered.account.templates.length);
		registrations.push({ id, brandname, content });
		world.events.emit('account');
		return {
			code: '100',
			members: {
				CodeResult: '100',
				ErrorMessage: 'ViHAT is moderating your template',
				ServicePreviewId: id,
			},
		};
	},
	refuse: refusePlainly,
};
