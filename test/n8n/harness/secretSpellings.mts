/** The ways in which a secret could lie in a file: as it is, or encoded on its own. */
export const spellings = (secret: string): string[] => [
	secret,
	secret.toLowerCase(),
	Buffer.from(secret).toString('base64').replace(/=+$/, ''),
	Buffer.from(secret).toString('hex'),
	[...secret].reverse().join(''),
];
