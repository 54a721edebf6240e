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
	blocked: 'A compliance rule blocks this',
	warned: 'Mind the compliance rule',
	retentionPassed: 'Past its retention date',

	intro:
		'Some of what was common in 2011 is restricted in China today. This decides how the app responds to each case; every change is kept.',
	presetLabel: 'Preset',
	presetHint:
		'Choosing a preset starts anew: rules changed one by one and the meal ceiling go back to it.',
	presetMeans: {
		asTaught: 'All off: warns of nothing and blocks nothing.',
		chinaToday: 'Warns or blocks by the rules in force in China.'
	},
	rules: 'Rules',
	tally: ({ block, warn, off }) => `${block} block · ${warn} warn · ${off} off`,
	presetSays: (mode) => `The preset says “${mode}”`,
	asPreset: (rule) => `As the preset says: ${rule}`,
	mealCeiling: 'Meal ceiling per head',
	mealCeilingHint: (most) => `At most ${most}; it can only be lowered.`,
	yuan: 'yuan',
	ruleMeans: {
		usageFigures:
			'Hides the fields for usage per doctor and department; an import drops such columns and says so.',
		unsourcedUsage: 'Hospital usage must name delivery data of the company or a distributor.',
		volumeTarget: 'Activity targets — visits, coverage, frequency, meetings, listing — stay.',
		giftExpense: 'These kinds of expense cannot be chosen.',
		mealExpense: 'Above the ceiling per head, or without purpose and attendees.',
		homeVisit: 'When a visit is recorded as made at home.',
		outsideReception: 'When a visit is not within the hours a hospital receives representatives.',
		registrationEnded: 'When a visit is later than the last day of registration there.',
		samplesAndReminders: 'When a strategy suggests samples or brand reminders.',
		offLabelWording: 'When a text speaks of a use beyond what is approved.',
		volumeWording: 'When a text speaks of what one doctor prescribes.',
		identityNumber: 'When a text looks like an identity number.',
		bankCard: 'When a text looks like a bank card number.',
		homeAddress: 'When a text looks like a home address.',
		familyOrHealth: 'When a text speaks of family or health.',
		adverseReactionUnanswered:
			'A report is not complete until it says whether an adverse reaction was heard of.',
		personalDataUnsourced: 'When nobody wrote down where personal data came from.',
		retentionEnded: 'When personal data is past its day and waits for review or erasure.'
	},
	logEmpty: 'Nothing has been changed.',
	logDetail: (count) => plural(count, 'change'),
	logWho: ({ who, when }) => `${who} · ${when}`,
	logChange: ({ from, to }) => `${from} → ${to}`,
	logFirst: (to) => `Chosen when the territory was made: ${to}`,
	somebody: 'A member'
};
