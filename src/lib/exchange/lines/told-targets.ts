import { splitTarget, type TargetWeek } from '#lib/domain/targets/target-weeks.ts';
import type { Target } from '#lib/domain/targets/target.ts';
import { weeksByHand } from '#lib/domain/targets/weeks-by-hand.ts';
import type { AnyLine, ExistingLines, LineRow } from './lines-preview.ts';
import { monthOfLine } from './line-sums.ts';
import { asked, differing, isTold, keyOf } from './told-row.ts';

const weekNumbers = [1, 2, 3, 4, 5] as const;

/** The targets of a list beside those that stand. A form says the split of its weeks too: set by hand are those that it does not come to. */
export function targetsTold(rows: readonly LineRow[], existing: ExistingLines): LineRow[] {
	const held = new Map(existing.targets.map((target) => [targetKey(target), target]));
	return rows.map((row) => {
		const { measure, target } = row.draft;
		const month = monthOfLine(row.draft);
		if (row.choice === 'skip' || !month || !measure || target === undefined) return row;
		const weeks = existing.weeks.get(month) ?? [];
		const wanted = wholeWeeks(row.draft, weeks);
		const weekTargets = row.draft.split && wanted ? weeksByHand({ target, weeks, wanted }) : null;
		const before = held.get(`${month} ${measure} ${keyOf(row.product)} ${keyOf(row.account)}`);
		if (!before) return { ...row, weekTargets };
		const difference = differing([
			{ field: 'target', said: target, stands: before.target },
			...(wanted && (weekTargets || isShown(wanted, { before, weeks }))
				? splitFields(wanted, { before, weeks, weekTargets: weekTargets ?? before.weekTargets })
				: weekFields(row.draft, { stands: before.weekTargets, field: 'week', key: 'weekTarget' })),
			...weekFields(row.draft, { stands: before.weekActuals, field: 'entered', key: 'weekActual' }),
			...(['gapReason', 'action', 'supervisorRemark'] as const).map((field) => ({
				...{ field, said: row.draft[field], stands: before[field] }
			}))
		]);
		return difference.changes.length === 0
			? isTold(row, before.id)
			: asked(row, { id: before.id, ...difference });
	});
}

const targetKey = (target: Pick<Target, 'month' | 'measure' | 'productId' | 'accountId'>): string =>
	`${target.month} ${target.measure} ${target.productId ?? ''} ${target.accountId ?? ''}`;

/** What a line says of every week of its month; null where it leaves one out. */
function wholeWeeks(draft: AnyLine, weeks: readonly TargetWeek[]): number[] | null {
	const said = weekNumbers.slice(0, weeks.length).flatMap((at) => draft[`week${at}`] ?? []);
	return weeks.length > 0 && said.length === weeks.length ? said : null;
}

type Split = { before: Target; weeks: readonly TargetWeek[] };

/** What the weeks of a target come to now. */
const shownOf = ({ before, weeks }: Split): readonly number[] =>
	splitTarget({ target: before.target, weeks, byHand: before.weekTargets }).weeks;

const isShown = (wanted: readonly number[], split: Split): boolean =>
	shownOf(split).every((amount, at) => amount === wanted[at]);

/** The weeks of a target that are all said, beside what its split shows now. */
function splitFields(
	wanted: readonly number[],
	of: Split & { weekTargets: readonly (number | null)[] }
) {
	const { before, weekTargets } = of;
	const shown = shownOf(of);
	// Whatever one week is changed to, the others are to show what is said of them.
	const set = Object.fromEntries(
		weekTargets.flatMap((amount, at) =>
			amount === (before.weekTargets[at] ?? null) ? [] : [[`weekTarget${at + 1}`, amount]]
		)
	);
	return wanted.map((said, at) => ({
		...{ field: `week${at + 1}`, said, stands: shown[at] ?? null, set }
	}));
}

/** The weeks of a target of which some are said, each set by itself. */
const weekFields = (
	draft: AnyLine,
	of: { stands: readonly (number | null)[]; field: 'week' | 'entered'; key: string }
) =>
	weekNumbers.map((number) => {
		const said = draft[`${of.field}${number}`];
		return {
			...{ field: `${of.field}${number}`, said, stands: of.stands[number - 1] ?? null },
			set: { [`${of.key}${number}`]: said }
		};
	});
