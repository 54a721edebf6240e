/** The deck's seven forms (slides 8, 19). */
export const formNames = [
	'hospitalArchive',
	'hospitalUsage',
	'doctorCard',
	'distributorArchive',
	'monthlyTarget',
	'weekPlan',
	'visitReport'
] as const;

export type FormName = (typeof formNames)[number];
