import ClipboardList from '@lucide/svelte/icons/clipboard-list';
import GraduationCap from '@lucide/svelte/icons/graduation-cap';
import PackageSearch from '@lucide/svelte/icons/package-search';
import TrainFront from '@lucide/svelte/icons/train-front';
import Truck from '@lucide/svelte/icons/truck';
import Users from '@lucide/svelte/icons/users';
import type { ActivityKind } from '#lib/domain/planning/activity.ts';

/** The picture of each kind of activity; its name stands beside it. */
export const activityIcons = {
	meeting: Users,
	training: GraduationCap,
	administration: ClipboardList,
	volumeCheck: PackageSearch,
	distributor: Truck,
	travel: TrainFront
} satisfies Record<ActivityKind, unknown>;
