/** Ahead, and not more than a year, as Send At wants it: `2026-12-27`. */
export const DAY = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
