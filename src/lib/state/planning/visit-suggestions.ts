import { daysBetween } from '#lib/domain/day.ts';
import { compareGrades } from '#lib/domain/grade.ts';
import { lastVisitOf } from '#lib/domain/visits/visit-log.ts';
import { doctorLine, type DoctorLine } from '#lib/state/archive/doctor-line.ts';
import { placeOfVisit } from '#lib/state/archive/visit-place.ts';
import type { ShownDesk } from '#lib/state/context.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';
import { visitsIn, type Place } from './slot-choices.ts';

/** Why someone is offered for a half day, the strongest reason first; `days` is null for someone never visited. */
export type SuggestionReason =
	| { readonly kind: 'short'; readonly count: number }
	| { readonly kind: 'sameHospital' | 'sameZone'; readonly name: string }
	| { readonly kind: 'since'; readonly days: number | null };

/** Someone who could be visited in a half day. */
export interface VisitSuggestion {
	readonly line: DoctorLine;
	readonly why: SuggestionReason;
}

const kindOrder = ['short', 'sameHospital', 'sameZone', 'since'] as const;

/**
 * Who could be visited in a half day, before anyone is searched for: who still lacks visits of the plan, who is near
 * what is planned there already, then whom nobody visited for longest. Who has a visit that day is left out.
 */
export function visitSuggestions(
	{ workspace, desk }: { workspace: Workspace; desk: ShownDesk },
	input: { place: Place; missing: ReadonlyMap<string, number>; most: number }
): VisitSuggestion[] {
	const { customers } = workspace;
	const accountOf = (id: string) => placeOfVisit(customers, id, input.place);
	const there = visitsIn(desk, input.place).map(({ contactId }) => accountOf(contactId));
	const accountIds = new Set(there.map((account) => account?.id));
	const zoneIds = new Set(there.flatMap((account) => account?.zoneId ?? []));
	const that = new Set(
		(desk.plans.visitPlansByDay.get(input.place.day) ?? []).map(({ contactId }) => contactId)
	);

	function reasonFor(line: DoctorLine): SuggestionReason {
		const account = accountOf(line.id);
		const count = input.missing.get(line.id);
		if (count !== undefined) return { kind: 'short', count };
		if (account && accountIds.has(account.id)) return { kind: 'sameHospital', name: line.account };
		if (account?.zoneId && zoneIds.has(account.zoneId))
			return { kind: 'sameZone', name: line.zone ?? '' };
		const last = lastVisitOf(desk.visits.reportsByContact.get(line.id) ?? [])?.day;
		return { kind: 'since', days: last ? daysBetween({ from: last, to: today.day }) : null };
	}
	const weight = ({ why }: VisitSuggestion) =>
		why.kind === 'short' ? why.count : why.kind === 'since' ? (why.days ?? Infinity) : 0;
	const byGrade = (one: VisitSuggestion, other: VisitSuggestion) =>
		compareGrades({ first: one.line.grade ?? 'C', second: other.line.grade ?? 'C' });

	return [...customers.visited.keys()]
		.filter((id) => !that.has(id))
		.map((id): VisitSuggestion => {
			const line = doctorLine(workspace, id, input.place);
			return { line, why: reasonFor(line) };
		})
		.sort(
			(one, other) =>
				kindOrder.indexOf(one.why.kind) - kindOrder.indexOf(other.why.kind) ||
				byGrade(one, other) ||
				(weight(one) === weight(other) ? 0 : weight(other) - weight(one))
		)
		.slice(0, input.most);
}
