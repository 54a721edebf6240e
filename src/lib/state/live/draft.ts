/** A new record as a form gives it: the fields it has; the schema fills in what is unknown. */
export type Draft<T> = T extends unknown
	? Partial<Omit<T, 'version' | 'id'>> & { name: string }
	: never;

/** A draft under a fresh id. It is not a whole record yet: the store's command checks it and completes it. */
export const fresh = <T extends { id: string }>(draft: object): T =>
	({ ...draft, version: 1, id: crypto.randomUUID() }) as unknown as T;
