import { ruinAndRecreate } from './move.ts';
import { pullStrings } from './strings.ts';

/** Adjacent string removal (Christiaens & Vanden Berghe 2020): whoever stands on a string may change all days. */
export const removeStrings = ruinAndRecreate('removeStrings', (work) =>
	pullStrings(work, { wholeCustomers: true })
);
