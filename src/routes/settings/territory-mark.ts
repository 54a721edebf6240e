import type { Messages } from '#lib/i18n/messages.ts';
import type { Device } from '#lib/state/device/device.svelte.ts';

type KnownTerritory = Device['territories'][number];

/** What tells a territory of this device from another of the same name: one's role, and whose it is. */
export function territoryMark({ role, sample, device }: KnownTerritory, m: Messages): string {
	const marks = [m.common.memberRole[role]];
	const [founder] = device?.path ?? [];
	if (sample) marks.push(m.settings.sampleMark);
	else if (founder && device && device.path.length > 1)
		marks.push(m.settings.foundedBy(founder.name));
	return marks.join(' · ');
}
