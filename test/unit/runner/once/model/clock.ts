/** The time of the model, in milliseconds since the epoch. */
export const clock = { now: 0 };

export const START = Date.parse('2026-03-02T02:00:00Z');
