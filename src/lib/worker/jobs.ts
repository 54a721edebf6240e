import { grade } from './grade-job.ts';
import { costSlots, planMonth } from './plan-job.ts';

/** Everything the worker can do; loaded by value in the worker only. */
export const jobs = { grade, planMonth, costSlots };
