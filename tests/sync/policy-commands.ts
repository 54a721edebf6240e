import type { PolicyCell } from '#lib/store/policy-cell.ts';
import { tickAction, untickAction } from '#lib/store/action-ticks.ts';
import { changePolicy } from '#lib/store/policy-cells.ts';
import type { Act } from '#lib/store/table/act.ts';
import * as stored from '#tests/fixtures/stored-records.ts';
import { storedActionTick } from '#tests/fixtures/stored-circumstances.ts';
import { base, dayOf, fact, meta, recordedNow, type Hand } from './hand.ts';
import { documentIds } from './territory.ts';

const change = (hand: Hand, act: Act, value: PolicyCell['value'], asShipped = false): void =>
	fact(hand, { documentId: documentIds.meta, root: 'policyChanges' }, (id) => {
		const by = { changedBy: hand.replica.member.memberId };
		const changes = [stored.storedPolicyChange({ value, ...by }, { id, asShipped })];
		return changePolicy(meta(hand), changes, act);
	});

const ticked = ({ dice }: Hand) => ({ action: dice.pick(['followUp', 'samples'] as const) });

/** What is done to the policy, and by it. */
export const policyCommands = {
	setPolicyCell: (hand: Hand, act: Act) => change(hand, act, hand.dice.below(900)),
	clearPolicyCell: (hand: Hand, act: Act) => change(hand, act, null, true),
	tickAction: (hand: Hand, act: Act) => {
		const by = { ...recordedNow(hand), doneOn: dayOf(hand.dice) };
		tickAction(base(hand), storedActionTick({ ...ticked(hand), ...by }), act);
	},
	untickAction: (hand: Hand, act: Act) =>
		untickAction(base(hand), storedActionTick(ticked(hand)), act)
};
