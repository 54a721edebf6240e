import type { grading as zh } from '../zh/grading.ts';
import { gradeNames } from './grade-names.ts';

export const grading: typeof zh = {
	grade: 'Grade',
	...gradeNames,
	matrix: 'Usage × potential',
	axis: { usage: 'Usage', potential: 'Potential' },
	usageLevel: { 0: 'None', 1: 'Trial', 2: 'Conservative', 3: 'Second line', 4: 'First choice' },
	potentialLevel: { 0: 'None', 1: 'Small', 2: 'Partial', 3: 'Large', 4: 'High' },
	potentialShort: { 0: 'None', 1: 'Small', 2: 'Partial', 3: 'Large', 4: 'High' },
	cell: ({ usage, potential }) => `Usage “${usage}”, potential “${potential}”`,
	notAssessed: 'Not assessed',
	assessedOn: (day) => `Assessed ${day}`,

	evaluation: {
		title: 'Customers to decide on',
		detail: 'drop or go on',
		judged: (day) => `last judged ${day}`,
		goOn: 'Go on',
		putAside: 'Put aside',
		stayAside: 'Leave aside',
		resume: 'Visit again',
		again: 'Judge again'
	},

	adoption: 'Adoption rating',
	adoptionRating: {
		7: 'Full use',
		6: 'Preferred',
		5: 'Common use',
		4: 'Little use, accepts',
		3: 'Trial use',
		2: 'No use, not in favour',
		1: 'No use, opposed'
	},
	hospitalCriterion: {
		beds: 'Beds',
		dailyOutpatients: 'Outpatients per day',
		monthlyDrugPurchase: 'Drug purchase per month (10,000 yuan)',
		categoryShare: 'Category share of sales (%)'
	},
	doctorCriterion: {
		patientsPerDay: 'Patients per day',
		yuanPerPrescription: 'Yuan per prescription',
		rapport: 'Interest and rapport',
		keyPerson: 'Key person'
	},
	keyPersonHint:
		'Key people of functional departments, department heads, discipline leaders, heavy prescribers',
	factor: {
		patients: 'Number of patients',
		patientTypeFit: 'Patient types',
		academicInfluence: 'Academic influence',
		potential: 'Future potential',
		cooperation: 'Cooperation history'
	},
	score: 'Score',
	weight: 'Weight',
	rule: {
		majority: 'The grade most known criteria give; on a tie the lower one',
		matrix: 'Usage and potential are both known, so the matrix decides',
		regular: 'The matrix is not complete, so the regular table for outpatient doctors decides',
		strongest: 'With several products the strongest demand counts',
		unknown: 'An unknown value is left out and never counts as zero'
	},
	known: ({ done, of }) => `${done} of ${of} known`,

	strategyName: {
		1: 'On the way',
		2: 'Regular follow-up',
		'3a': 'Raise interest',
		'3b': 'Academic breakthrough',
		4: 'Widen the use',
		5: 'Hold and advance',
		dormant: 'No active visits, review yearly',
		holdC: 'Hold, low frequency',
		holdB: 'Hold, regular'
	},
	perMonth: ({ low, high }) => (low === high ? `${low} a month` : `${low}–${high} a month`),
	actionsTitle: 'What to do',
	actionsOf: (product) => `${product}: done this time`,
	actionsDone: (ratio) => `${ratio} done.`,
	doneNow: (count) => (count === 0 ? 'Done this time' : `Done this time: ${count}`),
	doneIn: (day) => `Visit of ${day}`,
	doneEarlier: 'Done before, no longer on the list',
	doneThen: 'Done this time',
	unknownAction: 'An action of a newer version',
	tickAfterVisit: 'They can be ticked once there was a visit.',
	action: {
		productBasics: 'Explain the basic product concepts',
		brandReminder: 'Name card, brand reminder',
		literatureSometimes: 'Literature now and then',
		openArchive: 'Open the archive',
		findNeeds: 'Look for needs',
		decideOn: 'Evaluate: drop or go on',
		latestLiterature: 'Latest literature regularly',
		completeArchive: 'Complete the archive',
		followUp: 'Regular follow-up',
		meetNeeds: 'Meet needs',
		homeVisitPlan: 'Home-visit plan',
		expensePlan: 'Expense plan',
		brandAwareness: 'Raise brand awareness',
		raiseInterest: 'Raise interest',
		digNeeds: 'Dig for needs',
		literatureActively: 'Literature and material actively',
		academicBreakthrough: 'Set an academic breakthrough point',
		newIndications: 'New indications or uses',
		sellingPoints: 'Key selling points',
		moreUse: 'Encourage more use',
		selectiveLiterature: 'Selective literature',
		samples: 'Samples',
		rapport: 'Deepen rapport',
		holdUse: 'Hold and advance the present use',
		keyBenefits: 'Key benefits',
		recognition: 'Recognition',
		spreadExperience: 'Spread their experience',
		academicPlan: 'Dedicated academic plan',
		regularHomeVisits: 'Regular home visits'
	},

	basis: 'Basis',
	basisOf: (rule) => `Basis: ${rule}`,
	changedBy: ({ name, when }) => `Changed by ${name} on ${when}`,
	provenance: {
		S: 'From the deck',
		I: 'Inferred',
		P: 'Product default',
		U: 'Edited here'
	},
	provenanceHint: {
		S: 'Stands in the training deck of 2011',
		I: 'A sign or heading was lost in the deck; inferred from what surrounds it',
		P: 'The deck is silent; set by this product and open to change',
		U: 'Changed in this territory'
	},
	slide: (slide) => `Slide ${slide}`,

	eightyTwentyHint: '80% of time and resources go to the 20% of key customers',
	topShare: ({ customers, value }) => `The top ${customers} of customers hold ${value}`,

	upgrade: 'Customer upgrade',
	barrier: 'Barrier',
	reviewOn: 'Review on'
};
