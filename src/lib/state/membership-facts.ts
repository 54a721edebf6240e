import type { Admission, Removed } from '#lib/domain/admission.ts';
import type { KnownTerritory } from '#lib/store/local-record.ts';
import type { Standing } from '#lib/sync/identity/directory.ts';
import type { EpochSecret } from '#lib/sync/territory-keys.ts';
import { epochsOf } from './own-device.ts';

/** The secret with the highest number that this device has. */
export function newestEpoch(known: KnownTerritory): EpochSecret {
	const [newest] = epochsOf(known).sort((a, b) => b.number - a.number);
	if (!newest) throw new Error('a territory without a secret');
	return newest;
}

/** Who stays after a removal: the own admission of each device, and the admissions by the removed that they stand on. */
export function survivorsOf(
	{ devices }: Standing,
	removed: Removed
): { devices: Admission[]; keeps: Admission[] } {
	const isRemoved = ({ deviceId, memberId }: Admission): boolean =>
		(removed.kind === 'device' && removed.deviceId === deviceId) ||
		(removed.kind === 'member' && removed.memberId === memberId);
	const paths = [...devices.values()].map(({ path }) => path);
	const staying = paths.filter((path) => !path.slice(-1).some(isRemoved));
	const keeps = staying.flatMap((path) =>
		path.filter((_, at) => {
			const above = path[at - 1];
			return above !== undefined && isRemoved(above);
		})
	);
	return { devices: staying.flatMap((path) => path.slice(-1)), keeps };
}
