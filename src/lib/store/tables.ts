import { allocationWordSchema } from '#lib/domain/allocation/allocation-word.ts';
import { accountSchema } from '#lib/domain/archive/account.ts';
import { actionTickSchema, tickKey } from '#lib/domain/grading/action-tick.ts';
import { contactSchema } from '#lib/domain/archive/contact.ts';
import { distributorFigureSchema, figureKey } from '#lib/domain/archive/distributor-figure.ts';
import {
	fieldChangeKey,
	fieldChangeSchema,
	fieldSourceKey,
	fieldSourceSchema
} from '#lib/domain/archive/field-note.ts';
import { furtherPlaceKey, furtherPlaceSchema } from '#lib/domain/archive/further-place.ts';
import { hospitalUsageSchema } from '#lib/domain/archive/hospital-usage.ts';
import { listingMoveSchema } from '#lib/domain/archive/listing-move.ts';
import { listingSchema } from '#lib/domain/archive/listing.ts';
import { listingVoterKey, listingVoterSchema } from '#lib/domain/archive/listing-voter.ts';
import { productSchema } from '#lib/domain/archive/product.ts';
import { savedViewSchema } from '#lib/domain/archive/saved-view.ts';
import { customerTagSchema, tagKey } from '#lib/domain/archive/tag.ts';
import { shareKey, usageShareSchema } from '#lib/domain/archive/usage-share.ts';
import { zoneSchema } from '#lib/domain/archive/zone.ts';
import { careActSchema } from '#lib/domain/follow-up/care-act.ts';
import { feedbackAnswerSchema, feedbackSchema } from '#lib/domain/follow-up/feedback.ts';
import { promiseOutcomeSchema, promiseSchema } from '#lib/domain/follow-up/promise.ts';
import { factorCheckSchema } from '#lib/domain/follow-up/success-factors.ts';
import { upgradePlanSchema } from '#lib/domain/follow-up/upgrade-plan.ts';
import { activitySchema } from '#lib/domain/planning/activity.ts';
import { closureKey, closureSchema } from '#lib/domain/planning/closure.ts';
import { dayEndKey, dayEndSchema } from '#lib/domain/planning/day-end.ts';
import { approvalSchema, cycleSchema } from '#lib/domain/planning/cycle.ts';
import { expenseSchema } from '#lib/domain/planning/expense.ts';
import { weekWordSchema } from '#lib/domain/planning/week-word.ts';
import { savedCycleSchema } from '#lib/domain/planning/saved-cycle.ts';
import { leaveSchema } from '#lib/domain/planning/leave.ts';
import { travelTimesSchema } from '#lib/domain/planning/travel-times.ts';
import {
	admissionSchema,
	epochSchema,
	handoverSchema,
	readmissionSchema,
	removalSchema
} from '#lib/domain/sharing/admission.ts';
import { attestationSchema } from '#lib/domain/sharing/attestation.ts';
import { memberSchema, territorySchema, type Territory } from '#lib/domain/sharing/territory.ts';
import { monthWordSchema } from '#lib/domain/targets/month-word.ts';
import { targetSchema } from '#lib/domain/targets/target.ts';
import { adverseReportSchema } from '#lib/domain/visits/adverse-report.ts';
import { coachingReadSchema, coachingSchema } from '#lib/domain/visits/coaching.ts';
import { visitPlanSchema, visitReportSchema } from '#lib/domain/visits/visit.ts';
import { assessmentFactSchema } from './assessment-fact.ts';
import { complianceCellSchema, complianceChangeSchema } from './compliance-cell.ts';
import { dayOverrideCellSchema } from './day-override-cell.ts';
import type { DocumentKind } from './document-id.ts';
import { localTables } from './local-tables.ts';
import { policyCellSchema, policyChangeSchema } from './policy-cell.ts';
import { cellTable, factTable, recordTable, type Table } from './table/table.ts';

// Every Yjs root of every document that is shared. Two devices may both write under a root, so nothing but a root is ever made under a
// name that two devices know. Raising a version: see README.md.
const first = { version: 1, upgrades: {} };

// Whoever hands a fact on, or its undoing, can show whose word it is.
const attestations = factTable({ root: 'attestations', schema: attestationSchema, ...first });

/** In `t/<T>/meta`: the one record whose fields stand in the root itself, so that no device has to make it first. */
export const territoryTable: Table<Territory> = {
	root: 'territory',
	layout: 'fields',
	schema: territorySchema,
	...first,
	keyOf: ({ id }) => id
};

/** `t/<T>/meta`. */
export const metaTables = {
	members: recordTable({ root: 'members', schema: memberSchema, ...first, sharedKeys: true }),
	policyCells: cellTable({
		root: 'policyCells',
		schema: policyCellSchema,
		...first,
		keyOf: ({ path }) => path
	}),
	policyChanges: factTable({ root: 'policyChanges', schema: policyChangeSchema, ...first }),
	dayOverrides: cellTable({
		root: 'dayOverrides',
		schema: dayOverrideCellSchema,
		...first,
		keyOf: ({ day }) => day
	}),
	complianceCells: cellTable({
		root: 'complianceCells',
		schema: complianceCellSchema,
		...first,
		keyOf: ({ key }) => key
	}),
	complianceChanges: factTable({
		root: 'complianceChanges',
		schema: complianceChangeSchema,
		...first
	}),
	admissions: factTable({ root: 'admissions', schema: admissionSchema, ...first }),
	removals: factTable({ root: 'removals', schema: removalSchema, ...first }),
	readmissions: factTable({ root: 'readmissions', schema: readmissionSchema, ...first }),
	epochs: factTable({ root: 'epochs', schema: epochSchema, ...first }),
	handovers: factTable({ root: 'handovers', schema: handoverSchema, ...first }),
	attestations
};

/** `t/<T>/base`. */
export const baseTables = {
	accounts: recordTable({ root: 'accounts', schema: accountSchema, ...first }),
	contacts: recordTable({ root: 'contacts', schema: contactSchema, ...first }),
	furtherPlaces: cellTable({
		root: 'furtherPlaces',
		schema: furtherPlaceSchema,
		...first,
		keyOf: furtherPlaceKey
	}),
	fieldSources: cellTable({
		root: 'fieldSources',
		schema: fieldSourceSchema,
		...first,
		keyOf: fieldSourceKey
	}),
	fieldChanges: cellTable({
		root: 'fieldChanges',
		schema: fieldChangeSchema,
		...first,
		keyOf: fieldChangeKey
	}),
	customerTags: cellTable({
		root: 'customerTags',
		schema: customerTagSchema,
		...first,
		keyOf: tagKey
	}),
	savedViews: cellTable({
		root: 'savedViews',
		schema: savedViewSchema,
		...first,
		keyOf: ({ name }) => name
	}),
	products: recordTable({ root: 'products', schema: productSchema, ...first }),
	zones: recordTable({ root: 'zones', schema: zoneSchema, ...first }),
	assessments: factTable({ root: 'assessments', schema: assessmentFactSchema, ...first }),
	upgradePlans: recordTable({ root: 'upgradePlans', schema: upgradePlanSchema, ...first }),
	savedCycles: recordTable({ root: 'savedCycles', schema: savedCycleSchema, ...first }),
	careActs: recordTable({ root: 'careActs', schema: careActSchema, ...first }),
	factorChecks: factTable({ root: 'factorChecks', schema: factorCheckSchema, ...first }),
	hospitalUsage: factTable({ root: 'hospitalUsage', schema: hospitalUsageSchema, ...first }),
	distributorFigures: cellTable({
		root: 'distributorFigures',
		schema: distributorFigureSchema,
		...first,
		keyOf: figureKey
	}),
	usageShares: cellTable({
		root: 'usageShares',
		schema: usageShareSchema,
		...first,
		keyOf: shareKey
	}),
	listings: recordTable({ root: 'listings', schema: listingSchema, ...first }),
	listingVoters: cellTable({
		root: 'listingVoters',
		schema: listingVoterSchema,
		...first,
		keyOf: listingVoterKey
	}),
	listingMoves: factTable({ root: 'listingMoves', schema: listingMoveSchema, ...first }),
	allocationWords: factTable({
		root: 'allocationWords',
		schema: allocationWordSchema,
		...first
	}),
	actionTicks: cellTable({
		root: 'actionTicks',
		schema: actionTickSchema,
		...first,
		keyOf: tickKey
	}),
	closures: cellTable({ root: 'closures', schema: closureSchema, ...first, keyOf: closureKey }),
	dayEnds: cellTable({ root: 'dayEnds', schema: dayEndSchema, ...first, keyOf: dayEndKey }),
	travelTimes: cellTable({
		root: 'travelTimes',
		schema: travelTimesSchema,
		...first,
		keyOf: ({ key }) => key
	}),
	attestations
};

/** `t/<T>/visits/<rep>/<YYYY-MM>`. */
export const visitsTables = {
	visitReports: factTable({ root: 'visitReports', schema: visitReportSchema, ...first }),
	promises: factTable({ root: 'promises', schema: promiseSchema, ...first }),
	promiseOutcomes: factTable({ root: 'promiseOutcomes', schema: promiseOutcomeSchema, ...first }),
	feedback: factTable({ root: 'feedback', schema: feedbackSchema, ...first }),
	feedbackAnswers: factTable({ root: 'feedbackAnswers', schema: feedbackAnswerSchema, ...first }),
	adverseReports: factTable({ root: 'adverseReports', schema: adverseReportSchema, ...first }),
	coachingReads: factTable({ root: 'coachingReads', schema: coachingReadSchema, ...first }),
	attestations
};

/** `t/<T>/plan/<rep>/<YYYY>`. */
export const planTables = {
	cycles: factTable({ root: 'cycles', schema: cycleSchema, ...first }),
	activities: recordTable({ root: 'activities', schema: activitySchema, ...first }),
	expenses: recordTable({ root: 'expenses', schema: expenseSchema, ...first }),
	targets: recordTable({ root: 'targets', schema: targetSchema, ...first }),
	visitPlans: recordTable({ root: 'visitPlans', schema: visitPlanSchema, ...first }),
	leaves: cellTable({
		root: 'leaves',
		schema: leaveSchema,
		...first,
		keyOf: ({ day, half }) => `${day}/${half}`
	}),
	approvals: factTable({ root: 'approvals', schema: approvalSchema, ...first }),
	weekWords: factTable({ root: 'weekWords', schema: weekWordSchema, ...first }),
	monthWords: factTable({ root: 'monthWords', schema: monthWordSchema, ...first }),
	coachings: factTable({ root: 'coachings', schema: coachingSchema, byOthers: true, ...first }),
	attestations
};

/** The tables of each kind of document, but for `territoryTable`. */
export const tablesByKind: Readonly<
	Record<DocumentKind, Readonly<Record<string, Table<unknown>>>>
> = {
	meta: metaTables,
	base: baseTables,
	visits: visitsTables,
	plan: planTables,
	review: {},
	local: localTables
};
