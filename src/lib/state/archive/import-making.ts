import { usageAhead } from '#lib/domain/archive/usage-figures.ts';
import { assessmentsAhead } from '#lib/domain/grading/cells.ts';
import type { FactSource } from '#lib/domain/provenance.ts';
import type { ImportKind } from '#lib/exchange/archive/columns.ts';
import { importInSteps, type ImportRecords } from '#lib/exchange/archive/import-records.ts';
import { sourced } from '#lib/exchange/archive/written-records.ts';
import type { ImportPreview, RowChoices } from '#lib/exchange/archive/preview.ts';
import { isLineKind } from '#lib/exchange/lines/line-fields.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';
import type { ImportAnswers } from './import-answers.svelte.ts';
import type { WriteProgress } from '#lib/store/imports.ts';
import { turns } from '#lib/store/turns.ts';
import type { ImportWriting } from './import-writing.ts';
import { keepNames, recallNames } from './import-memory.ts';

/** The records of a preview with the choices made, all of whose new ids begin with the import's. */
export async function recordsOf(
	workspace: Workspace,
	of: {
		preview: ImportPreview;
		choices: RowChoices;
		importId: string;
		/** The source of records whose rows name none. */
		source: FactSource | null;
	}
): Promise<ImportRecords> {
	const { preview, choices, importId, source } = of;
	const { customers, selfId: memberId, shownRepId: repId } = workspace;
	let records = 0;
	const newId = () => `${importId}-${(records++).toString(36)}`;
	const by = { memberId, repId, recordedAt: today.instant };
	const zones = [...customers.zones.values()];
	const breathe = turns();
	const steps = importInSteps({ preview, zones, today: today.day, newId, choices, by });
	for (;;) {
		const { done, value } = steps.next();
		if (done) return following(sourced(value, source), workspace);
		await breathe();
	}
}

/** Writes the records while grades wait; `progress` hears null at the end. */
export async function storeRecords(
	{ customers, grades, shownRepId: repId }: Workspace,
	records: ImportRecords,
	writing: Omit<ImportWriting, 'repId' | 'progress'> & {
		progress: (written: WriteProgress | null) => void;
	}
) {
	grades.paused = true;
	try {
		return await customers.importRecords(records, { ...writing, repId });
	} finally {
		grades.paused = false;
		writing.progress(null);
	}
}

/** The facts of an import with what their author had seen said whose clock was ahead. */
function following(records: ImportRecords, workspace: Workspace): ImportRecords {
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

/** Begins answers about a list anew: what was answered about names of earlier lists of facts stands, where it still means something. */
export function beginAnswers(
	answers: ImportAnswers,
	kind: ImportKind,
	{ id, customers }: Workspace
): void {
	answers.forget();
	if (!isLineKind(kind)) return;
	const known = recallNames(id);
	const { products } = known;
	const standing = Object.entries(known[placesIn(kind)]).map(([name, id]) => [
		name,
		customers.aliases.get(id) ?? id
	]);
	answers.sameHospitals = stillThere(Object.fromEntries(standing), customers.accounts);
	answers.sameProducts = stillThere(products, customers.products);
}

/** Names in a list of stock mean distributors, in others hospitals. */
const placesIn = (kind: ImportKind) => (kind === 'stock' ? 'distributors' : 'hospitals');

const stillThere = (
	answers: Readonly<Record<string, string>>,
	records: ReadonlyMap<string, unknown>
): ReadonlyMap<string, string> =>
	new Map(Object.entries(answers).filter(([, id]) => id === '' || records.has(id)));

/** Remembers what was answered about the names of a list of facts, for the next one. */
export function keepAnswers(
	{ sameHospitals, sameProducts }: ImportAnswers,
	kind: ImportKind,
	{ id }: Workspace
): void {
	if (!isLineKind(kind)) return;
	const before = recallNames(id);
	keepNames(id, {
		...before,
		[placesIn(kind)]: { ...before[placesIn(kind)], ...Object.fromEntries(sameHospitals) },
		products: { ...before.products, ...Object.fromEntries(sameProducts) }
	});
}
