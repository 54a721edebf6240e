import { allocation as allocationEn } from './en/allocation.ts';
import { backup as backupEn } from './en/backup.ts';
import { bundle as bundleEn } from './en/bundle.ts';
import { care as careEn } from './en/care.ts';
import { cycles as cyclesEn } from './en/cycles.ts';
import { fieldNotes as fieldNotesEn } from './en/field-notes.ts';
import { flows as flowsEn } from './en/flows.ts';
import { forms as formsEn } from './en/forms.ts';
import { importing as importingEn } from './en/importing.ts';
import { listings as listingsEn } from './en/listings.ts';
import { lock as lockEn } from './en/lock.ts';
import { merging as mergingEn } from './en/merging.ts';
import { monthEnd as monthEndEn } from './en/month-end.ts';
import { nearby as nearbyEn } from './en/nearby.ts';
import { paper as paperEn } from './en/paper.ts';
import { places as placesEn } from './en/places.ts';
import { report as reportEn } from './en/report.ts';
import { search as searchEn } from './en/search.ts';
import { tags as tagsEn } from './en/tags.ts';
import { takingOut as takingOutEn } from './en/taking-out.ts';
import { upgrade as upgradeEn } from './en/upgrade.ts';
import { usage as usageEn } from './en/usage.ts';
import type { LocaleName } from './messages.ts';
import { allocation } from './zh/allocation.ts';
import { backup } from './zh/backup.ts';
import { bundle } from './zh/bundle.ts';
import { care } from './zh/care.ts';
import { cycles } from './zh/cycles.ts';
import { fieldNotes } from './zh/field-notes.ts';
import { flows } from './zh/flows.ts';
import { forms } from './zh/forms.ts';
import { importing } from './zh/importing.ts';
import { listings } from './zh/listings.ts';
import { lock } from './zh/lock.ts';
import { merging } from './zh/merging.ts';
import { monthEnd } from './zh/month-end.ts';
import { nearby } from './zh/nearby.ts';
import { paper } from './zh/paper.ts';
import { places } from './zh/places.ts';
import { report } from './zh/report.ts';
import { search } from './zh/search.ts';
import { tags } from './zh/tags.ts';
import { takingOut } from './zh/taking-out.ts';
import { upgrade } from './zh/upgrade.ts';
import { usage } from './zh/usage.ts';

const zh = {
	allocation,
	backup,
	bundle,
	care,
	cycles,
	fieldNotes,
	flows,
	forms,
	importing,
	listings,
	lock,
	merging,
	monthEnd,
	nearby,
	paper,
	places,
	report,
	search,
	tags,
	takingOut,
	upgrade,
	usage
};

/** The words of rooms that are seldom opened, in each language: many, and so not in the first load. */
export const carriedCatalogues: Record<LocaleName, typeof zh> = {
	'zh-CN': zh,
	en: {
		allocation: allocationEn,
		backup: backupEn,
		bundle: bundleEn,
		care: careEn,
		cycles: cyclesEn,
		fieldNotes: fieldNotesEn,
		flows: flowsEn,
		forms: formsEn,
		importing: importingEn,
		listings: listingsEn,
		lock: lockEn,
		merging: mergingEn,
		monthEnd: monthEndEn,
		nearby: nearbyEn,
		paper: paperEn,
		places: placesEn,
		report: reportEn,
		search: searchEn,
		tags: tagsEn,
		takingOut: takingOutEn,
		upgrade: upgradeEn,
		usage: usageEn
	}
};
