import { ruinAndRecreate } from './move.ts';
import { pullStrings } from './strings.ts';

/** The same strings, but only the visits on them leave: the customers' other days stay. */
export const removeVisitStrings = ruinAndRecreate('removeVisitStrings', (work) =>
	pullStrings(work, { wholeCustomers: false })
);
