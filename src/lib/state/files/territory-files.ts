import { cellsOf, type RecordedAssessment } from '#lib/domain/grading/cells.ts';
import type { CareAct } from '#lib/domain/follow-up/care-act.ts';
import type { Feedback, FeedbackAnswer } from '#lib/domain/follow-up/feedback.ts';
import type { CustomerPromise, PromiseOutcome } from '#lib/domain/follow-up/promise.ts';
import type { Activity } from '#lib/domain/planning/activity.ts';
import type { Expense } from '#lib/domain/planning/expense.ts';
import type { Leave } from '#lib/domain/planning/leave.ts';
import { withOwnWeeks } from '#lib/domain/targets/own-weeks.ts';
import type { Target } from '#lib/domain/targets/target.ts';
import type { VisitPlan, VisitReport } from '#lib/domain/visits/visit.ts';
import { effectiveReports, originsOf } from '#lib/domain/visits/visit-log.ts';
import { customerTagsOf } from '#lib/state/archive/customer-tags.svelte.ts';
import { distributorFiguresOf } from '#lib/state/archive/distributor-figures.svelte.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';
import { gradesNow } from './customer-files.ts';
import { fileTypes, type OutFile } from './file-kinds.ts';
import { openTerritory, territoryText, type OpenTerritory } from './open-territory.ts';
import { recordsOfPerson } from './person-records.ts';
import { tableFile, type FileWish } from './table-file.ts';

/** The whole territory as open JSON, as docs/format.md says. */
export async function territoryJson(workspace: Workspace, name: string): Promise<OutFile> {
	const text = territoryText(await openTerritory(workspace.documents, today.instant));
	return { bytes: new TextEncoder().encode(text), name: `${name}.json`, type: fileTypes.json };
}

/** Everything that names one person, as open JSON, for whom the law gives a right to it. */
export async function personJson(
	workspace: Workspace,
	{ contactId, name }: { contactId: string; name: string }
): Promise<OutFile> {
	const { customers, documents } = workspace;
	const all = await openTerritory(documents, today.instant);
	const cards = [...customers.mergedInto(contactId), customers.storedContacts.get(contactId)];
	const asked = {
		ids: new Set([contactId, ...cards.flatMap((card) => card?.id ?? [])]),
		names: cards.flatMap((card) => card?.name ?? [])
	};
	const text = territoryText({ ...all, documents: recordsOfPerson(all.documents, asked) });
	return { bytes: new TextEncoder().encode(text), name: `${name}.json`, type: fileTypes.json };
}

/** Every form and list of the territory as one workbook; who lies in the recycle bin is left out. */
export async function territoryWorkbook(
	workspace: Workspace,
	{ name, language }: { name: string; language: 'zh' | 'en' }
): Promise<OutFile> {
	const records = await recordsNow(workspace);
	return tableFile({ wish: { table: 'territory', records }, language, format: 'xlsx', name });
}

/** The lists of the working month, each of which may leave alone. */
export type MonthList = Extract<FileWish, { table: 'month' }>['list'];

/** One list of the working month as a file. */
export async function monthListFile(
	workspace: Workspace,
	ask: { list: MonthList; name: string; language: 'zh' | 'en'; format: 'xlsx' | 'csv' }
): Promise<OutFile> {
	const records = await recordsNow(workspace);
	return tableFile({ wish: { table: 'month', list: ask.list, records }, ...ask });
}

async function recordsNow(workspace: Workspace) {
	const { customers, memberById } = workspace;
	const all = await openTerritory(workspace.documents, today.instant);
	const assessments = recordsOf<RecordedAssessment>(all, 'assessments');
	const reported = recordsOf<VisitReport>(all, 'visitReports');
	return {
		accounts: [...customers.accounts.values()],
		contacts: [...customers.contacts.values()],
		furtherPlaces: customers.furtherPlaces,
		tags: customerTagsOf(workspace).byId,
		zones: [...customers.zones.values()],
		products: [...customers.products.values()],
		grades: gradesNow(workspace),
		cells: cellsOf(assessments),
		assessments,
		members: [...memberById.values()],
		visitReports: effectiveReports(reported),
		visitOrigins: originsOf(reported),
		promises: recordsOf<CustomerPromise>(all, 'promises'),
		promiseOutcomes: recordsOf<PromiseOutcome>(all, 'promiseOutcomes'),
		feedback: recordsOf<Feedback>(all, 'feedback'),
		feedbackAnswers: recordsOf<FeedbackAnswer>(all, 'feedbackAnswers'),
		careActs: recordsOf<CareAct>(all, 'careActs').filter(({ removed }) => !removed),
		visitPlans: withRep<VisitPlan>(all, 'visitPlans'),
		activities: withRep<Activity>(all, 'activities').filter(({ removed }) => !removed),
		leaves: withRep<Leave>(all, 'leaves'),
		expenses: withRep<Expense>(all, 'expenses').filter(({ removed }) => !removed),
		targets: withRep<Target>(all, 'targets').map(withOwnWeeks),
		usage: [...workspace.usage.held.values()],
		listings: [...workspace.listings.byId.values()],
		distributorFigures: [...distributorFiguresOf(workspace).held.values()],
		today: today.day
	};
}

/** The same with the rep in whose document each record stands. */
const withRep = <T>({ documents }: OpenTerritory, table: string) =>
	documents.flatMap(({ tables, repId = '' }) =>
		((tables[table] ?? []) as readonly T[]).map((record) => ({ ...record, repId }))
	);

/** The records of one table in all documents; each was read by its table's schema, which is the type asked for. */
const recordsOf = <T>({ documents }: OpenTerritory, table: string): T[] =>
	documents.flatMap(({ tables }) => (tables[table] ?? []) as readonly T[]);
