import type { Hospital } from '#lib/domain/archive/account.ts';
import { demandOf, type Demand } from '#lib/domain/grading/demand.ts';
import type { GradeResult } from '#lib/domain/grading/grade-result.ts';
import type { GradedPerson } from '#lib/domain/grading/graded-person.ts';
import { gradeDoctor, gradeHospital } from '#lib/domain/grading/grading.ts';
import type { MatrixCell } from '#lib/domain/matrix.ts';
import type { Policy } from '#lib/domain/policy/policy.ts';

/** A doctor as grading sees one. */
export interface DoctorToGrade {
	contact: GradedPerson;
	/** By product id. */
	cells: ReadonlyMap<string, MatrixCell>;
}

/** What is to be graded: only what changed since the last answer, or everything after a change of policy. */
export interface GradeArgs {
	hospitals: readonly Hospital[];
	doctors: readonly DoctorToGrade[];
	policy: Policy;
}

/** A doctor's grade with its reasons, and the visits it asks for. */
export interface GradedDoctor {
	result: GradeResult;
	demand: Demand;
}

/** Grades by id of hospital and doctor, for those that were asked about. */
export interface Grading {
	hospitals: Map<string, GradeResult>;
	doctors: Map<string, GradedDoctor>;
}

/** Grades hospitals and doctors and says how often each doctor is to be visited. */
export function grade({ hospitals, doctors, policy }: GradeArgs): Grading {
	return {
		hospitals: new Map(hospitals.map((hospital) => [hospital.id, gradeHospital(hospital, policy)])),
		doctors: new Map(
			doctors.map(({ contact, cells }) => {
				const result = gradeDoctor({ contact, cells }, policy);
				return [contact.id, { result, demand: demandOf({ result, cells, contact }, policy) }];
			})
		)
	};
}
