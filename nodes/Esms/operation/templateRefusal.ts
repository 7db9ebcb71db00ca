import { refusal, type CodeTable } from '../transport/codes';
import type { Reader } from './reader';
import { isFromTemplate } from './templateText';

/** How the text of a message came about, as far as it can explain why no template fits. */
export interface TextOrigin {
	fromTemplate: boolean;
	accents: unknown;
	/** 'Check Template'. */
	check: unknown;
	brandname: string;
}

export const readTextOrigin = (read: Reader, brandname: string): TextOrigin => {
	const { accents, checkTemplate } = read.collection('options');
	return { fromTemplate: isFromTemplate(read), accents, check: checkTemplate ?? 'off', brandname };
};

/** What code 146 means for this text: the common advice fits one that was written by hand alone. */
export const templateRefusal = (origin: TextOrigin): CodeTable =>
	new Map([
		[
			'146',
			{
				...refusal(
					'content',
					'The message does not match a registered template of this brandname',
					adviceFor(origin),
				),
				comesWithId: true as const,
			},
		],
	]);

function adviceFor({ fromTemplate, accents, check, brandname }: TextOrigin): string {
	if (accents === 'remove') {
		return fromTemplate
			? "The option 'Accents' is 'Remove', which changed the registered text: remove that option, or choose a template without accents."
			: `The option 'Accents' is 'Remove', so that only a template without accents can fit. Set it to 'Keep' if the text is registered with accents. ${WAYS}`;
	}
	if (fromTemplate) {
		return `The text came from a template, so that one is not, or no longer, registered for '${brandname}' with the recipient's network. If the brandname was changed after the template was chosen, choose the template again from the list. Template → Get Many shows which networks have it.`;
	}
	return check === 'stop' || check === 'warn'
		? `'Check Template' compares with the templates of all networks, and eSMS with those of the recipient's. Template → Get Many shows which networks have the text.`
		: `Write the text exactly as registered at eSMS, accents, punctuation and spaces included. ${WAYS}`;
}

const WAYS =
	"With the option 'Check Template' set to 'Stop', the node shows before sending where a text parts from the nearest template; 'Message From Template' as 'Message Source' writes it as registered.";
