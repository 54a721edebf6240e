import type { Hospital } from '#lib/domain/archive/account.ts';
import type { GradeResult } from '#lib/domain/grading/grade-result.ts';
import { gradedDoctor, type GradedDoctor } from '#lib/domain/grading/graded-doctor.ts';
import type { GradedPerson } from '#lib/domain/grading/graded-person.ts';
import { gradeHospital } from '#lib/domain/grading/grading.ts';
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

/** Grades by id of hospital and doctor, for those that were asked about. */
export interface Grading {
	hospitals: Map<string, GradeResult>;
	doctors: Map<string, GradedDoctor>;
}

/** Grades hospitals and doctors and says how often each doctor is to be visited. */
export function grade({ hospitals, doctors, policy }: GradeArgs): Grading {
	return {
		hospitals: new Map(hospitals.map((hospital) => [hospital.id, gradeHospital(hospital, policy)])),
		doctors: byId(doctors, policy)
	};
}

function byId(doctors: readonly DoctorToGrade[], policy: Policy): Map<string, GradedDoctor> {
	const graded = new Map<string, GradedDoctor>();
	for (const doctor of doctors) graded.set(doctor.contact.id, gradedDoctor(doctor, policy));
	return graded;
}
