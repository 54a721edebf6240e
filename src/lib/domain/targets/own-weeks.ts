import type { Target } from './target.ts';

const keysOf = {
	weekTargets: ['weekTarget1', 'weekTarget2', 'weekTarget3', 'weekTarget4', 'weekTarget5'],
	weekActuals: ['weekActual1', 'weekActual2', 'weekActual3', 'weekActual4', 'weekActual5']
} as const;

const lists = ['weekTargets', 'weekActuals'] as const;

type Weeks = Pick<Target, (typeof lists)[number]>;

/** A target whose lists of weeks say what was set last, whether week by week or, before that was possible, as a list. */
export function withOwnWeeks<T extends Target>(target: T): T {
	return {
		...target,
		...weeksOfList(target, 'weekTargets'),
		...weeksOfList(target, 'weekActuals')
	};
}

function weeksOfList(target: Target, list: (typeof lists)[number]): Partial<Weeks> {
	const own = keysOf[list].map((key) => target[key]);
	const last = own.findLastIndex((value) => value !== undefined);
	if (last === -1) return {};
	const length = Math.max(last + 1, target[list].length);
	return {
		[list]: Array.from(
			{ length },
			(_, at) => own[at] ?? (own[at] === undefined ? (target[list][at] ?? null) : null)
		)
	};
}

/** The change of a target with each week that differs under its own key instead of in a list. */
export function ownWeekFields<Change extends Partial<Weeks>>(
	target: Target,
	change: Change
): Omit<Change, keyof Weeks> {
	const { weekTargets, weekActuals, ...rest } = change;
	const before = withOwnWeeks(target);
	const own = Object.fromEntries(
		lists.flatMap((list) => {
			const wanted = { weekTargets, weekActuals }[list];
			if (!wanted) return [];
			return keysOf[list].flatMap((key, at) => {
				const value = wanted[at] ?? null;
				return value === (before[list][at] ?? null) ? [] : [[key, value] as const];
			});
		})
	);
	return { ...rest, ...own };
}

/** What each week of a target says, under its own key. */
export function ownWeeksOf(target: Target): Partial<Target> {
	const whole = withOwnWeeks(target);
	return Object.fromEntries(
		lists.flatMap((list) => keysOf[list].map((key, at) => [key, whole[list][at] ?? null] as const))
	);
}
