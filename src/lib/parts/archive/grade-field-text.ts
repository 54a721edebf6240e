import type {
	DoctorCriterion,
	GradeField,
	HospitalCriterion
} from '#lib/domain/grading/grade-result.ts';
import type { Messages } from '#lib/i18n/messages.ts';

/** A fact a grade is read from, named. */
export function gradeFieldText(field: GradeField, { grading, fields }: Messages): string {
	if (field === 'role') return fields.doctor.role;
	if (field === 'matrix') return grading.matrix;
	if (field === 'usage' || field === 'potential') return grading.axis[field];
	return field in grading.hospitalCriterion
		? grading.hospitalCriterion[field as HospitalCriterion]
		: grading.doctorCriterion[field as DoctorCriterion];
}
