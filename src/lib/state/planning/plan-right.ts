import type { Day } from '#lib/domain/day.ts';
import { planDocumentId } from '#lib/store/document-id.ts';
import { mayWrite } from '#lib/sync/gate/write-rights.ts';
import type { LinkMember } from '#lib/sync/status.ts';

/** Whether others would take what a member changes in the plan of a rep. */
export function mayPlanFor(
	plan: { territoryId: string; repId: string; day: Day },
	by: Omit<LinkMember, 'name' | 'deviceId'>
): boolean {
	const id = planDocumentId({ ...plan, year: plan.day.slice(0, 4) });
	return mayWrite(id, { ...by, name: '', deviceId: null });
}
