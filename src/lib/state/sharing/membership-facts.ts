import type { Admission, Readmission, Removed } from '#lib/domain/sharing/admission.ts';
import { newestFirst } from '#lib/sync/identity/common-epoch.ts';
import type { Standing } from '#lib/sync/identity/directory.ts';
import type { EpochSecret } from '#lib/sync/identity/territory-keys.ts';

/** The newest of the secrets of a device. */
export function newestOf(epochs: readonly EpochSecret[]): EpochSecret {
	const [newest] = newestFirst(epochs);
	if (!newest) throw new Error('a territory without a secret');
	return newest;
}

/**
 * Who stays after a removal: the own admission of each device, and what those who are out said and they stand on,
 * admissions and readmissions.
 */
export function survivorsOf(
	{ devices, readmissions }: Pick<Standing, 'devices' | 'readmissions'>,
	removed: Removed
): { devices: Admission[]; keeps: (Admission | Readmission)[] } {
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
	const own = staying.flatMap((path) => path.slice(-1));
	const ids = new Set(own.map(({ deviceId }) => deviceId));
	return { devices: own, keeps: [...keeps, ...readmissions.filter(({ by }) => !ids.has(by))] };
}
