import { usageAhead } from '#lib/domain/archive/usage-figures.ts';
import { assessmentsAhead } from '#lib/domain/grading/cells.ts';
import type { ImportRecords } from '#lib/exchange/archive/import-records.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';
import type { ImportAnswers } from './import-answers.svelte.ts';
import { keepNames, recallNames } from './import-memory.ts';

/** The facts of an import with what their author had seen said whose clock was ahead. */
export function following(records: ImportRecords, workspace: Workspace): ImportRecords {
	const { usage, assessments } = records.lines;
	const [first] = [...usage, ...assessments];
	const now = first?.recordedAt;
	if (now === undefined) return records;
	// Few clocks are ahead: what they said is looked for once, not for each line.
	const figures = workspace.usage.said.filter(({ recordedAt }) => recordedAt >= now);
	const judged = workspace.customers.assessments.filter(({ recordedAt = '' }) => recordedAt >= now);
	if (figures.length + judged.length === 0) return records;
	const lines = {
		...records.lines,
		usage: usage.map((fact) => ({ ...fact, follows: usageAhead(figures, fact) })),
		assessments: assessments.map((fact) => ({ ...fact, follows: assessmentsAhead(judged, fact) }))
	};
	return { ...records, lines };
}

/** Takes over what was answered about names of earlier lists, where it still means something. */
export function recallAnswers(answers: ImportAnswers, { id, customers }: Workspace): void {
	const { hospitals, products } = recallNames(id);
	answers.sameHospitals = stillThere(hospitals, customers.accounts);
	answers.sameProducts = stillThere(products, customers.products);
}

const stillThere = (
	answers: Readonly<Record<string, string>>,
	records: ReadonlyMap<string, unknown>
): ReadonlyMap<string, string> =>
	new Map(Object.entries(answers).filter(([, id]) => id === '' || records.has(id)));

/** Remembers what was answered about names, for the next list. */
export function keepAnswers(
	{ sameHospitals, sameProducts }: ImportAnswers,
	{ id }: Workspace
): void {
	const before = recallNames(id);
	keepNames(id, {
		hospitals: { ...before.hospitals, ...Object.fromEntries(sameHospitals) },
		products: { ...before.products, ...Object.fromEntries(sameProducts) }
	});
}
