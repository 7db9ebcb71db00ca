import { getBalance, getBalanceJson } from './balance.mts';
import { getCallStatus } from './getCallStatus.mts';
import { getListBrandname } from './getListBrandname.mts';
import { getSendStatus } from './getSendStatus.mts';
import type { Operation } from './operation.mts';
import { getSmsReceiverStatusGet, getSmsReceiverStatusV2 } from './receiverStatus.mts';
import { sendMultipleMessageV4 } from './sendMultipleMessageV4.mts';
import { sendMultipleMessageV4Get } from './sendMultipleMessageV4Get.mts';
import { sendMultipleMessageV4Post } from './sendMultipleMessageV4Post.mts';
import { sendMultipleMessageV4PostJson } from './sendMultipleMessageV4PostJson.mts';
import {
	sendMultipleSmsBrandname,
	sendMultipleSmsBrandnameJson,
} from './sendMultipleSmsBrandname.mts';
import { getSmsSentData, getSmsSentDataV1, getSmsSentDataV2 } from './sentData.mts';
import { summaryMultipleMessageV4Get, summaryMultipleSmsBrandname } from './summary.mts';
import { getTemplate, subServicePreviewJson } from './templates.mts';
import { makeCallRecordV2, makeCallTemplateV2, voiceOtp } from './voiceCalls.mts';

/** All the operations of esms-api 3 and 4. */
export const operations: readonly Operation[] = [
	sendMultipleMessageV4PostJson,
	sendMultipleMessageV4Get,
	sendMultipleMessageV4Post,
	sendMultipleMessageV4,
	sendMultipleSmsBrandnameJson,
	sendMultipleSmsBrandname,
	summaryMultipleMessageV4Get,
	summaryMultipleSmsBrandname,
	getBalance,
	getBalanceJson,
	getListBrandname,
	getTemplate,
	subServicePreviewJson,
	getSendStatus,
	getSmsReceiverStatusGet,
	getSmsReceiverStatusV2,
	getSmsSentDataV2,
	getSmsSentDataV1,
	getSmsSentData,
	makeCallTemplateV2,
	makeCallRecordV2,
	voiceOtp,
	getCallStatus,
];
