/** Words that n8n asks to keep out of messages to people. */
export const AVOIDED = /\b(?:errors?|problems?|failures?|mistakes?)\b/i;
