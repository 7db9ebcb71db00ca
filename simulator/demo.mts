import type { Account } from './world/accounts.mts';
import { NETWORK_IDS } from './world/networks.mts';

export interface Keys {
	apiKey: string;
	secretKey: string;
}

/** Fixed keys, so that a credential made once fits every start of the simulator. */
export const demoKeys: Keys = {
	apiKey: '0123456789ABCDEF0123456789ABC1',
	secretKey: 'FEDCBA9876543210FEDCBA98765431',
};
export const lockedKeys: Keys = {
	apiKey: '0123456789ABCDEF0123456789ABC2',
	secretKey: 'FEDCBA9876543210FEDCBA98765432',
};
export const emptyKeys: Keys = {
	apiKey: '0123456789ABCDEF0123456789ABC3',
	secretKey: 'FEDCBA9876543210FEDCBA98765433',
};
export const foreignIpKeys: Keys = {
	apiKey: '0123456789ABCDEF0123456789ABC4',
	secretKey: 'FEDCBA9876543210FEDCBA98765434',
};

function account(name: string, userId: number, keys: Keys): Account {
	return {
		...keys,
		name,
		userId,
		balance: 1_000_000,
		locked: false,
		removed: false,
		ipAllowed: true,
		brandnames: [
			{ name: 'DEMOSHOP', type: 2, networks: NETWORK_IDS, templateCheck: true },
			{ name: 'DEMOSHOP', type: 1, networks: NETWORK_IDS, templateCheck: false },
			{ name: 'FREETEXT', type: 2, networks: NETWORK_IDS, templateCheck: false },
			{ name: 'VIETTELONLY', type: 2, networks: [1], templateCheck: false },
			{ name: 'DEMO_QC', type: 1, networks: NETWORK_IDS, templateCheck: false },
			{ name: 'Baotrixemay', type: 2, networks: NETWORK_IDS, templateCheck: true },
		],
		templates: [
			{
				id: 5000,
				brandname: 'DEMOSHOP',
				networks: NETWORK_IDS,
				content: 'DEMOSHOP: don hang {P1,20} da giao cho van chuyen.',
			},
			{
				id: 5010,
				brandname: 'DEMOSHOP',
				networks: NETWORK_IDS,
				content: 'Ma xac nhan DEMOSHOP cua ban la {P1,8}',
			},
			{
				id: 5020,
				brandname: 'DEMOSHOP',
				networks: NETWORK_IDS,
				content: 'DEMOSHOP: ma cua ban la {P1,8}',
			},
			{
				id: 5030,
				brandname: 'DEMOSHOP',
				networks: NETWORK_IDS,
				content: 'DEMOSHOP: Đơn hàng {P1,20} của {P2,50} đã giao thành công.',
			},
		],
		registrations: [],
		prices: {
			'1': { default: 500 },
			'2': { default: 850 },
			'8': { default: 700 },
			voice: { default: 600 },
		},
		scripts: [
			{
				id: '731',
				content: 'Xin chào {ten}. Đơn hàng trị giá {so_tien} đồng sẽ được giao hôm nay.',
			},
			{ id: '732', content: 'DEMOSHOP xin cảm ơn quý khách đã mua hàng.' },
		],
		recordings: [
			{ id: '123456', content: 'Xác nhận đơn hàng, bấm phím 1. Huỷ đơn hàng, bấm phím 2.' },
			{ id: '123457', content: 'Lịch hẹn của quý khách là ngày mai.' },
		],
	};
}

/** A fresh set of accounts, as after a reset. */
export const demoAccounts = (): [Account, ...Account[]] => [
	account('Demo shop', 4242, demoKeys),
	{ ...account('Locked account (143)', 4243, lockedKeys), locked: true },
	{ ...account('Empty balance (103)', 4244, emptyKeys), balance: 0 },
	{ ...account('Caller IP not whitelisted (140)', 4245, foreignIpKeys), ipAllowed: false },
];
