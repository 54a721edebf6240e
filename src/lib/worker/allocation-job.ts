import {
	allocate,
	type Allocation,
	type AllocationInput
} from '#lib/domain/allocation/allocation.ts';

/** How many visits everybody gets, would get by the class, and had best. */
export const allocateVisits = (input: AllocationInput): Allocation => allocate(input);
