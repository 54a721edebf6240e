import { daysBetween, type Day } from '#lib/domain/day.ts';
import type { Account } from './account.ts';

/** What of an account holds until a day. */
export type Expiring = 'licencesUntil' | 'agreementUntil' | 'registeredUntil';

/** A paper of an account that is past its day or near it; `days` until then, below zero once it is past. */
export interface Expiry {
	readonly account: Account;
	readonly what: Expiring;
	readonly on: Day;
	readonly days: number;
}

/** So many days ahead a paper is worth renewing: our default. */
const nearDays = 60;

/** E1: licences, agreements and registrations that ended or end within sixty days, the longest past first. */
export function expiries(accounts: Iterable<Account>, today: Day): Expiry[] {
	return [...accounts]
		.flatMap((account) =>
			endsOf(account).flatMap(([what, on]): Expiry[] => {
				if (on === null) return [];
				const days = daysBetween({ from: today, to: on });
				return days <= nearDays ? [{ account, what, on, days }] : [];
			})
		)
		.sort((one, other) => one.days - other.days);
}

function endsOf(account: Account): (readonly [Expiring, Day | null])[] {
	if (account.kind === 'hospital') return [['registeredUntil', account.registeredUntil]];
	if (account.kind === 'other') return [];
	return [
		['licencesUntil', account.licencesUntil],
		['agreementUntil', account.agreementUntil]
	];
}
