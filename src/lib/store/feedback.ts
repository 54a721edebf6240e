import type * as Y from 'yjs';
import type {
	Feedback,
	FeedbackAnswer,
	FeedbackInput,
	FeedbackAnswerInput
} from '#lib/domain/follow-up/feedback.ts';
import type { Checked } from '#lib/domain/record.ts';
import type { Act } from './table/act.ts';
import { readTable } from './table/read-table.ts';
import type { Reading } from './table/reading.ts';
import { appendFact } from './table/write-rows.ts';
import { visitsTables } from './tables.ts';

const { feedback, feedbackAnswers } = visitsTables;

/** Everything customers said, as recorded in a visits document. */
export const readFeedback = (visits: Y.Doc): Reading<Feedback> => readTable(visits, feedback);

/** Every answer in a visits document; the feedback it answers may lie in an earlier month's. */
export const readFeedbackAnswers = (visits: Y.Doc): Reading<FeedbackAnswer> =>
	readTable(visits, feedbackAnswers);

/** Appends feedback to the document of the rep and the month of `heardOn`. */
export const recordFeedback = (visits: Y.Doc, fact: FeedbackInput, act: Act): Checked<Feedback> =>
	appendFact(visits, { table: feedback, fact, act });

/** Appends an answer to the document of the month of `on`. */
export const answerFeedback = (
	visits: Y.Doc,
	fact: FeedbackAnswerInput,
	act: Act
): Checked<FeedbackAnswer> => appendFact(visits, { table: feedbackAnswers, fact, act });
