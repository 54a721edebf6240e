import type { Admission, Removal } from '#lib/domain/sharing/admission.ts';
import type { TurnedAway } from '#lib/store/local-record.ts';
import type { Standing } from '#lib/sync/identity/directory.ts';

type Device = Pick<Admission, 'deviceId' | 'memberId'>;

/**
 * Why a device is turned away once its directory has changed: for a removal that stands there; else for what others said,
 * until a later word there takes it back.
 */
export function turnedAwayNow(
	{ removals, readmissions }: Pick<Standing, 'removals' | 'readmissions'>,
	{ identity, before }: { identity: Device; before: TurnedAway | null }
): TurnedAway | null {
	const removal = removals.standing.find((one) => isOf(one, identity));
	if (removal) {
		const isSame = before?.reason === 'removed' && before.by === '';
		return isSame ? before : { reason: 'removed', at: removal.at, by: '' };
	}
	if (before?.reason !== 'removed') return before;
	if (before.by === '') return null;
	const ended = new Set(removals.ended.filter((one) => isOf(one, identity)).map(signatureOf));
	const isTakenBack = readmissions.some(
		({ at, ends }) => at > before.at && ends.some((signature) => ended.has(signature))
	);
	return isTakenBack ? null : before;
}

const isOf = ({ removed }: Removal, { deviceId, memberId }: Device): boolean =>
	(removed.kind === 'device' && removed.deviceId === deviceId) ||
	(removed.kind === 'member' && removed.memberId === memberId);

const signatureOf = ({ signature }: Removal): string => signature;
