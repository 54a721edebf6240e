import type { StrategyAction, StrategyActionId } from '#lib/domain/grading/strategy-actions.ts';
import type { Messages } from '#lib/i18n/messages.ts';

/** An action of a strategy in words: those somebody wrote, else the catalogue's. */
export const actionWords = (
	{ id, wording }: Pick<StrategyAction, 'id' | 'wording'>,
	m: Messages
): string => wording ?? m.grading.action[id as StrategyActionId] ?? m.grading.unknownAction;
