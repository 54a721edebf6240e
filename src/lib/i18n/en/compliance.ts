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
	preset: { asTaught: 'As taught (2011)', chinaToday: 'China today (recommended)' },
	noLegalAdvice: 'This app gives no legal advice.',
	changeLog: 'Changes',
	blocked: 'A compliance rule blocks this',
	warned: 'Mind the compliance rule',
	retentionPassed: 'Past its retention date'
};
