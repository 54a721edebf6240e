/** Whether a nightly run has the time to repeat what is up to chance more often. */
export const isLong = Boolean(process.env.ROUNDS_LONG);
