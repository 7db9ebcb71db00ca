import type { INodeProperties } from 'n8n-workflow';
import { choice, wholeNumber } from './field';

/* Options of calls in which a machine speaks (esms-api 4.1). */

const speedLiteral: INodeProperties = {
	displayName: 'Speed',
	name: 'speed',
	type: 'number',
	default: 0,
	typeOptions: { minValue: -3, maxValue: 3 },
	description: 'How fast the voice speaks, from -3 (very slow) to 3 (very fast)',
};

export const speed = wholeNumber(speedLiteral);

const voiceLiteral: INodeProperties = {
	displayName: 'Voice',
	name: 'voice',
	type: 'options',
	default: 'female',
	options: [
		{ name: 'Female, Hue', value: 'ngoclam' },
		{ name: 'Female, North', value: 'female' },
		{ name: 'Female, South', value: 'hatieumai' },
		{ name: 'Male, North', value: 'male' },
	],
};

export const voiceOption = choice(voiceLiteral);
