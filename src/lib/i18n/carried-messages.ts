import { backup as backupEn } from './en/backup.ts';
import { bundle as bundleEn } from './en/bundle.ts';
import { importing as importingEn } from './en/importing.ts';
import { lock as lockEn } from './en/lock.ts';
import { merging as mergingEn } from './en/merging.ts';
import { nearby as nearbyEn } from './en/nearby.ts';
import { search as searchEn } from './en/search.ts';
import { upgrade as upgradeEn } from './en/upgrade.ts';
import type { LocaleName } from './messages.ts';
import { backup } from './zh/backup.ts';
import { bundle } from './zh/bundle.ts';
import { importing } from './zh/importing.ts';
import { lock } from './zh/lock.ts';
import { merging } from './zh/merging.ts';
import { nearby } from './zh/nearby.ts';
import { search } from './zh/search.ts';
import { upgrade } from './zh/upgrade.ts';

const zh = { backup, bundle, importing, lock, merging, nearby, search, upgrade };

/** The words of imports, handshake, bundles, backups, the passphrase, merged cards, the search and upgrades in each language: many, seldom needed, and so not in the first load. */
export const carriedCatalogues: Record<LocaleName, typeof zh> = {
	'zh-CN': zh,
	en: {
		backup: backupEn,
		bundle: bundleEn,
		importing: importingEn,
		lock: lockEn,
		merging: mergingEn,
		nearby: nearbyEn,
		search: searchEn,
		upgrade: upgradeEn
	}
};
