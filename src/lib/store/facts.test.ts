import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { storedAdverseReport } from '#tests/fixtures/stored-circumstances.ts';
import { storedHospitalUsage } from '#tests/fixtures/stored-places.ts';
import {
	anAct,
	storedAnswer,
	storedApproval,
	storedAssessment,
	storedFeedback,
	storedOutcome,
	storedPromise,
	storedVisitReport
} from '#tests/fixtures/stored-records.ts';
import { readApprovals, recordApproval } from './approvals.ts';
import { readAssessments, recordAssessment } from './assessments.ts';
import { readAdverseReports, recordAdverseReport } from './adverse-reports.ts';
import { answerFeedback, readFeedback, readFeedbackAnswers, recordFeedback } from './feedback.ts';
import { readHospitalUsage, recordHospitalUsage } from './hospital-usage.ts';
import { readPromiseOutcomes, readPromises, recordPromise, settlePromise } from './promises.ts';
import { correctVisit, readVisitReports, recordVisit } from './visit-reports.ts';

describe('recording a visit', () => {
	it('appends the report once, in one transaction named by the act', () => {
		const doc = new Y.Doc();
		const origins: unknown[] = [];
		doc.on('update', (_, origin) => origins.push(origin));
		const act = anAct('recordVisit');
		expect(recordVisit(doc, storedVisitReport(), act).ok).toBe(true);
		expect(recordVisit(doc, storedVisitReport(), anAct('recordVisit')).ok).toBe(true);
		expect(readVisitReports(doc).records.get('visit-1')).toEqual(storedVisitReport());
		expect(origins).toEqual([act]);
	});

	it('refuses another report under the same id, and one that claims to correct', () => {
		const doc = new Y.Doc();
		recordVisit(doc, storedVisitReport(), anAct());
		expect(recordVisit(doc, storedVisitReport({ note: '另' }), anAct()).ok).toBe(false);
		expect(recordVisit(doc, storedVisitReport({ id: 'b', corrects: 'x' }), anAct()).ok).toBe(false);
		expect([...readVisitReports(doc).records.values()]).toEqual([storedVisitReport()]);
	});

	it('corrects only a report that lies in the document, and keeps both', () => {
		const doc = new Y.Doc();
		recordVisit(doc, storedVisitReport(), anAct());
		const correct = (id: string, corrects: string | null) =>
			correctVisit(doc, storedVisitReport({ id, corrects, outcome: 'missed' }), anAct()).ok;
		expect(correct('b', null)).toBe(false);
		expect(correct('b', 'nobody')).toBe(false);
		expect(correct('b', 'b')).toBe(false);
		expect(correct('b', 'visit-1')).toBe(true);
		const { records } = readVisitReports(doc);
		expect(records.get('visit-1')?.outcome).toBe('done');
		expect(records.get('b')).toMatchObject({ corrects: 'visit-1', outcome: 'missed' });
	});
});

describe('appending a fact', () => {
	const cases = [
		{ name: 'promise', write: recordPromise, read: readPromises, fact: storedPromise() },
		{ name: 'outcome', write: settlePromise, read: readPromiseOutcomes, fact: storedOutcome() },
		{ name: 'feedback', write: recordFeedback, read: readFeedback, fact: storedFeedback() },
		{
			name: 'adverse report',
			write: recordAdverseReport,
			read: readAdverseReports,
			fact: storedAdverseReport()
		},
		{ name: 'answer', write: answerFeedback, read: readFeedbackAnswers, fact: storedAnswer() },
		{ name: 'approval', write: recordApproval, read: readApprovals, fact: storedApproval() },
		{
			name: 'usage',
			write: recordHospitalUsage,
			read: readHospitalUsage,
			fact: storedHospitalUsage()
		},
		{ name: 'assessment', write: recordAssessment, read: readAssessments, fact: storedAssessment() }
	];

	it.each(cases)('stores it as it is: $name', ({ write, read, fact }) => {
		const doc = new Y.Doc();
		expect(write(doc, fact as never, anAct())).toEqual({ ok: true, value: fact });
		expect([...read(doc).records.values()]).toEqual([fact]);
	});

	it.each(cases)('refuses an invalid one: $name', ({ write, read, fact }) => {
		const doc = new Y.Doc();
		const invalid = { ...fact, id: '' } as never;
		expect(write(doc, invalid, anAct())).toMatchObject({ ok: false });
		expect(read(doc).records.size).toBe(0);
	});

	it('keeps what two devices say of one promise at once', () => {
		const [left, right] = [new Y.Doc(), new Y.Doc()];
		settlePromise(left, storedOutcome({ id: 'a', outcome: 'kept' }), anAct());
		settlePromise(right, storedOutcome({ id: 'b', outcome: 'dropped' }), anAct());
		Y.applyUpdate(left, Y.encodeStateAsUpdate(right));
		expect([...readPromiseOutcomes(left).records.keys()]).toEqual(['a', 'b']);
	});
});
