import type { ContactRole, Rapport } from '#lib/domain/archive/contact.ts';
import type {
	GradeField,
	GradeInput,
	GradeResult,
	NeededValue,
	RaiseStep
} from '#lib/domain/grading/grade-result.ts';
import type { MatrixCell } from '#lib/domain/matrix.ts';
import type { Formats } from '#lib/i18n/format.ts';
import type { Messages } from '#lib/i18n/messages.ts';
import { gradeFieldText } from '#lib/parts/archive/grade-field-text.ts';

interface Words {
	readonly m: Messages;
	readonly f: Formats;
	readonly productName: (id: string) => string;
}

/** A fact a grade was read from, named; with its product where it has one. */
export function fieldText(
	at: { field: GradeField; productId?: string | null },
	words: Words
): string {
	const { field } = at;
	const name = gradeFieldText(field, words.m);
	if (!at.productId) return name;
	// The value of a cell names both axes itself.
	const product = words.productName(at.productId);
	return field === 'matrix' ? product : `${product} · ${name}`;
}

const isCell = (value: GradeInput['value']): value is MatrixCell =>
	typeof value === 'object' && value !== null;

/** The value of a fact as a person says it. */
export function valueText(input: GradeInput, { m, f }: Words): string {
	const { value, field } = input;
	if (value === null) return m.common.state.unknown;
	if (isCell(value))
		return m.grading.cell({
			usage: m.grading.usageLevel[value.usage],
			potential: m.grading.potentialLevel[value.potential]
		});
	if (typeof value === 'boolean') return value ? m.common.state.yes : m.common.state.no;
	if (field === 'rapport') return m.common.rapport[value as Rapport];
	if (field === 'role') return m.common.contactRole[value as ContactRole];
	return typeof value === 'number' ? f.number(value) : value;
}

/** The span of values that earns the vote; empty where none does. */
export function rangeText({ range }: GradeInput, { m, f }: Words): string {
	if (!range) return '';
	const { from, to } = range;
	if (from !== null && to !== null) return `${f.number(from)}–${f.number(to)}`;
	if (from !== null) return m.customers.moreThan(f.number(from));
	return to === null ? '' : m.customers.below(f.number(to));
}

function neededText(field: GradeField, needed: NeededValue, { m, f }: Words): string {
	if (needed.kind !== 'is') return m.customers[needed.kind](f.number(needed.value));
	const { value } = needed;
	if (typeof value === 'number')
		return m.customers.becomes(
			field === 'potential' ? m.grading.potentialLevel[value] : m.grading.usageLevel[value]
		);
	if (field === 'keyPerson') return m.customers.becomes(m.common.state.yes);
	return m.customers.becomes(field === 'rapport' ? m.common.rapport[value as Rapport] : value);
}

/** One thing that would move a grade, and how far it is from what is known: the smallest change in whole numbers. */
export function stepText(step: RaiseStep, inputs: readonly GradeInput[], words: Words): string {
	const { field, needed } = step;
	const text = `${fieldText(step, words)} ${neededText(field, needed, words)}`;
	const now = inputs.find((input) => input.field === field)?.value;
	if (needed.kind === 'is' || typeof now !== 'number') return text;
	const past = needed.kind === 'moreThan' ? 1 : needed.kind === 'lessThan' ? -1 : 0;
	const change = Math.trunc(needed.value - now) + past;
	const { m, f } = words;
	const by = (change > 0 ? m.customers.moreBy : m.customers.lessBy)(f.number(Math.abs(change)));
	return `${text}${m.common.aside(by)}`;
}

/** Why a grade is what it is, in one sentence that names what it was read from. */
export function sentenceOf(
	result: GradeResult,
	words: Words & { readonly keyPersonDecides: boolean }
): string {
	const { grade, inputs, rule, strongestProductId } = result;
	const { because } = words.m.customers;
	if (grade === null) return words.m.customers.rule[rule];
	const known = inputs.filter(({ vote }) => vote !== null);
	const decided =
		rule === 'G6'
			? known.filter(({ productId }) => productId === strongestProductId)
			: words.keyPersonDecides && known.some(({ field }) => field === 'keyPerson')
				? known.filter(({ field }) => field === 'keyPerson')
				: known;
	const facts = decided.map((input) =>
		input.field === 'keyPerson'
			? fieldText(input, words)
			: `${fieldText(input, words)} ${valueText(input, words)}`
	);
	return because({ facts: words.f.list(facts), grade: words.m.grading.gradeName[grade] });
}
