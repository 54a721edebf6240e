import type * as Y from 'yjs';
import type { Checked } from '#lib/domain/record.ts';

/** The phrase of every act a person can do to the documents. */
export type ActName =
	| 'addAccount'
	| 'editAccount'
	| 'deleteAccount'
	| 'restoreAccount'
	| 'addContact'
	| 'editContact'
	| 'deleteContact'
	| 'restoreContact'
	| 'eraseContact'
	| 'mergeCards'
	| 'separateCards'
	| 'addProduct'
	| 'editProduct'
	| 'deleteProduct'
	| 'restoreProduct'
	| 'addZone'
	| 'editZone'
	| 'deleteZone'
	| 'restoreZone'
	| 'recordAssessment'
	| 'planUpgrade'
	| 'editUpgrade'
	| 'endUpgrade'
	| 'resumeUpgrade'
	| 'recordFactorCheck'
	| 'saveCycle'
	| 'removeCycle'
	| 'planCare'
	| 'editCare'
	| 'finishCare'
	| 'removeCare'
	| 'recordUsage'
	| 'addListing'
	| 'editListing'
	| 'deleteListing'
	| 'saveView'
	| 'removeView'
	| 'recordAllocationWord'
	| 'tickAction'
	| 'untickAction'
	| 'recordVisit'
	| 'correctVisit'
	| 'recordPromise'
	| 'settlePromise'
	| 'recordFeedback'
	| 'answerFeedback'
	| 'acknowledgeFeedback'
	| 'recordAdverseReport'
	| 'acceptPlan'
	| 'recordApproval'
	| 'recordWeekWord'
	| 'recordCoaching'
	| 'countersignCoaching'
	| 'planVisit'
	| 'editVisitPlan'
	| 'moveVisitPlan'
	| 'lockVisitPlan'
	| 'cancelVisitPlan'
	| 'addTarget'
	| 'editTarget'
	| 'deleteTarget'
	| 'planActivity'
	| 'editActivity'
	| 'removeActivity'
	| 'addExpense'
	| 'editExpense'
	| 'removeExpense'
	| 'setLeave'
	| 'clearLeave'
	| 'setClosure'
	| 'clearClosure'
	| 'setTravelTimes'
	| 'clearTravelTimes'
	| 'setDayEnd'
	| 'setDayOverride'
	| 'clearDayOverride'
	| 'createTerritory'
	| 'renameTerritory'
	| 'addMember'
	| 'editMember'
	| 'removeMember'
	| 'admitDevice'
	| 'removeDevice'
	| 'cancelInvite'
	| 'takeBack'
	| 'beginEpoch'
	| 'handOver'
	| 'setPolicyCell'
	| 'clearPolicyCell'
	| 'setComplianceCell'
	| 'importRecords'
	| 'importReported'
	| 'importPlanned'
	| 'loadSample';

/**
 * What a person did, as the origin of its transactions; commands that carry the same `id`, in one document or several,
 * are one act and are undone as one.
 */
export interface Act {
	readonly act: ActName;
	readonly id: string;
}

/** True when a transaction's origin is an act of this device. */
export const isAct = (origin: unknown): origin is Act =>
	typeof origin === 'object' &&
	origin !== null &&
	Object.getPrototypeOf(origin) === Object.prototype &&
	'act' in origin &&
	'id' in origin &&
	typeof origin.act === 'string' &&
	typeof origin.id === 'string';

const permanentActs: ReadonlySet<string> = new Set<ActName>([
	'eraseContact',
	'createTerritory',
	'addMember',
	'removeMember',
	'admitDevice',
	'removeDevice',
	'cancelInvite',
	'takeBack',
	'beginEpoch',
	'handOver',
	'setComplianceCell'
]);

/** True for an act that undo must not touch: what is erased stays erased, what is logged stays logged. */
export const isPermanent = ({ act }: Act): boolean => permanentActs.has(act);

/** The problem of an act that a person stopped while it was written. */
export const cancelled = 'cancelled';

/** Runs several commands on one document as one transaction: its readers see all of them or none. */
export function together<T>(doc: Y.Doc, change: () => T, act: Act): T {
	return doc.transact(change, act);
}

/** Runs a command for each item as one transaction, until one of them is refused. */
export function eachTogether<Item, T>(
	doc: Y.Doc,
	{ items, change }: { items: Iterable<Item>; change: (item: Item) => Checked<T> },
	act: Act
): Checked<readonly T[]> {
	return together(
		doc,
		() => {
			const value: T[] = [];
			for (const item of items) {
				const one = change(item);
				if (!one.ok) return one;
				value.push(one.value);
			}
			return { ok: true, value };
		},
		act
	);
}
