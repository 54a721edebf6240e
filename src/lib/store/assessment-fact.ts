import * as v from 'valibot';
import { assessmentSchema } from '#lib/domain/matrix.ts';
import { idSchema } from '#lib/domain/record.ts';

/** An assessment under an id of its own: every one ever made stays, so that the matrix can be shown over time. */
export const assessmentFactSchema = v.object({ ...assessmentSchema.entries, id: idSchema });

export type AssessmentFact = v.InferOutput<typeof assessmentFactSchema>;
