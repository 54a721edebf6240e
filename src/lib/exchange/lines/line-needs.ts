import { receivableMeasures, stockMeasures } from '#lib/domain/archive/distributor-figure.ts';
import type { Day } from '#lib/domain/day.ts';
import {
	checkExpense,
	checkHospitalUsage,
	checkTarget,
	checkVisit
} from '#lib/domain/guard/compliance-checks.ts';
import { isBlocked, type Compliance } from '#lib/domain/guard/compliance.ts';
import { required } from '#lib/exchange/archive/preview-accounts.ts';
import type { RowProblem, Workplace } from '#lib/exchange/archive/preview.ts';
import type { LineKind } from './line-fields.ts';
import type { AnyLine } from './lines-preview.ts';
import type { Told } from './named-people.ts';
import type { Named } from './named-products.ts';

/** A line with whom and what it was found to speak of. */
interface Understood {
	readonly draft: AnyLine;
	readonly unread: readonly RowProblem[];
	readonly account: Workplace | null;
	readonly product: Named | null;
	readonly told: Told | null;
	readonly today: Day;
	readonly compliance: Compliance;
	/** Whether the line is the first to name its person. */
	readonly isNewcomer: boolean;
	/** Whether the line or a person names the source of its figures. */
	readonly isSourced: boolean;
}

/** Parts what keeps a line from being recorded from what it is recorded without. */
export function neededBy(
	kind: LineKind,
	line: Understood
): { problems: readonly RowProblem[]; unread: readonly RowProblem[] } {
	const { draft, unread } = line;
	const { problems, unread: others } = required({ draft, unread, fields: fieldsOf(kind, line) });
	return {
		problems: [...problems, ...(problems.length > 0 ? [] : refused(kind, line))],
		unread: others
	};
}

function fieldsOf(kind: LineKind, line: Understood): string[] {
	const { draft, account, product, told } = line;
	const says = (field: keyof AnyLine) => draft[field] !== undefined;
	switch (kind) {
		case 'usage':
			return [
				...(account ? [] : ['hospital']),
				...(product ? [] : ['product']),
				...(says('day') || says('month') ? [] : ['month']),
				...(says('quantity') || says('amount') ? [] : ['quantity'])
			];
		case 'stock': {
			const ofStock = stockMeasures.some(says);
			const isSaid = ofStock || receivableMeasures.some(says);
			const measures: readonly string[] = [...stockMeasures, ...receivableMeasures];
			const unread = line.unread.map(({ field }) => field).filter((one) => measures.includes(one));
			return [
				...(account ? [] : ['distributor']),
				...(product || !ofStock ? [] : ['product']),
				...(says('month') ? [] : ['month']),
				...(isSaid ? [] : unread.length > 0 ? unread : ['closing'])
			];
		}
		case 'assessment': {
			const isJudged = says('usage') || says('potential');
			// A doctor of whom no judgement stands there is a doctor all the same.
			const isUnjudged = line.isNewcomer && !isJudged && !product && !line.unread.some(isStep);
			return [
				'name',
				...(told?.kind === 'nowhere' ? ['hospital'] : []),
				...(product || isUnjudged ? [] : ['product']),
				...(isJudged || isUnjudged || bringsPerson(line) ? [] : ['usage', ...unreadSteps(line)])
			];
		}
		case 'visit':
		case 'plan':
			return ['day', 'name', ...(told?.kind === 'nowhere' ? ['hospital'] : [])];
		case 'promise':
			return ['name', ...(told?.kind === 'nowhere' ? ['hospital'] : []), 'promise', 'day', 'due'];
		case 'target':
			return ['month', 'measure', 'target'];
		case 'activity':
			return ['day', 'activityKind'];
		case 'expense':
			return ['day', ...(told?.kind === 'nowhere' ? ['hospital'] : []), 'expenseKind'];
		case 'product':
			return ['name'];
	}
}

/** A step that nobody understands is left out of a line; whom it alone names comes all the same. */
const bringsPerson = ({ unread, isNewcomer }: Understood): boolean =>
	unread.some((cell) => isStep(cell) && (isNewcomer || cell.kind === 'ofSeveral'));

const unreadSteps = ({ unread }: Understood): string[] =>
	unread.filter(isStep).map(({ field }) => field);

const isStep = ({ field }: RowProblem): boolean => field === 'usage' || field === 'potential';

/** What is said and may not be so. */
function refused(kind: LineKind, line: Understood): RowProblem[] {
	const { draft, told, today, compliance } = line;
	const name = draft.name ?? '';
	if (told?.kind === 'several') return [{ field: 'name', kind: 'severalSuch', value: name }];
	const isFigure = kind === 'usage' || kind === 'stock';
	if (
		isFigure &&
		isBlocked(checkHospitalUsage({ source: line.isSourced ? 'other' : null }, compliance))
	)
		return [{ field: 'source', kind: 'missing', value: '' }];
	if (kind === 'visit' && draft.day && draft.day > today)
		return [{ field: 'day', kind: 'outOfRange', value: draft.day }];
	if (kind === 'assessment' && draft.day && draft.day > today)
		return [{ field: 'day', kind: 'outOfRange', value: draft.day }];
	const guarded =
		kind === 'target'
			? guardedTarget(line)
			: kind === 'expense'
				? guardedExpense(line)
				: isSaying.has(kind)
					? guardedWords(kind, draft, compliance)
					: null;
	return guarded ? [guarded] : [];
}

/** Lists whose rows hold words of a person. */
const isSaying: ReadonlySet<LineKind> = new Set(['visit', 'plan', 'promise']);

function guardedWords(kind: LineKind, draft: AnyLine, compliance: Compliance): RowProblem | null {
	const { nextStep = '', objective: text = '' } = draft;
	// Whatever is said of a visit is said in words of a person.
	const note = [draft.note, draft.steps, draft.heard, draft.promised].filter(Boolean).join('\n');
	const report = { outcome: 'done', adverseReaction: false, note, nextStep } as const;
	const objective = { kind: 'followUp', text } as const;
	const promises = draft.promise === undefined ? [] : [{ text: draft.promise }];
	const visit = { report: { ...report, objective }, promises, feedback: [] };
	const found = checkVisit(visit, compliance).some(({ setting }) => setting === 'block');
	if (!found) return null;
	const field =
		({ plan: 'objective', promise: 'promise' } as const)[kind as 'plan' | 'promise'] ?? 'note';
	return { field, kind: 'guarded', value: draft[field] ?? '' };
}

function guardedTarget({ draft, compliance }: Understood): RowProblem | null {
	if (!draft.measure) return null;
	const found = checkTarget({ measure: draft.measure, holder: 'rep' }, compliance);
	return found.some(({ setting }) => setting === 'block')
		? { field: 'measure', kind: 'guarded', value: '' }
		: null;
}

function guardedExpense({ draft, compliance }: Understood): RowProblem | null {
	const { expenseKind: kind, plannedYuan, spentYuan, heads = null } = draft;
	if (!kind) return null;
	const { purpose = '', attendees = '' } = draft;
	const amountYuan = spentYuan ?? plannedYuan ?? 0;
	const found = checkExpense({ kind, amountYuan, heads, purpose, attendees }, compliance);
	return found.some(({ setting }) => setting === 'block')
		? { field: 'expenseKind', kind: 'guarded', value: '' }
		: null;
}
