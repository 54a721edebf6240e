import type { Hospital } from '#lib/domain/archive/account.ts';
import type { Contact } from '#lib/domain/archive/contact.ts';
import type { HospitalUsage } from '#lib/domain/archive/hospital-usage.ts';
import type { ComplianceRuleId } from '#lib/domain/compliance-rules.ts';
import { weekdayOf, type Day, type HalfDay } from '#lib/domain/day.ts';
import type { ExpenseKind } from '#lib/domain/planning/expense.ts';
import { halvesMeetAt } from '#lib/domain/policy/day-parts.ts';
import { isVolume, type TargetMeasure } from '#lib/domain/targets/target.ts';
import type { VisitMode, VisitReport, VisitReportInput } from '#lib/domain/visits/visit.ts';
import { findingOf, type Compliance, type Finding } from './compliance.ts';
import type { FormName } from './form.ts';
import { checkFreeText, type TextFinding } from './free-text.ts';

/** The parts of a report the guard reads. */
export type ReportField = 'adverseReaction' | 'note' | 'nextStep' | 'objective';

/** A finding in a report; `span` is set for text. */
export interface ReportFinding extends Finding {
	readonly field: ReportField;
	readonly span: Pick<TextFinding, 'from' | 'to'> | null;
}

/** Checks a report before it is closed: the adverse-reaction question and every free text. */
export function checkReport(
	report: Pick<VisitReport, 'outcome' | 'adverseReaction' | 'note' | 'nextStep' | 'objective'>,
	compliance: Compliance
): ReportFinding[] {
	const unanswered = findingOf('adverseReactionUnanswered', compliance);
	const findings: ReportFinding[] = [];
	if (unanswered && report.outcome === 'done' && report.adverseReaction === null)
		findings.push({ ...unanswered, field: 'adverseReaction', span: null });
	const texts = [
		['objective', report.objective.text],
		['note', report.note],
		['nextStep', report.nextStep]
	] as const;
	for (const [field, text] of texts)
		for (const { rule, setting, from, to } of checkFreeText(text, compliance))
			findings.push({ rule, setting, field, span: { from, to } });
	return findings;
}

/** Checks a visit before it is recorded: its report and every text that goes with it. */
export function checkVisit(
	visit: {
		report: Pick<VisitReportInput, ReportField | 'outcome' | 'steps'>;
		promises: readonly { readonly text: string }[];
		feedback: readonly string[];
	},
	compliance: Compliance
): Finding[] {
	const { outcome, adverseReaction = null, note = '', nextStep = '' } = visit.report;
	const { kind = 'followUp', text = '' } = visit.report.objective ?? {};
	const objective = { kind, text };
	const noted = (visit.report.steps ?? []).map(({ text }) => text);
	const texts = [...noted, ...visit.promises.map(({ text }) => text), ...visit.feedback];
	return [
		...checkReport({ outcome, adverseReaction, note, nextStep, objective }, compliance),
		...texts.flatMap((text) => checkFreeText(text, compliance))
	];
}

/** A column an import may not bring; null when a column that has to be there is absent. */
export interface ColumnFinding extends Finding {
	readonly column: string | null;
}

const volumeColumn =
	/处方(?:量|数)|开药|开单|用药量|用量|使用量|销量|销售量|盒数|支数|统方|prescription (?:count|volume)|\bscripts\b|usage quantity|sales volume/i;
const personColumn = /医生|医师|大夫|科室|doctor|physician|department/i;
const sourceColumn = /来源|source/i;

/** Checks the headings of a file to be imported as a form: blocked columns are to be dropped and reported. */
export function checkImportColumns(
	file: { form: FormName; columns: readonly string[] },
	compliance: Compliance
): ColumnFinding[] {
	const { form, columns } = file;
	const findings: ColumnFinding[] = [];
	const figures = findingOf('usageFigures', compliance);
	if (figures)
		for (const column of columns)
			if (namesUsageFigures({ form, column })) findings.push({ ...figures, column });
	const unsourced = findingOf('unsourcedUsage', compliance);
	const isSourced = columns.some((column) => sourceColumn.test(column));
	if (unsourced && form === 'hospitalUsage' && !isSourced)
		findings.push({ ...unsourced, column: null });
	return findings;
}

/** On a doctor's card any quantity is a doctor's; in the usage form the doctor or department makes it one. */
function namesUsageFigures({ form, column }: { form: FormName; column: string }): boolean {
	if (form === 'doctorCard') return volumeColumn.test(column);
	if (form === 'hospitalUsage') return personColumn.test(column);
	return personColumn.test(column) && volumeColumn.test(column);
}

/** Checks how a visit is made, and its day and half against the hospital's reception rule and the rep's registration; nobody is received at home. */
export function checkVisitSlot(
	visit: {
		hospital: Pick<Hospital, 'reception' | 'registeredUntil'> | undefined;
		slot: { day: Day; half: HalfDay; mode?: VisitMode | undefined };
	},
	compliance: Compliance
): Finding[] {
	const { day, half, mode } = visit.slot;
	if (mode === 'home') return checkVisitMode(mode, compliance);
	if (!visit.hospital) return [];
	const { reception, registeredUntil } = visit.hospital;
	const weekday = weekdayOf(day);
	const received = reception.some(
		(window) =>
			window.weekday === weekday &&
			(half === 'am' ? window.startMinute < halvesMeetAt : window.endMinute > halvesMeetAt)
	);
	const rules: ComplianceRuleId[] = [];
	if (reception.length > 0 && !received) rules.push('outsideReception');
	if (registeredUntil !== null && day > registeredUntil) rules.push('registrationEnded');
	return findingsOf(rules, compliance);
}

/** Checks how a visit is made: at somebody's home. */
export const checkVisitMode = (mode: VisitMode, compliance: Compliance): Finding[] =>
	mode === 'home' ? findingsOf(['homeVisit'], compliance) : [];

/** An expense as someone enters it; `heads` is how many people shared it. */
export interface Expense {
	readonly kind: ExpenseKind;
	readonly amountYuan: number;
	readonly heads: number | null;
	readonly purpose: string;
	readonly attendees: string;
}

/** Checks an expense of a plan or report. */
export function checkExpense(expense: Expense, compliance: Compliance): Finding[] {
	switch (expense.kind) {
		case 'gift':
		case 'cash':
		case 'reward':
		case 'entertainment':
			return findingsOf(['giftExpense'], compliance);
		case 'samples':
		case 'brandReminder':
			return findingsOf(['samplesAndReminders'], compliance);
		case 'meal':
			return mealFaults(expense, compliance).length === 0
				? []
				: findingsOf(['mealExpense'], compliance);
		default:
			return [];
	}
}

/** What is wrong with a meal, by the field in which it is to be mended: no one counted, above the ceiling, no purpose, nobody named. */
export function mealFaults(
	{ amountYuan, heads, purpose, attendees }: Omit<Expense, 'kind'>,
	{ mealCeilingYuan }: Pick<Compliance, 'mealCeilingYuan'>
): ('heads' | 'amount' | 'purpose' | 'attendees')[] {
	const isCounted = heads !== null && heads > 0;
	return [
		...(isCounted ? [] : ['heads' as const]),
		...(isCounted && amountYuan / heads > mealCeilingYuan ? ['amount' as const] : []),
		...(purpose.trim() === '' ? ['purpose' as const] : []),
		...(attendees.trim() === '' ? ['attendees' as const] : [])
	];
}

/** Checks whether a contact's data may still be kept: for the review list. */
export function checkPersonalData(
	held: { contact: Pick<Contact, 'source' | 'retainUntil'>; today: Day },
	compliance: Compliance
): Finding[] {
	const { contact, today } = held;
	const rules: ComplianceRuleId[] = [];
	if (contact.source === null) rules.push('personalDataUnsourced');
	if (contact.retainUntil !== null && contact.retainUntil < today) rules.push('retentionEnded');
	return findingsOf(rules, compliance);
}

/** Checks a figure of a hospital's usage, or of a distributor's stock and receivables, before it is recorded. */
export const checkHospitalUsage = (
	{ source }: Pick<HospitalUsage, 'source'>,
	compliance: Compliance
): Finding[] => (source === null ? findingsOf(['unsourcedUsage'], compliance) : []);

/** Checks what one doctor or department took of a hospital's usage, before it is shown or recorded. */
export const checkUsageShare = (compliance: Compliance): Finding[] =>
	findingsOf(['usageFigures'], compliance);

/** Checks what a target counts: activities are free, a volume laid on one representative is not. */
export const checkTarget = (
	target: { measure: TargetMeasure; holder: 'rep' | 'territory' },
	compliance: Compliance
): Finding[] =>
	isVolume(target.measure) && target.holder === 'rep'
		? findingsOf(['volumeTarget'], compliance)
		: [];

/** What the guard says of a strategy's action, e.g. a home visit (slides 15, 18). */
export const checkAction = (
	{ guard }: { readonly guard: ComplianceRuleId | null },
	compliance: Compliance
): Finding | null => guard && findingOf(guard, compliance);

const findingsOf = (rules: readonly ComplianceRuleId[], compliance: Compliance): Finding[] =>
	rules.flatMap((rule) => findingOf(rule, compliance) ?? []);
