import { type Refusal, textOf } from '../service/codes.mts';
import type { Answer } from './answer.mts';

/** The plain error of most operations: a code and its text. */
export const refusePlainly = (refusal: Refusal): Answer => ({
	code: refusal.code,
	members: { CodeResult: refusal.code, ErrorMessage: textOf(refusal) },
});
