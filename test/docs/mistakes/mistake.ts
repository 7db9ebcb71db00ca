import type { IDataObject } from 'n8n-workflow';

/** Something that a person does wrong, and what n8n shows for it. */
export interface Mistake {
	/** What the person does, as the page says it. */
	mistake: string;
	operation: { resource: string; operation: string };
	/** Beside those of a form that is filled in well (`FORMS`), which they replace. */
	parameters: IDataObject;
	/** The input, when it is one item. */
	item?: IDataObject;
	items?: readonly IDataObject[];
	/** On Error set to Continue. */
	continues?: true;
	/** What eSMS answers to the sends, in turn; it accepts those beyond. */
	answers?: readonly IDataObject[];
	/** The texts that are registered with the brandname, for 'Check Template'. */
	templates?: readonly string[];
	/**
	 * `refused`: nothing goes out for the wrong items, and an error says why. `failed`: eSMS refuses, and the error tells
	 * what that means. `told`: it goes out, and the hint of the run tells. `read`: it goes out as it was meant.
	 */
	sees: 'refused' | 'failed' | 'told' | 'read';
	/** What must stand in what is shown; of `read`, in what was sent or in the output. */
	words?: RegExp;
}

const SMS: IDataObject = {
	phone: '0912345678',
	smsType: '2',
	brandname: { __rl: true, mode: 'name', value: 'DEMOSHOP' },
	messageSource: 'own',
	message: 'DEMOSHOP: don 7781 da giao',
	options: {},
};

const CALL: IDataObject = {
	phone: '0912345678',
	code: '482101',
	otpVersion: 'current',
	options: {},
};
const WAITING: IDataObject = { waitLimit: 1, waitLimitUnit: 'hours', outputs: 'one' };

/** Forms in which nothing is wrong, by resource and operation. */
export const FORMS: Readonly<Record<string, IDataObject>> = {
	'sms.send': SMS,
	'sms.sendAndWaitForDelivery': { ...SMS, ...WAITING },
	'sms.sendAdvertising': SMS,
	'sms.estimatePrice': SMS,
	'voiceCall.callWithOtp': CALL,
	'voiceCall.callWithOtpAndWait': { ...CALL, ...WAITING },
	'voiceCall.callFromTemplate': {
		phone: '0912345678',
		templateId: '731',
		variables: {},
		options: {},
	},
};
