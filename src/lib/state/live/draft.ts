/** A new record as a form gives it, of the input of its schema: what is unknown is left out. */
export type Draft<Input> = Input extends unknown ? Omit<Input, 'version' | 'id'> : never;

/** A draft under a fresh id, as the store's command takes it. */
export const fresh = <D extends object>(draft: D) => ({
	...draft,
	version: 1 as const,
	id: crypto.randomUUID() as string
});
