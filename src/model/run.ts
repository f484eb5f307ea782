/** Runs a stretch of synchronous work. Who hands in one that does more than that may bound the time work takes. */
export type Run = <Value>(work: () => Value) => Value;

export const atOnce: Run = (work) => work();
