import type { AdoptionRating } from '#lib/domain/adoption-rating.ts';
import { levels, type Level, type MatrixCell } from '#lib/domain/matrix.ts';
import type { PolicyEntry } from '#lib/domain/policy/policy.ts';
import type { Formats } from '#lib/i18n/format.ts';
import type { Messages } from '#lib/i18n/messages.ts';

/** How a value of the policy is written and typed: a clock for minutes of a day, percent for shares of one. */
export type Notation = 'number' | 'clock' | 'percent' | 'choice';

type CellPart = keyof Messages['policy']['cellPart'];
type Unit = keyof Messages['policy']['unit'];

/** The cell a path of the matrix belongs to, null for other paths. */
export function cellOfPath(path: string): MatrixCell | null {
	const found = /^matrix\.u(\d)p(\d)\./.exec(path);
	const at = (text: string | undefined) => levels.find((level) => String(level) === text);
	const [usage, potential] = [at(found?.[1]), at(found?.[2])];
	return usage === undefined || potential === undefined ? null : { usage, potential };
}

const lastOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

/** A cell in the words of its two axes. */
export const placeOfCell = ({ usage, potential }: MatrixCell, m: Messages): string =>
	m.grading.cell({
		usage: m.grading.usageLevel[usage],
		potential: m.grading.potentialLevel[potential]
	});

/** The name of a value; `alone` where the cell it belongs to does not stand above it. Null for a path without words. */
export function nameOfPath(path: string, m: Messages, { alone = false } = {}): string | null {
	const cell = cellOfPath(path);
	if (cell) {
		const part = m.policy.cellPart[lastOf(path) as CellPart] ?? null;
		return alone && part ? m.policy.inCell({ cell: placeOfCell(cell, m), part }) : part;
	}
	if (path.startsWith('adoptionUsage.')) {
		const rating = m.grading.adoptionRating[Number(lastOf(path)) as AdoptionRating];
		return rating === undefined ? null : m.policy.adoptionReads(rating);
	}
	let node: unknown = m.policy.name;
	for (const key of path.split('.')) node = (node as Record<string, unknown> | undefined)?.[key];
	return typeof node === 'string' ? node : null;
}

/** Longer beginnings stand before shorter ones. */
const units: readonly (readonly [beginning: string, unit: Unit])[] = [
	['hospitalGrade.beds', 'beds'],
	['hospitalGrade.dailyOutpatients', 'people'],
	['hospitalGrade.monthlyDrugPurchase', 'tenThousandYuan'],
	['hospitalGrade.categoryShare', 'percent'],
	['doctorGrade.patientsPerDay', 'patients'],
	['doctorGrade.yuanPerPrescription', 'yuan'],
	['doctorGrade.visitsPerMonth', 'perMonth'],
	['factors.patientsForFullLevel', 'patients'],
	['roles.', 'perMonth'],
	['demand.weeksPerMonth', 'weeks'],
	['demand.ungradedVisits', 'visits'],
	['allocation.potentialStep', 'percent'],
	['allocation.neutral.none', 'percent'],
	['allocation.neutral.most', 'percent'],
	['allocation.classes', 'percent'],
	['allocation.trust', 'percent'],
	['allocation.maxMove', 'visits'],
	['allocation.wayMinutesADay', 'minutes'],
	['planning.cycleWeeks', 'weeks'],
	['planning.visitsPerHalfDay', 'visits'],
	['planning.visitMinutes', 'minutes'],
	['planning.orderStep', 'percent'],
	['planning.travel.kilometersPerHour', 'kilometersPerHour'],
	['planning.travel.stopMinutes', 'minutes'],
	['pareto.', 'percent'],
	['followUp.targetSteps', 'steps'],
	['followUp.stalledVisits', 'visits'],
	['followUp.', 'days']
];

/** The unit written behind a value, null where it has none. */
export function unitOf(path: string, m: Messages): string | null {
	if (cellOfPath(path)) {
		const part = lastOf(path);
		if (part === 'perMonths') return m.policy.unit.months;
		return part === 'min' || part === 'max' ? m.policy.unit.visits : null;
	}
	const unit = unitKeyOf(path);
	return unit ? m.policy.unit[unit] : null;
}

const unitKeyOf = (path: string): Unit | undefined =>
	units.find(([beginning]) => path.startsWith(beginning))?.[1];

export function notationOf({ kind, path }: Pick<PolicyEntry, 'kind' | 'path'>): Notation {
	if (kind === 'choice') return 'choice';
	if (path.startsWith('planning.halves.')) return 'clock';
	// The share of a category alone is kept as it is written, in hundredths.
	return unitKeyOf(path) === 'percent' && !path.startsWith('hospitalGrade.') ? 'percent' : 'number';
}

/** What an option of a choice is called. */
export function optionName(path: string, option: string | number, m: Messages): string {
	const named = (words: Record<string | number, string>) => words[option] ?? String(option);
	if (path.startsWith('adoptionUsage.')) return m.grading.usageLevel[option as Level];
	switch (lastOf(path)) {
		case 'combine':
			return named(m.policy.combine);
		case 'boundary':
			return named(m.policy.boundary);
		case 'keyPerson':
			return named(m.policy.keyPerson);
		case 'norm':
			return named(m.policy.norm);
		case 'order':
			return named(m.customers.order);
		case 'strategy':
			return named(m.grading.strategyName);
		default:
			return named(m.grading.gradeName);
	}
}

/** A value as text, with its unit. */
export function writeValue(
	entry: Pick<PolicyEntry, 'kind' | 'path' | 'value'>,
	{ m, f }: { m: Messages; f: Formats }
): string {
	const { path, value } = entry;
	if (value === null) return m.policy.empty;
	const notation = notationOf(entry);
	if (notation === 'choice') return optionName(path, value, m);
	if (notation === 'clock') return f.clock(Number(value));
	if (notation === 'percent') return f.percent(Number(value));
	const unit = unitOf(path, m);
	return [f.number(Number(value), 2), unit].filter(Boolean).join(' ');
}
