import { message } from '../../fields/message';
import type { Reader } from '../../operation/reader';
import { isFromTemplate, textFromTemplate } from '../../operation/templateText';
import { CUSTOMER_CARE, smsType } from './smsType';

/** The person's own text, or a template with its variables filled in. */
export function readText(read: Reader): string {
	if (!isFromTemplate(read)) return read.text(message);
	return read.text(smsType) === CUSTOMER_CARE
		? textFromTemplate(read)
		: read.refuse(
				'Templates belong to a brandname, which this SMS Type has not',
				"Choose 'Own Text' as 'Message Source', or the SMS Type 'Customer Care'.",
			);
}
