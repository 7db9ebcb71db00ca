import { templateRefusal, type TextOrigin } from '../../../nodes/Esms/operation/templateRefusal';
import { codeMeaning } from '../../../nodes/Esms/transport/codes';
import { COMMON_CODES } from '../../../nodes/Esms/transport/commonCodes';

const origin: TextOrigin = {
	fromTemplate: false,
	accents: undefined,
	check: 'off',
	brandname: 'DEMOSHOP',
};
const meaningOf = (more: Partial<TextOrigin>) =>
	templateRefusal({ ...origin, ...more }).get('146')!;

test.each<[string, Partial<TextOrigin>, RegExp, RegExp]>([
	['written by hand', {}, /exactly as registered.*'Check Template' set to 'Stop'/, /came from/],
	[
		'written by hand, accents removed',
		{ accents: 'remove' },
		/'Accents' is 'Remove'.*'Check Template' set to 'Stop'/,
		/came from/,
	],
	[
		'written by hand and checked',
		{ check: 'stop' },
		/networks.*Template → Get Many/,
		/set to 'Stop'|exactly/,
	],
	['checked with a warning', { check: 'warn' }, /networks.*Template → Get Many/, /exactly/],
	[
		'from a template, accents removed',
		{ fromTemplate: true, accents: 'remove' },
		/changed the registered text: remove that option/,
		/exactly as registered|Check Template/,
	],
	[
		'from a template, perhaps of another brandname',
		{ fromTemplate: true },
		/for 'DEMOSHOP'.*choose the template again/,
		/exactly as registered|Check Template/,
	],
])('146 after a text that was %s', (_, more, says, neverSays) => {
	const { advice } = meaningOf(more);
	expect(advice).toMatch(says);
	expect(advice).not.toMatch(neverSays);
});

test('whatever the advice, the code means the same for money', () => {
	const common = codeMeaning('146', [COMMON_CODES]);
	expect(common.advice).toMatch(/'Check Template'.*'Stop'/);
	for (const more of [{}, { fromTemplate: true }, { accents: 'remove' }, { check: 'stop' }]) {
		expect(meaningOf(more)).toEqual({ ...common, advice: expect.any(String) as string });
	}
});
