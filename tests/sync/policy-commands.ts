import type { PolicyCell } from '#lib/store/policy-cell.ts';
import { changePolicy } from '#lib/store/policy-cells.ts';
import type { Act } from '#lib/store/table/act.ts';
import * as stored from '#tests/fixtures/stored-records.ts';
import { fact, meta, type Hand } from './hand.ts';
import { documentIds } from './territory.ts';

const change = (hand: Hand, act: Act, value: PolicyCell['value'], asShipped = false): void =>
	fact(hand, { documentId: documentIds.meta, root: 'policyChanges' }, (id) => {
		const by = { changedBy: hand.replica.member.memberId };
		const changes = [stored.storedPolicyChange({ value, ...by }, { id, asShipped })];
		return changePolicy(meta(hand), changes, act);
	});

/** What is done to the policy. */
export const policyCommands = {
	setPolicyCell: (hand: Hand, act: Act) => change(hand, act, hand.dice.below(900)),
	clearPolicyCell: (hand: Hand, act: Act) => change(hand, act, null, true)
};
