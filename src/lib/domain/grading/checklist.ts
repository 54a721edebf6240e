import type { ComplianceRuleId } from '#lib/domain/compliance-rules.ts';
import { strategyIds, type StrategyId } from '#lib/domain/policy/policy-matrix.ts';
import type { ChangeOfPolicy, PolicySetting } from '#lib/domain/policy/policy-versions.ts';
import type { Policy } from '#lib/domain/policy/policy.ts';
import { strategyActions, type StrategyAction } from './strategy-actions.ts';

/** What is kept of one action of a strategy, each under a path of its own. */
type ActionPart = 'wording' | 'place' | 'listed' | 'guard';

/** An action as the editor shows it, those that were taken off the list too. */
export interface ListedAction extends StrategyAction {
	readonly place: number;
	readonly isListed: boolean;
	/** True where somebody added it. */
	readonly isAdded: boolean;
}

/** No wording is longer: the policy's texts are not. */
export const longestWording = 64;

/** The compliance rules that an action of one's own may be put under: those of the deck's. */
export const actionGuards = [
	'samplesAndReminders',
	'homeVisit',
	'offLabelWording',
	'giftExpense'
] as const satisfies readonly ComplianceRuleId[];

const form = /^actions\.([0-9A-Za-z]+)\.([A-Za-z]{1,40})\.(wording|place|listed|guard)$/;

/** The strategy, action and part that a path of the policy names; null for any other path. */
export function actionOfPath(
	path: string
): { strategy: StrategyId; action: string; part: ActionPart } | null {
	const [, named, action = '', part] = form.exec(path) ?? [];
	const strategy = strategyIds.find((id) => id === named);
	return strategy === undefined ? null : { strategy, action, part: part as ActionPart };
}

/** Where a part of an action stands in the policy. */
export const actionPath = (strategy: StrategyId, action: string, part: ActionPart): string =>
	`actions.${strategy}.${action}.${part}`;

/** True when a part of an action may be so. */
export function fitsAction(path: string, value: unknown): boolean {
	switch (actionOfPath(path)?.part) {
		case 'wording':
			return typeof value === 'string' && value.trim() !== '' && value.length <= longestWording;
		case 'place':
			return typeof value === 'number' && Number.isFinite(value);
		case 'listed':
			return value === 'no';
		case 'guard':
			return actionGuards.some((rule) => rule === value);
		default:
			return false;
	}
}

/** S6: every action of a strategy in its order, with what somebody added, reworded, moved and took off the list. */
export function listOf(
	strategy: StrategyId,
	{ actions: edits }: Pick<Policy, 'actions'>
): readonly ListedAction[] {
	const changes = new Map<string, Partial<Record<ActionPart, unknown>>>();
	for (const [path, value] of edits) {
		const at = actionOfPath(path);
		if (at?.strategy !== strategy || !fitsAction(path, value)) continue;
		changes.set(at.action, { ...changes.get(at.action), [at.part]: value });
	}
	const own = strategyActions[strategy];
	const deck = own.map((action, index): ListedAction => {
		const change = changes.get(action.id);
		changes.delete(action.id);
		const provenance = change ? 'U' : action.provenance;
		const kept = { ...action, provenance, place: index + 1, isAdded: false };
		return { ...kept, ...changed(change) };
	});
	const added = [...changes].flatMap(([id, change]): ListedAction[] => {
		// What has no words was never added here: a part of a change that another one took back.
		if (change.wording === undefined) return [];
		const none = { wording: null, guard: (change.guard ?? null) as ComplianceRuleId | null };
		const origin = { provenance: 'U', slide: null, place: own.length + 1, isAdded: true } as const;
		return [{ id, ...none, ...origin, ...changed(change) }];
	});
	return [...deck, ...added].sort(
		(one, other) => one.place - other.place || (one.id < other.id ? -1 : 1)
	);
}

const changed = (change: Partial<Record<ActionPart, unknown>> = {}) => ({
	...(change.wording === undefined ? {} : { wording: change.wording as string }),
	...(change.place === undefined ? {} : { place: change.place as number }),
	isListed: change.listed !== 'no'
});

/** What a strategy tells the rep to do in this territory, in its order. */
export const actionsOf = (
	strategy: StrategyId,
	policy: Pick<Policy, 'actions'>
): readonly StrategyAction[] =>
	policy.actions.size === 0
		? strategyActions[strategy]
		: listOf(strategy, policy).filter(({ isListed }) => isListed);

const set = (path: string, value: string | number): PolicySetting => ({
	path,
	value,
	asShipped: false
});

/** What adds an action behind the last one. */
export function addition(
	strategy: StrategyId,
	list: readonly ListedAction[],
	{ id, wording }: { id: string; wording: string }
): PolicySetting[] {
	const last = list.reduce((most, { place }) => Math.max(most, place), 0);
	return [
		set(actionPath(strategy, id, 'wording'), wording),
		set(actionPath(strategy, id, 'place'), last + 1)
	];
}

/** What puts an action at another place of those on the list; only the one that moves is changed, where there is room. */
export function moved(
	strategy: StrategyId,
	list: readonly ListedAction[],
	{ id, to }: { id: string; to: number }
): PolicySetting[] {
	const others = list.filter((action) => action.isListed && action.id !== id);
	const [before, after] = [others[to - 1]?.place, others[to]?.place];
	const low = before ?? (after ?? 1) - 2;
	const place = (low + (after ?? low + 2)) / 2;
	if (place > low && place < (after ?? Infinity))
		return [set(actionPath(strategy, id, 'place'), place)];
	const order = others.map((action) => action.id);
	order.splice(to, 0, id);
	return order.map((action, at) => set(actionPath(strategy, action, 'place'), at + 1));
}

/** What lets a strategy's list be as shipped again; what was added goes. */
export const asShipped = (
	strategy: StrategyId,
	{ actions }: Pick<Policy, 'actions'>
): PolicySetting[] =>
	[...actions.keys()]
		.filter((path) => actionOfPath(path)?.strategy === strategy)
		.map((path) => ({ path, value: null, asShipped: true }));

/**
 * The words an action had at a moment, whichever strategy it stood in; null where nobody had written any: the catalogue has
 * them. What was noted stays when the action is taken away.
 */
export function wordingAt(
	moment: string,
	action: string,
	noted: Iterable<ChangeOfPolicy>
): string | null {
	const told = [...noted]
		.filter(({ path }) => {
			const at = actionOfPath(path);
			return at?.action === action && at.part === 'wording';
		})
		.sort((one, other) => (one.changedAt < other.changedAt ? -1 : 1));
	const then = told.filter(({ changedAt }) => changedAt <= moment).at(-1);
	if (then && !then.asShipped) return String(then.value);
	// An action of one's own has no words but those: a clock behind, or a version that was gone back to, hides none.
	const isAdded = !Object.values(strategyActions)
		.flat()
		.some(({ id }) => id === action);
	const ever = isAdded ? told.findLast((change) => !change.asShipped) : undefined;
	return ever ? String(ever.value) : null;
}
