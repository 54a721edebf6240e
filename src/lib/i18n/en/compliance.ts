import { plural } from '../plural.ts';
import type { compliance as zh } from '../zh/compliance.ts';

export const compliance: typeof zh = {
	title: 'Compliance guard',
	rule: {
		usageFigures: 'Usage figures per doctor or department',
		unsourcedUsage: 'Hospital usage without a data source',
		volumeTarget: 'Volume target for a representative',
		giftExpense: 'Gift, cash, reward or entertainment expense',
		mealExpense: 'Meal above the ceiling, or without purpose and attendees',
		homeVisit: 'Home visit',
		outsideReception: 'Visit outside the hospital’s reception rule',
		registrationEnded: 'Registration with the hospital has ended',
		samplesAndReminders: 'Samples and brand reminders',
		offLabelWording: 'Off-label wording',
		volumeWording: 'Per-doctor volume wording',
		identityNumber: 'Identity number',
		bankCard: 'Bank card number',
		homeAddress: 'Home address',
		familyOrHealth: 'Family or health facts',
		adverseReactionUnanswered: 'Adverse-reaction question unanswered',
		personalDataUnsourced: 'Personal data without a source',
		retentionEnded: 'Personal data past its retention date'
	},
	mode: { off: 'Off', warn: 'Warn', block: 'Block' },
	preset: { asTaught: 'As in 2011', chinaToday: 'China today (recommended)' },
	noLegalAdvice: 'This app gives no legal advice.',
	changeLog: 'Changes',

	intro:
		'Some of what was common in 2011 is restricted in China today. This decides how the app responds to each case; every change is kept.',
	presetLabel: 'Preset',
	presetHint: 'Choosing a preset starts anew: rules changed one by one go back to it.',
	presetMeans: {
		asTaught: 'All off: warns of nothing and blocks nothing.',
		chinaToday: 'Warns or blocks by the rules in force in China.'
	},
	rules: 'Rules',
	tally: ({ block, warn, off }) => `${block} block · ${warn} warn · ${off} off`,
	presetSays: (mode) => `The preset says “${mode}”`,
	asPreset: (rule) => `As the preset says: ${rule}`,
	mealCeiling: 'Meal ceiling per head',
	ruleMeans: {
		usageFigures:
			'The breakdown of hospital usage by department and doctor, and such columns of an imported list: Block hides them, takes none and reads none; Warn says so.',
		unsourcedUsage:
			'When usage of a hospital is entered without a data source: blocked, it cannot be entered; warned, it is said.',
		volumeTarget: 'When a quantity or sales target is set for a representative.',
		giftExpense:
			'When such an expense is planned or recorded; when a strategy suggests recognition.',
		mealExpense:
			'When a meal is planned or recorded: more than 300 yuan a head, or no number of people, purpose or names.',
		homeVisit:
			'When a visit is planned or recorded as a home visit or care plans one, and when a strategy suggests it.',
		outsideReception:
			'When a visit is recorded, planned by hand or moved; the planner always keeps to the hours.',
		registrationEnded: 'When a visit after the last day is recorded, planned or moved.',
		samplesAndReminders:
			'When such an expense is planned or recorded; when a strategy suggests samples or brand reminders.',
		offLabelWording: 'When a text speaks of a use beyond what is approved.',
		volumeWording: 'When a text speaks of what one doctor prescribes.',
		identityNumber: 'When a text looks like an identity number.',
		bankCard: 'When a text looks like a bank card number.',
		homeAddress: 'When a text looks like a home address.',
		familyOrHealth: 'When a text speaks of family or health.',
		adverseReactionUnanswered:
			'A report is not complete until it says whether an adverse reaction was heard of.',
		personalDataUnsourced: 'Contacts without a source stand in the review list.',
		retentionEnded: 'Contacts past their retention date stand in the review list.'
	},
	blocked: ({ rule, text }) => `Not saved. The guard blocks: ${rule} (“${text}”).`,
	blockedRule: (rule) => `Not saved. The guard blocks: ${rule}.`,
	expiry: 'Licences, agreements and registrations that end soon or ended',
	ended: (day) => `ended ${day}`,
	review: 'Personal data to review',
	reviewHint: 'Open the card to add a source or a new date, or to export or erase it.',
	reviewEmpty: 'No personal data lacks a source or is past its date.',
	reviewAll: (count) => `Show all ${count}`,
	sourcesDrawn: ({ version, on }) => `Version ${version}, drawn up ${on}`,
	inForceSince: (day) => `since ${day}`,
	readOfficialText:
		'These defaults were not checked clause by clause: a person must read the official texts before relying on them.',
	sources: {
		representatives: 'Measures for medical representatives (2026)',
		filing: 'Record-filing Measures for medical representatives (trial), succeeded by the above',
		antiBribery: 'Compliance guideline against commercial bribery in medicine (SAMR)',
		personalInformation: 'Personal Information Protection Law',
		rdpac: 'RDPAC code of practice'
	},
	logEmpty: 'Nothing has been changed.',
	logDetail: (count) => plural(count, 'change'),
	logWho: ({ who, when }) => `${who} · ${when}`,
	logChange: ({ from, to }) => `${from} → ${to}`,
	logFirst: (to) => `Chosen when the territory was made: ${to}`,
	somebody: 'A member'
};
