const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Percent-encodes any text; lone surrogates, which encodeURIComponent refuses, are replaced. */
export const percentEncode = (text: string): string =>
	encodeURIComponent(text.replace(LONE_SURROGATE, '\ufffd'));
