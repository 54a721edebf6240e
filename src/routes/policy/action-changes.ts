import { actionOfPath, listOf } from '#lib/domain/grading/checklist.ts';
import type { PolicyValues, ValueChange } from '#lib/domain/policy/policy-versions.ts';
import type { Messages } from '#lib/i18n/messages.ts';
import { actionWords } from '#lib/parts/grading/action-words.ts';

/** What a change did to a strategy's list, in the words after it; null for another path. */
export function actionChangeText(
	{ path, from, to }: ValueChange,
	values: PolicyValues,
	m: Messages
): string | null {
	const at = actionOfPath(path);
	if (!at) return null;
	const t = m.policy.actions;
	const kept = listOf(at.strategy, { actions: values }).find(({ id }) => id === at.action);
	const catalogue = { id: at.action, wording: null };
	const known = at.part === 'wording' ? (to ?? from) : undefined;
	const words = known === undefined ? actionWords(kept ?? catalogue, m) : String(known);
	const isOfDeck = kept?.isAdded === false;
	const text = (): string => {
		if (at.part === 'listed') return to === 'no' ? t.tookOff(words) : t.broughtBack(words);
		if (at.part === 'place') return t.reordered(words);
		if (at.part === 'guard') return t.guarded(words);
		if (to === undefined && !isOfDeck) return t.tookOff(words);
		if (from === undefined && !isOfDeck) return t.added(words);
		const said = (value: ValueChange['to']) =>
			value === undefined ? actionWords(catalogue, m) : String(value);
		return t.reworded({ from: said(from), to: said(to) });
	};
	return m.common.labelled({ label: m.grading.strategyName[at.strategy], value: text() });
}

/** Where an action was added its place says nothing more. */
export const saysMore = ({ path }: ValueChange, beside: readonly ValueChange[]): boolean => {
	const at = actionOfPath(path);
	if (at?.part !== 'place' && at?.part !== 'guard') return true;
	const wording = path.slice(0, -at.part.length) + 'wording';
	return !beside.some((change) => change.path === wording);
};
