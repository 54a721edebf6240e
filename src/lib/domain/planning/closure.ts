import * as v from 'valibot';
import { daySchema, halfDaySchema, type Day, type HalfDay } from '#lib/domain/day.ts';
import { idSchema, instantSchema, optionalText } from '#lib/domain/record.ts';

/** A half day on which a doctor holds no clinic or a hospital receives nobody, against what the archive says. */
export const closureSchema = v.object({
	version: v.literal(1),
	/** The doctor, or the hospital with everyone in it. */
	subjectId: idSchema,
	day: daySchema,
	half: halfDaySchema,
	reason: optionalText,
	recordedBy: idSchema,
	recordedAt: instantSchema
});

export type Closure = v.InferOutput<typeof closureSchema>;

/** What a closure closes. */
export interface ClosedHalf {
	readonly subjectId: string;
	readonly day: Day;
	readonly half: HalfDay;
}

/** The key under which a closure stands: of two devices that close the same half day one reason stays. */
export const closureKey = ({ subjectId, day, half }: ClosedHalf): string =>
	`${subjectId}/${day}/${half}`;
