import type { Month } from '#lib/domain/day.ts';
import type { Existing, ImportRequest } from '#lib/exchange/archive/preview.ts';
import { monthOfYear, parseMonth } from '#lib/exchange/file/parse-figure.ts';
import { type ExistingLines, noLines } from '#lib/exchange/lines/lines-preview.ts';
import { weeksOfMonth } from '#lib/state/targets/target-lines.ts';
import { distributorFiguresOf } from './distributor-figures.svelte.ts';
import { usageSharesOf } from './usage-shares.svelte.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';

/** What the territory holds that a list of a kind is looked at beside; the months it names are opened. */
export async function existingFor(workspace: Workspace, request: ImportRequest): Promise<Existing> {
	const { customers } = workspace;
	return {
		accounts: [...customers.accounts.values()],
		contacts: [...customers.contacts.values()],
		zones: [...customers.zones.values()],
		furtherPlaces: customers.furtherPlaces,
		lines: await linesFor(workspace, request)
	};
}

async function linesFor(workspace: Workspace, request: ImportRequest): Promise<ExistingLines> {
	const { customers, usage, shownDesk: desk } = workspace;
	const { kind } = request;
	const products = [...customers.products.values()];
	if (kind === 'usage') {
		const shares = usageSharesOf(workspace).all;
		return { ...noLines, products, usage: [...usage.held.values()], shares };
	}
	if (kind === 'stock')
		return { ...noLines, products, stock: [...distributorFiguresOf(workspace).held.values()] };
	if (kind === 'assessment')
		return { ...noLines, products, assessments: [...customers.assessments] };
	if (kind === 'product') return { ...noLines, products };
	if (!isOfRep(kind)) return noLines;
	const months = monthsOf(request);
	for (const month of kind === 'promise' ? [] : months) await desk.targets.open(month);
	const supervisors = [...workspace.memberById.values()].filter(
		({ role }) => role === 'supervisor'
	);
	const known = { ...noLines, products, plans: desk.plans.visitPlans, supervisors };
	if (kind === 'activity')
		return {
			...known,
			...{ activities: desk.activities.all, leaves: [...desk.plans.leaves.values()] }
		};
	if (kind === 'expense') return { ...known, expenses: desk.expenses.all };
	if (kind === 'target')
		return {
			...known,
			targets: months.flatMap((month) => [...desk.targets.ofMonth(month)]),
			weeks: new Map(months.map((month) => [month, weeksOfMonth(workspace, month)]))
		};
	const [first] = months;
	if (first) await desk.visits.openSince(first);
	const { reports, promises, outcomes, feedback } = desk.visits.history;
	return {
		...known,
		...{ reports: [...reports], promises: [...promises], feedback: [...feedback] },
		promiseOutcomes: [...outcomes]
	};
}

const ofRep = ['visit', 'plan', 'activity', 'expense', 'target', 'promise'] as const;

const isOfRep = (kind: ImportRequest['kind']): kind is (typeof ofRep)[number] =>
	ofRep.some((its) => its === kind);

/** The months that the rows of a list name, in order. */
function monthsOf(request: ImportRequest): Month[] {
	const columns = request.mapping.flatMap((field, at) =>
		field === 'day' || field === 'month' ? [at] : []
	);
	const found = new Set<Month>();
	for (const row of request.sheet.rows)
		for (const column of columns) {
			const parsed = parseMonth(row[column] ?? '');
			if (parsed.ok && parsed.value && monthOfYear(parsed.value, null)) found.add(parsed.value);
		}
	if ('said' in request && request.said.month) found.add(request.said.month);
	return [...found].sort();
}
