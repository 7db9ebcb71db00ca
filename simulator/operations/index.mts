import { getBalance, getBalanceJson } from './balance.mts';
import { getCallStatus } from './getCallStatus.mts';
import { getListBrandname } from './getListBrandname.mts';
import { getSendStatus } from './getSendStatus.mts';
import type { Operation } from './operation.mts';
import { getSmsReceiverStatusGet } from './receiverStatus.mts';
import { sendMultipleMessageV4Get } from './sendMultipleMessageV4Get.mts';
import { sendMultipleMessageV4PostJson } from './sendMultipleMessageV4PostJson.mts';
import { sendMultipleSmsBrandnameJson } from './sendMultipleSmsBrandname.mts';
import { getSmsSentData, getSmsSentDataV2 } from './sentData.mts';
import { summaryMultipleMessageV4Get, summaryMultipleSmsBrandname } from './summary.mts';
import { getTemplate, subServicePreviewJson } from './templates.mts';
import { makeCallRecordV2, makeCallTemplateV2, voiceOtp } from './voiceCalls.mts';

/** The operations of esms-api 3 and 4 that the node asks for, and the registration of templates. */
export const operations: readonly Operation[] = [
	sendMultipleMessageV4PostJson,
	sendMultipleMessageV4Get,
	sendMultipleSmsBrandnameJson,
	summaryMultipleMessageV4Get,
	summaryMultipleSmsBrandname,
	getBalance,
	getBalanceJson,
	getListBrandname,
	getTemplate,
	subServicePreviewJson,
	getSendStatus,
	getSmsReceiverStatusGet,
	getSmsSentDataV2,
	getSmsSentData,
	makeCallTemplateV2,
	makeCallRecordV2,
	voiceOtp,
	getCallStatus,
];
